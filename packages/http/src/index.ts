export { systemClock, type Clock } from './clock.js'
export { errorDetails, type ErrorDetails, type FieldError } from './error-details.js'
export { fetchThrough, type ThroughFetch } from './fetch-through.js'
export { fetchTransport, type FetchTransportOptions } from './fetch-transport.js'
export { attemptsOf, certaintyOf, transportError, type Certainty, type HttpErrorContext, type TransportErrorCode } from './http-error.js'
export type { HttpLogEntry } from './log-entry.js'
export type { AbortSignalLike, Fetch, FetchBody, FetchInit, FetchResponse, PlatformAbortSignal } from './platform.js'
export { rateLimiter, type RateLimiter } from './rate-limiter.js'
export { productionRateLimits, sandboxRateLimits, type RateLimit } from './rate-limits.js'
export { responseError, type ResponseErrorCode, type ResponseErrorContext } from './response-error.js'
export { retryBudget, type RetryBudget } from './retry-budget.js'
export {
  httpResponse,
  requestId,
  type EffectClass,
  type HttpRequest,
  type HttpResponse,
  type Operation,
  type Transport,
  type TransportOptions,
} from './transport.js'
export type { SendingWatch, WatchSending } from './watch-sending.js'
export { withHooks, type CallHooks, type FailedCall, type HookedCall, type Observe } from './with-hooks.js'
export { withLogging } from './with-logging.js'
export { withRateLimit, type RateLimitOptions } from './with-rate-limit.js'
export { withRetry, type RetryOptions } from './with-retry.js'
export { withDeadline, withTimeout, type TimeoutOptions } from './with-timeout.js'
