import { CodedError } from '@foliokit/errors'
import type { PaytotaHost } from './host.js'

/** A clock that stands still until it is moved, and calls back everything that falls due on the way, at its own time. */
export interface MovableClock {
  readonly now: () => number
  readonly schedule: (at: number, run: () => void) => void
  /** Moves the clock forward. Throws `PAYTOTA_CLOCK_INVALID` for anything but a whole number of milliseconds that is not negative. */
  readonly advance: (milliseconds: number) => void
}

/** Makes a clock that starts at a moment, in milliseconds since 1970. */
export function createMovableClock(start: number): MovableClock {
  let current = start
  let added = 0
  const jobs: { readonly at: number; readonly order: number; readonly run: () => void }[] = []
  return {
    now: () => current,
    schedule(at, run) {
      jobs.push({ at, order: (added += 1), run })
      jobs.sort((one, other) => one.at - other.at || one.order - other.order)
    },
    advance(milliseconds) {
      const target = current + milliseconds
      if (!Number.isSafeInteger(target) || milliseconds < 0) {
        throw new CodedError('PAYTOTA_CLOCK_INVALID', 'The clock moves forward by whole milliseconds.', { context: { milliseconds } })
      }
      while (jobs[0] !== undefined && jobs[0].at <= target) {
        const job = jobs.shift()
        current = Math.max(current, job?.at ?? current)
        job?.run()
      }
      current = target
    },
  }
}

/** The same clock in the form that a client takes (`Clock` of `@foliokit/http`): one time for both sides. */
export function clientClock(clock: PaytotaHost['clock']): {
  readonly now: () => number
  readonly after: (milliseconds: number, callback: () => void) => () => void
} {
  return {
    now: clock.now,
    after(milliseconds, callback) {
      let cancelled = false
      clock.schedule(clock.now() + milliseconds, () => void (cancelled || callback()))
      return () => void (cancelled = true)
    },
  }
}
