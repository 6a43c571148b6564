import type { AbortSignalLike, Clock } from '@foliokit/http'
import type { CallOptions } from '../config.js'

/** What may end a safe write early. */
export interface Limits {
  readonly clock: Clock
  /** The clock of the client's own deadlines. */
  readonly callClock: Clock
  /** In milliseconds since 1970 by the clock. */
  readonly deadline: number
  readonly signal: AbortSignalLike | undefined
}

/** The limits of one safe write: its settings' patience, or what its caller gave it, whichever ends first. */
export function limitsOf(
  { clock, callClock, patience }: Pick<Limits, 'clock' | 'callClock'> & { readonly patience: number },
  options: { readonly signal?: AbortSignalLike | undefined; readonly deadline?: number | undefined },
): Limits {
  const deadline = Math.min(clock.now() + patience, options.deadline ?? Number.POSITIVE_INFINITY)
  return { clock, callClock, deadline, signal: options.signal }
}

/** The limits as options of a call, whose deadline is by another clock. */
export function callOptions({ clock, callClock, deadline, signal }: Limits): CallOptions {
  return { signal, deadline: callClock.now() + (deadline - clock.now()) }
}

/** Tells whether the caller has given up, or time has run out. */
export function isOver({ clock, deadline, signal }: Limits): boolean {
  return signal?.aborted === true || clock.now() >= deadline
}

/** Waits, no longer than the limits allow. Leaves neither a timer nor a listener. */
export function wait(milliseconds: number, { clock, deadline, signal }: Limits): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve()
    const done = () => {
      cancel()
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const cancel = clock.after(Math.max(0, Math.min(milliseconds, deadline - clock.now())), done)
    signal?.addEventListener('abort', done)
  })
}

/** How long to wait before the nth look, from 1: 1 s, 2 s, 4 s, 8 s, then 15 s, each between half and the whole of it. */
export function pauseBefore(look: number, random: () => number): number {
  return Math.min(longest, shortest * 2 ** Math.min(look - 1, 10)) * (0.5 + random() / 2)
}

const shortest = 1_000
const longest = 15_000
