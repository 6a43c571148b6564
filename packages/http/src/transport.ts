import { platform, type AbortSignalLike } from './platform.js'

/**
 * What a lost answer may mean (reliability §1): a `read` changes nothing and may be repeated; a `reconcilable` write can be
 * looked up afterwards; an `at-most-once` write can neither be repeated nor found by a reference.
 */
export type EffectClass = 'read' | 'reconcilable' | 'at-most-once'

/** What a request does, in words that are safe to log. */
export interface Operation {
  /** The operation's name in the contract, such as `createMfPurchase`. */
  readonly name: string
  /** The path with its parameters unfilled: `/v2/mf_purchases/:id`. */
  readonly path: string
  readonly effect: EffectClass
}

/** One request, complete: nothing is added on the way but by a wrapper that says so. */
export interface HttpRequest {
  readonly operation: Operation
  readonly method: string
  /** Absolute, query included. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer> | undefined
}

/** One answer, of any status, with its whole body. */
export interface HttpResponse {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
  /** The bytes read as UTF-8. */
  readonly text: string
  /** How often the request was tried to get this answer. */
  readonly attempts: number
}

/** What a caller may ask of one call. */
export interface TransportOptions {
  /** Gives the call up. A transport settles as soon as it fires. */
  readonly signal?: AbortSignalLike | undefined
  /** When the answer becomes useless, in milliseconds since 1970 by the transport's clock. */
  readonly deadline?: number | undefined
}

/**
 * Sends a request and resolves with the answer, whatever its status. Rejects with a coded error when there is no whole answer, and
 * settles as soon as the caller's signal fires. Wrappers such as `withRetry` take one and return one.
 */
export type Transport = (request: HttpRequest, options?: TransportOptions) => Promise<HttpResponse>

/** Makes an answer of its parts, for a transport of your own. */
export function httpResponse(parts: {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly bytes?: Uint8Array
  readonly attempts?: number
}): HttpResponse {
  const { status, headers = {}, bytes = new Uint8Array(), attempts = 1 } = parts
  return { status, headers, bytes, text: new (platform().TextDecoder)().decode(bytes), attempts }
}

/**
 * The id under which the platform can find a call in its logs, if it gave one. Only text that looks like an id is taken, as it ends in
 * our logs.
 */
export function requestId(response: Pick<HttpResponse, 'headers'>): string | undefined {
  const id = response.headers['x-request-id'] ?? response.headers['x-correlation-id']
  return id !== undefined && /^[A-Za-z0-9._:-]{1,128}$/.test(id) ? id : undefined
}
