import { systemClock, type Clock } from './clock.js'
import type { RateLimiter } from './rate-limiter.js'
import { retryAfter } from './retry-after.js'
import type { Transport } from './transport.js'

/** How a refusal of the platform is obeyed. */
export interface RateLimitOptions {
  /** The longest `Retry-After` obeyed, in milliseconds; a longer one counts as this. Default 60 s. */
  readonly maxPause?: number | undefined
  readonly clock?: Clock | undefined
}

/**
 * Keeps to the platform's rate limits: a request that would break one waits for its turn (reliability §3). Put it inside `withRetry`
 * and outside `withTimeout`, so that every attempt counts and no attempt's time is spent waiting.
 *
 * The wait counts against the deadline, ends as soon as the caller's signal fires, and is not begun when it would outlast the deadline.
 * A 429 pauses the narrowest limit that covers its request for as long as `Retry-After` says, or for a second where it says nothing.
 */
export function withRateLimit(transport: Transport, limiter: RateLimiter, options: RateLimitOptions = {}): Transport {
  const { maxPause = 60_000, clock = systemClock } = options
  return async (request, call) => {
    await limiter.enter(request, call)
    const response = await transport(request, call)
    if (response.status === 429) limiter.pause(request, Math.min(maxPause, retryAfter(response, clock.now()) ?? 1_000))
    return response
  }
}
