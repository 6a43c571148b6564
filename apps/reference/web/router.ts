import { useEffect, useState } from 'react'

/** Where the page is: the parts of the address behind `#/`. */
export function usePath(): readonly string[] {
  const [path, setPath] = useState(parts)
  useEffect(() => {
    const follow = () => {
      setPath(parts())
      window.scrollTo(0, 0)
    }
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  return path
}

/** Goes somewhere. */
export const goTo = (...path: readonly string[]): void => void (window.location.hash = `/${path.map(encodeURIComponent).join('/')}`)

/** The address of a place on the page. */
export const href = (...path: readonly string[]): string => `#/${path.map(encodeURIComponent).join('/')}`

const back = 'desk-back'

/** Leaves for a page of the gateway or the bank, and remembers where to be again after it. */
export function leaveFor(url: string | null, place: string): void {
  if (url === null) return
  sessionStorage.setItem(back, place)
  window.location.assign(url)
}

/** Goes where the page was left from, if it comes back from elsewhere. */
export function comeBack(): void {
  const place = sessionStorage.getItem(back)
  sessionStorage.removeItem(back)
  if (place !== null && window.location.hash === '') window.location.replace(place)
}

function parts(): readonly string[] {
  return window.location.hash
    .replace(/^#?\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent)
}
