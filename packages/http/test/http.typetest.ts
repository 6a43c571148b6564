import { fetchTransport, withDeadline, withRetry, withTimeout, type Fetch, type HttpRequest, type Transport } from '../src/index.js'

// The platform's own fetch fits without a cast.
globalThis.fetch satisfies Fetch
fetchTransport({ fetch: globalThis.fetch }) satisfies Transport
withDeadline(withRetry(withTimeout(fetchTransport()))) satisfies Transport

declare const request: HttpRequest
declare const transport: Transport
export const pending = transport(request, { signal: AbortSignal.timeout(1_000) })

export const misspelt: HttpRequest = {
  ...request,
  // @ts-expect-error an effect class outside the three
  operation: { name: 'x', path: '/x', effect: 'write' },
}
