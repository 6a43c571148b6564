import type { Clock } from './clock.js'
import { platform } from './platform.js'

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  /** Moves time on, calls back everything that falls due in its order, and lets what that starts run on. */
  advance(milliseconds: number): Promise<void>
  /** How many timers are set. */
  readonly pending: number
}

/** Makes a clock for tests. `start` is in milliseconds since 1970. */
export function fakeClock(start = 0): FakeClock {
  let now = start
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>()
  const earliest = (until: number) => [...timers].filter((timer) => timer.at <= until).sort((one, other) => one.at - other.at)[0]

  return {
    now: () => now,
    get pending() {
      return timers.size
    },
    after(milliseconds, callback) {
      const timer = { at: now + milliseconds, callback }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    async advance(milliseconds) {
      const until = now + milliseconds
      await promisesSettled()
      for (let timer = earliest(until); timer !== undefined; timer = earliest(until)) {
        timers.delete(timer)
        now = timer.at
        timer.callback()
        await promisesSettled()
      }
      now = until
    },
  }
}

/** A turn of the event loop comes after every promise that can settle without one. */
function promisesSettled(): Promise<void> {
  return new Promise((resolve) => {
    platform().setTimeout(resolve, 0)
  })
}
