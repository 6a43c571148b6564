import { useCallback, useEffect, useState } from 'react'
import { eventsUrl } from './api.js'

/** Counts the changes that the server tells of. The browser opens the stream again by itself, from the last change it has seen. */
export function useLive(): { readonly changes: number; readonly refresh: () => void } {
  const [changes, setChanges] = useState(0)
  const refresh = useCallback(() => setChanges((last) => last + 1), [])
  useEffect(() => {
    const stream = new EventSource(eventsUrl)
    let timer: ReturnType<typeof setTimeout> | undefined
    // Changes come in bursts when days pass: one loading serves them all.
    stream.addEventListener('change', () => {
      clearTimeout(timer)
      timer = setTimeout(refresh, 150)
    })
    return () => {
      clearTimeout(timer)
      stream.close()
    }
  }, [refresh])
  return { changes, refresh }
}
