import type { Timer } from '../src/limits.js'

/** A clock that stands still until a test moves it, with the timers of a token source. */
export function testClock() {
  let time = 1_000_000
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>()
  const after: Timer = (milliseconds, callback) => {
    const timer = { at: time + milliseconds, callback }
    timers.add(timer)
    return () => timers.delete(timer)
  }
  return {
    now: () => time,
    after,
    pending: () => timers.size,
    /** Moves time on and lets everything run that does not wait for more. */
    async advance(milliseconds: number): Promise<void> {
      time += milliseconds
      for (const timer of timers) {
        if (timer.at > time) continue
        timers.delete(timer)
        timer.callback()
      }
      await settled()
    },
  }
}

/** A turn of the event loop comes after every promise that can settle without one. */
export const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
