import type { Clock } from '@foliokit/http'
import type { DemoPlatform } from './platform.js'

/** A clock that follows the story: what would wait moves the sandbox's clock instead, so that a minute of patience costs no time. */
export async function storyClock(platform: DemoPlatform): Promise<Clock> {
  let now = Date.parse(await platform.now())
  return {
    now: () => now,
    after(milliseconds, callback) {
      let isOn = true
      const seconds = Math.ceil(milliseconds / 1000)
      const pass = async () => {
        await platform.advance({ seconds })
        if (!isOn) return
        now += seconds * 1000
        callback()
      }
      void pass()
      return () => void (isOn = false)
    },
  }
}
