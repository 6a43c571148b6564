import { fetchTransport, withDeadline, withRetry, withTimeout, type FetchTransportOptions, type Transport } from '@foliokit/http'

/**
 * The transport a client uses unless told: the platform's `fetch`, 10 s for an attempt, 30 s for a call, reads tried up to three
 * times, writes sent once.
 */
export function defaultTransport(options: FetchTransportOptions = {}): Transport {
  return withDeadline(withRetry(withTimeout(fetchTransport(options))))
}
