import { stringifyJson } from '@foliokit/money/json'
import type { Refusal } from './refusal.js'

/** A request as the router sees it, whatever carried it. */
export interface SandboxRequest {
  readonly method: string
  /** Path and query: `/v2/mf_purchases?states=pending`. */
  readonly target: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The body as it came, where it is no text: a multipart one. `body` is then empty. */
  readonly bytes?: Uint8Array
}

/** An answer, whatever will carry it. */
export interface SandboxResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The body where it is no text: a file. `body` is then empty. */
  readonly bytes?: Uint8Array<ArrayBuffer>
}

/** An answer with a JSON body, digits kept. */
export function jsonResponse(status: number, body: unknown): SandboxResponse {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: stringifyJson(body) }
}

/** An answer with a page for a browser. */
export function htmlResponse(status: number, body: string): SandboxResponse {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body }
}

/** An answer that sends a browser on. */
export function redirectResponse(location: string): SandboxResponse {
  return { status: 302, headers: { location, 'cache-control': 'no-store' }, body: '' }
}

/** A refusal in the documented error shape. */
export function errorResponse(refusal: Refusal): SandboxResponse {
  return jsonResponse(refusal.status, errorBody(refusal))
}

/** The body of a refusal. */
export function errorBody({ status, message, fields }: Refusal) {
  return { error: { status, message, errors: fields === null ? null : fields.map((each) => ({ ...each })) } }
}
