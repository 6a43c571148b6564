import { isCodedError } from '@foliokit/errors'
import { systemClock, type Clock } from './clock.js'
import { addedHeaders } from './added-headers.js'
import { attemptsOf, certaintyOf, type Certainty } from './http-error.js'
import type { HttpLogEntry } from './log-entry.js'
import { requestId, type EffectClass, type HttpRequest, type HttpResponse, type Transport } from './transport.js'

/** What an observer is told before a request is sent: words of the contract, nothing of this call's data. */
export interface HookedCall {
  /** The operation's name. */
  readonly operation: string
  /** Its path template. */
  readonly path: string
  readonly method: string
  readonly effect: EffectClass
}

/** What an observer is told of a call that ended without an answer. */
export interface FailedCall extends HttpLogEntry {
  readonly code: string
  readonly certainty: Certainty
}

/** What an observer wants of one call: headers to add, and to be told how it ended. */
export interface CallHooks {
  /** Added to the request, for a trace to go on at the other side. None of them replaces a header or carries a credential. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Told of an answer of any status. */
  readonly answered?: ((entry: HttpLogEntry) => void) | undefined
  /** Told of an error. */
  readonly failed?: ((entry: FailedCall) => void) | undefined
}

/** Called before each request. What it keeps for `answered` and `failed`, a span for one, stays in its own variables. */
export type Observe = (call: HookedCall) => CallHooks | undefined | void

/**
 * Lets an observer follow every call, for tracing and for figures. Put it inside `withRetry` to follow each attempt, outside to follow
 * the call.
 *
 * An observer sees what a log may hold (reliability §5): no URL, query, header or body reaches it, so it cannot pass a secret on. One
 * that throws, or asks for a header that may not be added, changes nothing about the call: its error surfaces as an uncaught exception.
 *
 * @example
 * withHooks(transport, ({ operation }) => {
 *   const span = tracer.startSpan(operation)
 *   return { headers: { traceparent: span.traceparent }, answered: () => span.end(), failed: ({ code }) => span.end(code) }
 * })
 */
export function withHooks(transport: Transport, observe: Observe, options: { readonly clock?: Clock | undefined } = {}): Transport {
  const { clock = systemClock } = options

  function guarded<Result>(work: () => Result): Result | undefined {
    try {
      return work()
    } catch (error) {
      clock.after(0, () => {
        throw error
      })
      return undefined
    }
  }

  return async (request, call) => {
    const hooks = guarded(() => observe(hooked(request))) ?? {}
    const headers = hooks.headers && guarded(() => addedHeaders(request, hooks.headers ?? {}))
    const start = clock.now()
    let response: HttpResponse
    try {
      response = await transport(headers === undefined ? request : { ...request, headers: { ...request.headers, ...headers } }, call)
    } catch (error) {
      guarded(() => hooks.failed?.({ ...named(request), duration: clock.now() - start, ...failure(error) }))
      throw error
    }
    const { status, attempts } = response
    guarded(() => hooks.answered?.({ ...named(request), status, duration: clock.now() - start, attempts, requestId: requestId(response) }))
    return response
  }
}

const named = ({ operation }: HttpRequest) => ({ operation: operation.name, path: operation.path })

const hooked = (request: HttpRequest): HookedCall => ({
  ...named(request),
  method: request.method,
  effect: request.operation.effect,
})

function failure(error: unknown): Omit<FailedCall, 'operation' | 'path' | 'duration'> {
  const known = { attempts: attemptsOf(error), certainty: certaintyOf(error) }
  if (!isCodedError(error)) return { ...known, code: 'UNCODED' }
  const { status, requestId: id } = error.context
  return {
    ...known,
    code: error.code,
    status: typeof status === 'number' ? status : undefined,
    requestId: typeof id === 'string' ? id : undefined,
  }
}
