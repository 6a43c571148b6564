import { CodedError } from '@foliokit/errors'
import { formatIndiaInstant, parseInstant, type Instant } from '@foliokit/schedule'
import { createAgenda } from './agenda.js'

/** A span of the virtual clock; the parts add up. */
export interface Span {
  readonly days?: number | undefined
  readonly hours?: number | undefined
  readonly minutes?: number | undefined
  readonly seconds?: number | undefined
}

/** The sandbox's clock: it stands still until it is moved, and runs every job that falls due on the way, at its own time. */
export interface VirtualClock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** The current moment as the platform writes it, in Indian time. */
  readonly stamp: () => string
  /** Calls a job when the clock reaches a moment; at once on the next settling when that is past. */
  readonly schedule: (at: number, run: () => void) => void
  /** Moves the clock forward. Throws `SANDBOX_CLOCK_BACKWARDS` for a span below zero. */
  readonly advance: (span: Span) => void
  /** Moves the clock to a moment that is not in the past. Throws `SANDBOX_CLOCK_BACKWARDS`. */
  readonly advanceTo: (moment: Instant) => void
  /** Catches up with the host's clock, if the sandbox follows one, and runs what is due. */
  readonly settle: () => void
}

/**
 * Makes a clock that starts at an instant. With `ticks`, a count of milliseconds of the host, it also moves by itself: for a sandbox
 * that runs as a process of its own.
 */
export function createVirtualClock(startsAt: Instant, ticks: () => number = () => 0): VirtualClock {
  const agenda = createAgenda()
  const base = typeof startsAt === 'number' ? startsAt : parseInstant(startsAt)
  let moved = 0
  let current = base

  const runUntil = (target: number) => {
    if (!Number.isSafeInteger(target))
      throw new CodedError('SANDBOX_CLOCK_INVALID', 'The clock moves by whole milliseconds.', { context: { target } })
    if (target < current) {
      const context = { now: formatIndiaInstant(current), target: formatIndiaInstant(target) }
      throw new CodedError('SANDBOX_CLOCK_BACKWARDS', `The clock is at ${context.now} and cannot go back to ${context.target}.`, {
        context,
      })
    }
    for (let job = agenda.takeDue(target); job !== undefined; job = agenda.takeDue(target)) {
      current = Math.max(current, job.at)
      job.run()
    }
    current = target
  }
  const hostNow = () => Math.max(current, base + moved + Math.floor(ticks()))

  const moveTo = (target: number) => {
    const from = hostNow()
    runUntil(target)
    moved += target - from
  }

  return {
    now: () => current,
    stamp: () => formatIndiaInstant(current),
    schedule: (at, run) => agenda.add(at, run),
    advance(span) {
      const { days = 0, hours = 0, minutes = 0, seconds = 0 } = span
      moveTo(hostNow() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000)
    },
    advanceTo: (moment) => moveTo(typeof moment === 'number' ? moment : parseInstant(moment)),
    settle: () => runUntil(hostNow()),
  }
}
