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

/** The first and the last moment of the clock: beyond them the rules of the Indian market say nothing. */
const range = { from: '1970-01-01T05:30:00+05:30', to: '2199-12-31T23:59:59+05:30' } as const
/** The same in milliseconds since 1970. */
const [earliest, latest] = [0, 7_258_098_599_000] as const

/** The sandbox's clock: it stands still until it is moved, and runs every job that falls due on the way, at its own time. */
export interface VirtualClock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** The current moment as the platform writes it, in Indian time. */
  readonly stamp: () => string
  /** Calls a job when the clock reaches a moment; at once on the next settling when that is past. */
  readonly schedule: (at: number, run: () => void) => void
  /** Moves the clock forward. Throws `SANDBOX_CLOCK_BACKWARDS` for a span below zero, `SANDBOX_CLOCK_INVALID` past the year 2199. */
  readonly advance: (span: Span) => void
  /** Moves the clock to a moment that is not in the past. Throws as `advance` does. */
  readonly advanceTo: (moment: Instant) => void
  /** Catches up with the host's clock, if the sandbox follows one, and runs what is due. */
  readonly settle: () => void
}

/**
 * Makes a clock that starts at an instant. With `ticks`, a count of milliseconds of the host, it also moves by itself: for a sandbox
 * that runs as a process of its own.
 *
 * Throws `SANDBOX_CLOCK_INVALID` for a start outside the years 1970 to 2199.
 */
export function createVirtualClock(startsAt: Instant, ticks: () => number = () => 0): VirtualClock {
  const agenda = createAgenda()
  const base = checked(typeof startsAt === 'number' ? startsAt : parseInstant(startsAt))
  let moved = 0
  let current = base

  const runUntil = (target: number) => {
    if (checked(target) < current) {
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

/** A moment that the clock can stand at. */
function checked(moment: number): number {
  if (Number.isSafeInteger(moment) && moment >= earliest && moment <= latest) return moment
  const message = `The clock runs in whole milliseconds from ${range.from} to ${range.to}; ${moment} milliseconds since 1970 is no such moment.`
  throw new CodedError('SANDBOX_CLOCK_INVALID', message, { context: { moment, accepted: range } })
}
