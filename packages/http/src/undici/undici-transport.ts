/// <reference types="node" />
import { Agent } from 'undici'
import { abortedUnsent } from '../exchange-error.js'
import { httpResponse, type Transport } from '../transport.js'
import { assertUrlAllowed } from '../url-policy.js'
import { decompressed } from './decompress.js'
import type { UndiciDispatcher } from './dispatcher.js'
import { exchange } from './exchange.js'

/** How an undici transport may be set. */
export interface UndiciTransportOptions {
  /**
   * What sends: an `Agent` with your pool sizes, a `ProxyAgent`, a `MockAgent`. Default: an `Agent` of this transport's own, whose idle
   * connections do not keep a process alive. One that follows redirects or retries by itself takes guarantees away.
   */
  readonly dispatcher?: UndiciDispatcher | undefined
  /** The longest body taken, in bytes after decompression. Default 10 MiB. */
  readonly maxResponseBytes?: number | undefined
  /** Lets `http://localhost`, `http://127.x.x.x` and `http://[::1]` pass, for a sandbox in another process. Default false. */
  readonly allowPlainHttpOnLoopback?: boolean | undefined
}

/**
 * A transport over undici for Node, with the guarantees of `fetchTransport` and less work per call: one request on the wire, https
 * only, redirects refused, the body read to its end under a limit (reliability §3). It knows by itself whether a request has left:
 * one that was refused, timed out or given up before it was written is `not-sent`. Needs the optional peer `undici`.
 *
 * @example
 * const transport = withRetry(withTimeout(undiciTransport()))
 */
export function undiciTransport(options: UndiciTransportOptions = {}): Transport {
  const { maxResponseBytes = 10 * 1024 * 1024, allowPlainHttpOnLoopback = false } = options
  const dispatcher: UndiciDispatcher = options.dispatcher ?? new Agent()
  return async (request, { signal } = {}) => {
    const { origin, pathname, search } = assertUrlAllowed(request, allowPlainHttpOnLoopback)
    if (signal?.aborted === true) throw abortedUnsent(request)
    const { method, headers, body = null } = request
    const dispatched = { origin, path: pathname + search, method, headers: { 'accept-encoding': 'gzip, deflate', ...headers }, body }
    const answer = await exchange(dispatcher, dispatched, { request, signal, maxResponseBytes })
    return httpResponse({ ...answer, bytes: await decompressed(answer, { request, signal, maxResponseBytes }) })
  }
}
