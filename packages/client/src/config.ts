import type { TokenSource } from '@foliokit/auth'
import type { AbortSignalLike, TimeoutOptions, Transport } from '@foliokit/http'

/** What a client is made of. */
export interface ClientConfig {
  /** Scheme and host of the platform, without a path: `https://s.finprim.com`. */
  readonly baseUrl: string
  /** The tenant, sent as `x-tenant-id`. */
  readonly tenant: string
  /** Where tokens come from: `clientCredentials` of `@foliokit/auth`. */
  readonly tokens: TokenSource
  /** What carries a request: `fetchTransport` of `@foliokit/http` in the wrappers you choose. `defaultTransport()` when left out. */
  readonly transport?: Transport | undefined
  /** How long a call may take in all: the token, every attempt and the waits between them. Default 30 s. */
  readonly deadline?: TimeoutOptions | undefined
}

/** What a caller may ask of one call. */
export interface CallOptions {
  /** Gives the call up. Of a write that was on its way the outcome is then unknown. */
  readonly signal?: AbortSignalLike | undefined
  /** When the answer becomes useless, in milliseconds since 1970. */
  readonly deadline?: number | undefined
  /** Accepts a `/v2` list of 100 rows, which may be missing older ones, instead of throwing `CLIENT_LIST_INCOMPLETE`. */
  readonly newestOnly?: boolean | undefined
}
