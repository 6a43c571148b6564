import type { Secret } from '@foliokit/auth'
import type { AbortSignalLike, Clock, TimeoutOptions, Transport } from '@foliokit/http'
import type { Currencies } from '../currency.js'

/** What a client is made of. */
export interface PaytotaConfig {
  /** Scheme and host of the provider, without a path. */
  readonly baseUrl: string
  /** The secret key, sent as `Authorization: Bearer` (domain §9). It goes with no execution: that call has no such header. */
  readonly secretKey: Secret
  /** The brand that collects. */
  readonly brandId: string
  /**
   * What carries a request: `fetchTransport` of `@foliokit/http` in the wrappers you choose. Default: the platform's `fetch`, 10 s for an
   * attempt, reads tried up to three times, writes sent once.
   */
  readonly transport?: Transport | undefined
  /** How long one call may take in all. Default 30 s. */
  readonly deadline?: Pick<TimeoutOptions, 'milliseconds'> | undefined
  /** The time by which calls end and `waitUntilFinal` waits. Default: the machine's. */
  readonly clock?: Clock | undefined
  /** Default: `documentedCurrencies`. */
  readonly currencies?: Currencies | undefined
}

/** What a caller may ask of one call. */
export interface CallOptions {
  /** Gives the call up. Of an execution that was on its way the outcome is then unknown. */
  readonly signal?: AbortSignalLike | undefined
  /** When the answer becomes useless, in milliseconds since 1970. */
  readonly deadline?: number | undefined
}

/** How patiently the end of a purchase is awaited. */
export interface WaitOptions {
  readonly signal?: AbortSignalLike | undefined
  /**
   * How long to wait in all, in milliseconds, the reads included. Default 5 minutes: a payer finds the phone, and the PIN. 0 reads once.
   */
  readonly milliseconds?: number | undefined
  /** The first wait between two reads, in milliseconds; each later one is half as long again. Default 2 s. */
  readonly firstPause?: number | undefined
  /** The longest wait between two reads, in milliseconds. Default 15 s. */
  readonly longestPause?: number | undefined
}
