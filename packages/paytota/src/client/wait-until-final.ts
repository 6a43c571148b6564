import { isCodedError } from '@foliokit/errors'
import { certaintyOf, type Clock } from '@foliokit/http'
import { isPurchaseFinal } from '../purchase/status.js'
import type { Purchase } from '../schemas.js'
import type { CallOptions, WaitOptions } from './config.js'
import { pause } from './pause.js'

/** Where a purchase stood when the wait ended. */
export interface Waited {
  /** Whether it is `paid` or `error`. When not, the wait ran out, and nothing is lost: wait again later. */
  readonly isFinal: boolean
  readonly purchase: Purchase
}

/**
 * Reads a purchase until it is final or the time is up: at once, then after 2 s, 3 s, 4.5 s, up to 15 s. An unknown status is waited on. A
 * read that finds no answer is tried again; a definite refusal is thrown at once, and so is the last failure when no read succeeded.
 */
export async function waitUntilFinal(
  read: (options: CallOptions) => Promise<Purchase>,
  clock: Clock,
  options: WaitOptions = {},
): Promise<Waited> {
  const { signal, milliseconds = 300_000, firstPause = 2_000, longestPause = 15_000 } = options
  const deadline = clock.now() + milliseconds
  let latest: Purchase | undefined
  let failure: unknown
  for (let wait = firstPause; ; wait = Math.min(wait * 1.5, longestPause)) {
    try {
      latest = await read(milliseconds > 0 ? { signal, deadline } : { signal })
      if (isPurchaseFinal(latest.status)) return { isFinal: true, purchase: latest }
    } catch (error) {
      if (signal?.aborted === true || !mayPass(error)) throw error
      failure = error
    }
    const left = deadline - clock.now()
    if (left <= 0) break
    await pause(clock, Math.min(wait, left), signal)
    if (clock.now() >= deadline) break
  }
  if (latest === undefined) throw failure
  return { isFinal: false, purchase: latest }
}

/** Tells whether a failed read may fare better a moment later: no answer, a 5xx, or too many requests. */
function mayPass(error: unknown): boolean {
  return isCodedError(error, 'HTTP_TOO_MANY_REQUESTS') || (isCodedError(error) && certaintyOf(error) !== 'done')
}
