import { settleOnAbort } from './abort.js'
import { transportError } from './http-error.js'
import { failureName, provesNotSent } from './not-sent.js'
import { platform, type Fetch, type FetchResponse, type PlatformAbortSignal } from './platform.js'
import { readBody } from './read-body.js'
import { httpResponse, requestId, type HttpRequest, type HttpResponse, type Transport } from './transport.js'
import { assertUrlAllowed } from './url-policy.js'

/** How a fetch transport may be set. */
export interface FetchTransportOptions {
  /** Default: the platform's `fetch` as it is at the moment of each call, so that an interceptor installed later still sees it. */
  readonly fetch?: Fetch | undefined
  /** The longest body taken, in bytes after decompression. Default 10 MiB. */
  readonly maxResponseBytes?: number | undefined
  /** Lets `http://localhost`, `http://127.x.x.x` and `http://[::1]` pass, for a sandbox in another process. Default false. */
  readonly allowPlainHttpOnLoopback?: boolean | undefined
}

/**
 * A transport over `fetch`: one request on the wire per call, https only, redirects refused, the body read to its end under a limit
 * (reliability §3). It has no time limit of its own: wrap it in `withTimeout` and `withDeadline`.
 *
 * @example
 * const transport = withDeadline(withRetry(withTimeout(fetchTransport())))
 */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  const { fetch, maxResponseBytes = 10 * 1024 * 1024, allowPlainHttpOnLoopback = false } = options
  return async (request, { signal } = {}) => {
    assertUrlAllowed(request, allowPlainHttpOnLoopback)
    if (signal?.aborted === true) {
      throw transportError('HTTP_ABORTED', 'given up before it was sent.', request, { certainty: 'not-sent', attempts: 0 })
    }
    const controller = new (platform().AbortController)()
    const work = exchange(fetch ?? platform().fetch, request, controller.signal, maxResponseBytes)
    try {
      return await settleOnAbort(signal, work, () =>
        transportError('HTTP_ABORTED', 'given up while waiting for the answer.', request, { certainty: 'unknown' }),
      )
    } catch (error) {
      // Frees the socket of an answer that was not read to its end.
      controller.abort()
      throw error
    }
  }
}

async function exchange(fetch: Fetch, request: HttpRequest, signal: PlatformAbortSignal, maxResponseBytes: number): Promise<HttpResponse> {
  const response = await send(fetch, request, signal)
  const { status } = response
  const headers: Record<string, string> = {}
  response.headers.forEach((value, name) => (headers[name.toLowerCase()] = value))
  const facts = { certainty: 'unknown', status, requestId: requestId({ headers }) } as const

  if (response.type === 'opaqueredirect' || status === 0 || (status >= 300 && status < 400)) {
    throw transportError('HTTP_REDIRECT_REFUSED', `answered with a redirect (${status}), which is never followed.`, request, facts)
  }
  const bytes = await readBody(response, maxResponseBytes).catch((error: unknown) => {
    const reason = failureName(error)
    throw transportError('HTTP_BODY_INCOMPLETE', 'the answer broke off before its end.', request, { ...facts, reason })
  })
  if (bytes === undefined) {
    const message = `the answer is longer than the limit of ${maxResponseBytes} bytes.`
    throw transportError('HTTP_RESPONSE_TOO_LARGE', message, request, { ...facts, maxResponseBytes })
  }
  return httpResponse({ status, headers, bytes })
}

/** Causes are reduced to their names: a parser's error quotes the bytes it could not read. */
async function send(fetch: Fetch, request: HttpRequest, signal: PlatformAbortSignal): Promise<FetchResponse> {
  const { method, headers, body } = request
  try {
    return await fetch(request.url, {
      method,
      headers: { ...headers },
      ...(body === undefined ? {} : { body }),
      redirect: 'manual',
      signal,
    })
  } catch (error) {
    const reason = failureName(error)
    const certainty = provesNotSent(error) ? 'not-sent' : 'unknown'
    const message = certainty === 'not-sent' ? 'could not connect.' : 'the connection failed before an answer came.'
    throw transportError('HTTP_CONNECTION_FAILED', reason === undefined ? message : `${message.slice(0, -1)} (${reason}).`, request, {
      certainty,
      reason,
    })
  }
}
