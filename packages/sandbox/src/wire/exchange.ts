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
}

/** An answer, whatever will carry it. */
export interface SandboxResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** An answer with a JSON body, digits kept. */
export function jsonResponse(status: number, body: unknown): SandboxResponse {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: stringifyJson(body) }
}

/** A refusal in the documented error shape. */
export function errorResponse({ status, message, fields }: Refusal): SandboxResponse {
  return jsonResponse(status, { error: { status, message, errors: fields } })
}
