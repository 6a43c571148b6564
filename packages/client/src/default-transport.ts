import { fetchTransport, withRetry, withTimeout, type FetchTransportOptions, type Transport } from '@foliokit/http'

/**
 * The transport a client uses unless told: the platform's `fetch`, 10 s for an attempt, reads tried up to three times, writes sent
 * once. The client adds the deadline of the whole call.
 */
export function defaultTransport(options: FetchTransportOptions = {}): Transport {
  return withRetry(withTimeout(fetchTransport(options)))
}
