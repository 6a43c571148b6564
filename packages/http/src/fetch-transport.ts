import { abortedUnsent, abortedWaiting, bodyIncomplete, connectionFailed, redirectRefused, responseTooLarge } from './exchange-error.js'
import { provesNotSent } from './not-sent.js'
import { platform, type Fetch, type FetchResponse, type PlatformAbortSignal } from './platform.js'
import { readBody } from './read-body.js'
import { httpResponse, type HttpRequest, type HttpResponse, type Transport } from './transport.js'
import { assertUrlAllowed } from './url-policy.js'
import type { SendingWatch, WatchSending } from './watch-sending.js'

/** How a fetch transport may be set. */
export interface FetchTransportOptions {
  /** Default: the platform's `fetch` as it is at the moment of each call, so that an interceptor installed later still sees it. */
  readonly fetch?: Fetch | undefined
  /** The longest body taken, in bytes after decompression. Default 10 MiB. */
  readonly maxResponseBytes?: number | undefined
  /** Lets `http://localhost`, `http://127.x.x.x` and `http://[::1]` pass, for a sandbox in another process. Default false. */
  readonly allowPlainHttpOnLoopback?: boolean | undefined
  /**
   * Knows whether a request has left: `sendingWatcher()` of `@foliokit/http/node` for Node's own `fetch`. Without it, only a connection
   * that was never made proves that nothing was sent.
   */
  readonly watchSending?: WatchSending | undefined
}

/**
 * A transport over `fetch`: one request on the wire per call, https only, redirects refused, the body read to its end under a limit
 * (reliability §3). It has no time limit of its own: wrap it in `withTimeout` and `withDeadline`.
 *
 * @example
 * const transport = withDeadline(withRetry(withTimeout(fetchTransport())))
 */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  const { fetch, maxResponseBytes = 10 * 1024 * 1024, allowPlainHttpOnLoopback = false, watchSending } = options
  return async (request, { signal } = {}) => {
    assertUrlAllowed(request, allowPlainHttpOnLoopback)
    if (signal?.aborted === true) throw abortedUnsent(request)
    const controller = new (platform().AbortController)()
    const watch = watchSending?.()
    const work = exchange(fetch ?? platform().fetch, request, controller.signal, maxResponseBytes, watch)
    return new Promise<HttpResponse>((resolve, reject) => {
      const onAbort = () => {
        // In this order: what has not been sent by now never will be.
        controller.abort()
        fail(abortedWaiting(request, watch?.known() === 'not-sent' ? 'not-sent' : 'unknown'))
      }
      const fail = (error: unknown) => {
        signal?.removeEventListener('abort', onAbort)
        // Frees the socket of an answer that was not read to its end.
        controller.abort()
        reject(error as Error)
      }
      signal?.addEventListener('abort', onAbort)
      work.then((response) => {
        signal?.removeEventListener('abort', onAbort)
        resolve(response)
      }, fail)
    })
  }
}

async function exchange(
  fetch: Fetch,
  request: HttpRequest,
  signal: PlatformAbortSignal,
  maxResponseBytes: number,
  watch: SendingWatch | undefined,
): Promise<HttpResponse> {
  const response = await send(fetch, request, signal, watch)
  const { status } = response
  const headers: Record<string, string> = {}
  response.headers.forEach((value, name) => (headers[name.toLowerCase()] = value))
  const head = { status, headers }

  if (response.type === 'opaqueredirect' || status === 0 || (status >= 300 && status < 400)) throw redirectRefused(request, head)
  const bytes = await readBody(response, maxResponseBytes).catch((error: unknown) => {
    throw bodyIncomplete(request, head, error)
  })
  if (bytes === undefined) throw responseTooLarge(request, head, maxResponseBytes)
  return httpResponse({ status, headers, bytes })
}

async function send(
  fetch: Fetch,
  request: HttpRequest,
  signal: PlatformAbortSignal,
  watch: SendingWatch | undefined,
): Promise<FetchResponse> {
  const { method, url, headers, body } = request
  const init = { method, headers: { ...headers }, ...(body === undefined ? {} : { body }), redirect: 'manual', signal } as const
  try {
    return await (watch === undefined ? fetch(url, init) : watch.run(() => fetch(url, init)))
  } catch (error) {
    const known = watch?.known() ?? 'unknown'
    const unsent = known === 'unknown' ? provesNotSent(error) : known === 'not-sent'
    throw connectionFailed(request, error, unsent ? 'not-sent' : 'unknown')
  }
}
