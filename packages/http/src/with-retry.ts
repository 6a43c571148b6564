import { isCodedError } from '@foliokit/errors'
import { waitFor } from './abort.js'
import { systemClock, type Clock } from './clock.js'
import { attemptsOf, transportError, withAttempts } from './http-error.js'
import { retryAfter } from './retry-after.js'
import { retryBudget, type RetryBudget } from './retry-budget.js'
import type { HttpRequest, HttpResponse, Transport, TransportOptions } from './transport.js'

/** How often and how patiently a read is tried again. */
export interface RetryOptions {
  /** Requests per call at most, the first one included. Default 3. */
  readonly attempts?: number | undefined
  /** The longest `Retry-After` obeyed, in milliseconds; a longer one ends the call. Default 60 s. */
  readonly maxRetryAfter?: number | undefined
  /** Default: one budget for every call of this transport. */
  readonly budget?: RetryBudget | undefined
  readonly clock?: Clock | undefined
  /** Returns a number from 0 up to, not including, 1. */
  readonly random?: (() => number) | undefined
}

/**
 * Tries reads again: up to 3 attempts, with a wait drawn from 0 to 250 ms, then 500 ms, up to 8 s (full jitter), or as long as
 * `Retry-After` says, while the retry budget lasts (reliability §1).
 *
 * A write is never sent twice, whatever its answer, its error or the options: an order that is sent again may be bought again. Ends
 * with the last answer or the last error, which then counts the attempts.
 */
export function withRetry(transport: Transport, options: RetryOptions = {}): Transport {
  const { attempts = 3, maxRetryAfter = 60_000, budget = retryBudget(), clock = systemClock, random = Math.random } = options

  /** How long to wait before the next try, in milliseconds, or `undefined` to leave it at this outcome. */
  function pause(outcome: Outcome, tries: number, deadline = Number.POSITIVE_INFINITY): number | undefined {
    if (tries >= attempts) return undefined
    const asked = 'response' in outcome ? (retryAfter(outcome.response, clock.now()) ?? 0) : 0
    const drawn = random() * Math.min(longestPause, firstPause * 2 ** (tries - 1))
    const milliseconds = Math.max(asked, drawn)
    return asked > maxRetryAfter || clock.now() + milliseconds >= deadline || !budget.spend() ? undefined : milliseconds
  }

  async function read(request: HttpRequest, call: TransportOptions): Promise<HttpResponse> {
    let made = 0
    for (let tries = 1; ; tries += 1) {
      let outcome: Outcome
      try {
        outcome = { response: await transport(request, call) }
      } catch (error) {
        outcome = { error }
      }
      made += 'response' in outcome ? outcome.response.attempts : attemptsOf(outcome.error)
      if ('response' in outcome && !retriedStatuses.has(outcome.response.status)) budget.earn()
      const milliseconds = isPassing(outcome) ? pause(outcome, tries, call.deadline) : undefined
      if (milliseconds === undefined) return settle(outcome, made)
      await waitFor(clock, milliseconds, call.signal, () =>
        transportError('HTTP_ABORTED', 'given up while waiting to try again.', request, { certainty: 'unknown', attempts: made }),
      )
    }
  }

  return (request, call = {}) => (request.operation.effect === 'read' ? read(request, call) : transport(request, call))
}

const firstPause = 250
const longestPause = 8_000
const retriedStatuses: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504])

type Outcome = { readonly response: HttpResponse } | { readonly error: unknown }

/** Tells whether the same request may fare better a moment later. */
function isPassing(outcome: Outcome): boolean {
  if ('response' in outcome) return retriedStatuses.has(outcome.response.status)
  return isCodedError(outcome.error, 'HTTP_CONNECTION_FAILED', 'HTTP_BODY_INCOMPLETE', 'HTTP_TIMEOUT')
}

function settle(outcome: Outcome, attempts: number): HttpResponse {
  if ('error' in outcome) throw isCodedError(outcome.error) ? withAttempts(outcome.error, attempts) : outcome.error
  const { response } = outcome
  return response.attempts === attempts ? response : { ...response, attempts }
}
