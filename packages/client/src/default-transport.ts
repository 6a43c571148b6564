import {
  fetchTransport,
  productionRateLimits,
  rateLimiter,
  withRateLimit,
  withRetry,
  withTimeout,
  type FetchTransportOptions,
  type RateLimit,
  type Transport,
} from '@foliokit/http'

/** How the default transport may be set. */
export interface DefaultTransportOptions extends FetchTransportOptions {
  /**
   * How much the platform takes per second: `productionRateLimits` unless told, `sandboxRateLimits` for the vendor's sandbox, `[]` for a
   * sandbox of your own. Processes that share a tenant share its limits too: divide them.
   */
  readonly rateLimits?: readonly RateLimit[] | undefined
}

/**
 * The transport a client uses unless told: the platform's `fetch`, its rate limits kept, 10 s for an attempt, reads tried up to three times,
 * writes sent once. The client adds the deadline of the whole call.
 *
 * @throws CodedError `HTTP_RATE_LIMIT_INVALID` when a limit is not a whole number above zero
 */
export function defaultTransport({ rateLimits = productionRateLimits, ...options }: DefaultTransportOptions = {}): Transport {
  const attempt = withTimeout(fetchTransport(options))
  return withRetry(rateLimits.length === 0 ? attempt : withRateLimit(attempt, rateLimiter(rateLimits)))
}
