import { platform } from './platform.js'

/** Time as a parameter: the system's, or one that a test moves by hand. */
export interface Clock {
  /** The present moment in milliseconds since 1970, UTC. */
  readonly now: () => number
  /** Calls back once after a delay in milliseconds; calling the returned function before that cancels it. */
  readonly after: (milliseconds: number, callback: () => void) => () => void
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, callback) {
    const timer = platform().setTimeout(callback, milliseconds)
    return () => platform().clearTimeout(timer)
  },
}
