import { isCodedError } from '@foliokit/errors'
import { followSignal } from './abort.js'
import { systemClock, type Clock } from './clock.js'
import { attemptsOf, certaintyOf, transportError } from './http-error.js'
import type { HttpRequest, HttpResponse, Transport, TransportOptions } from './transport.js'

/** How long, and by which clock. */
export interface TimeoutOptions {
  readonly milliseconds?: number | undefined
  readonly clock?: Clock | undefined
}

/**
 * Limits one attempt, body included: 10 s unless told. Put it inside `withRetry`, so that a stalled read is tried again
 * (reliability §3).
 */
export function withTimeout(transport: Transport, options: TimeoutOptions = {}): Transport {
  const { milliseconds = 10_000, clock = systemClock } = options
  return (request, call = {}) => settleWithin(transport, request, call, { milliseconds, clock, code: 'HTTP_TIMEOUT' })
}

/**
 * Limits a whole call: token, queue, every attempt and the waits between them; 30 s unless told. Put it outside every wrapper that
 * may wait. The wrappers inside see the deadline in their options and do not begin a wait that would outlast it (reliability §3).
 */
export function withDeadline(transport: Transport, options: TimeoutOptions = {}): Transport {
  const { milliseconds = 30_000, clock = systemClock } = options
  return (request, call = {}) => {
    const now = clock.now()
    const deadline = Math.min(now + milliseconds, call.deadline ?? Number.POSITIVE_INFINITY)
    if (deadline <= now) {
      const facts = { certainty: 'not-sent', attempts: 0 } as const
      return Promise.reject(transportError('HTTP_DEADLINE_EXCEEDED', 'the deadline has passed.', request, facts))
    }
    const limit = { milliseconds: deadline - now, clock, code: 'HTTP_DEADLINE_EXCEEDED' } as const
    return settleWithin(transport, request, { signal: call.signal, deadline }, limit)
  }
}

interface Limit {
  readonly milliseconds: number
  readonly clock: Clock
  readonly code: 'HTTP_TIMEOUT' | 'HTTP_DEADLINE_EXCEEDED'
}

/** A transport settles when its signal fires, so it is enough to fire it: the error that comes back knows how far the call had got. */
async function settleWithin(transport: Transport, request: HttpRequest, call: TransportOptions, limit: Limit): Promise<HttpResponse> {
  const { milliseconds } = limit
  const { signal, abort, unlink } = followSignal(call.signal)
  let expired = false
  const cancel = limit.clock.after(milliseconds, () => {
    expired = true
    abort()
  })
  try {
    return await transport(request, { signal, deadline: call.deadline })
  } catch (error) {
    if (!expired) throw error
    const cause = isCodedError(error) ? error : undefined
    const facts = { certainty: certaintyOf(error), attempts: attemptsOf(error), milliseconds }
    throw transportError(limit.code, `no answer within ${milliseconds} ms.`, request, facts, cause)
  } finally {
    cancel()
    unlink()
  }
}
