import { Agent, ProxyAgent } from 'undici'
import {
  fetchTransport,
  productionRateLimits,
  rateLimiter,
  withDeadline,
  withHooks,
  withRateLimit,
  withRetry,
  withTimeout,
  type Fetch,
  type HttpRequest,
  type Transport,
} from '../src/index.js'
import { sendingWatcher } from '../src/node.js'
import { undiciTransport } from '../src/undici.js'

// The platform's own fetch fits without a cast.
globalThis.fetch satisfies Fetch
fetchTransport({ fetch: globalThis.fetch }) satisfies Transport
withDeadline(withRetry(withTimeout(fetchTransport()))) satisfies Transport

// Any dispatcher of undici fits, and a watcher fits the fetch transport.
undiciTransport({ dispatcher: new Agent({ connections: 10 }) }) satisfies Transport
undiciTransport({ dispatcher: new ProxyAgent('https://proxy.example') }) satisfies Transport
withRateLimit(fetchTransport({ watchSending: sendingWatcher() }), rateLimiter(productionRateLimits)) satisfies Transport

withHooks(fetchTransport(), (call) => {
  // @ts-expect-error an observer gets no header, so no token
  void call.headers
})

declare const request: HttpRequest
declare const transport: Transport
export const pending = transport(request, { signal: AbortSignal.timeout(1_000) })

export const misspelt: HttpRequest = {
  ...request,
  // @ts-expect-error an effect class outside the three
  operation: { name: 'x', path: '/x', effect: 'write' },
}
