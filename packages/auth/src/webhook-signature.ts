import { CodedError } from '@foliokit/errors'
import type { AuthErrorCode } from './auth-error.js'
import { hmacBase64 } from './hmac.js'
import type { SubtleCryptoLike } from './platform.js'
import { reveal, secret, type Secret } from './secret.js'
import { equalInConstantTime } from './verify-login.js'

/** The header that carries the signature of a webhook. Servers hand it out in lower case. */
export const webhookSignatureHeader = 'FP-Signature'

/** Secrets by the id of the webhook that they sign; several of one id while it is being replaced. */
export type WebhookSecrets = Readonly<Record<string, Secret | readonly Secret[]>>

/** What a webhook is signed with. */
export interface SignWebhookOptions {
  /** The id of the webhook, `ntwhsc_...`: it stands in the header, so that the receiver finds the secret. */
  readonly id: string
  readonly secret: Secret
  /** Default: the platform's `crypto.subtle`. */
  readonly subtle?: SubtleCryptoLike | undefined
}

/**
 * Signs the bytes of an event as the platform does, and returns the text of the `FP-Signature` header (domain §9): for tests of what
 * receives events, and for a sandbox.
 *
 * @throws CodedError `AUTH_WEBHOOK_ID_INVALID`, `AUTH_WEBHOOK_BODY_NOT_BYTES`, `AUTH_SECRET_INVALID`, `AUTH_CRYPTO_MISSING`
 * @example
 * const header = await signWebhook(body, { id: 'ntwhsc_1', secret: secret('s3cr3t') })
 */
export async function signWebhook(body: Uint8Array, { id, secret: key, subtle }: SignWebhookOptions): Promise<string> {
  if (!/^[\x21-\x39\x3b-\x7e]{1,128}$/.test(id)) {
    throw webhookError('AUTH_WEBHOOK_ID_INVALID', 'The id of a webhook is 1 to 128 printable ASCII characters without spaces and colons.', {
      field: 'id',
    })
  }
  return `${id}:${await hmacBase64(reveal(key), copied(body), subtle)}`
}

/** What becomes of an event without a signature: refused, or taken as it is, for a tenant whose events come unsigned (field notes §2.6). */
export type UnsignedPolicy = 'refuse' | 'accept'

/** How a webhook is verified. */
export interface VerifyWebhookOptions {
  /** Default `refuse`. With `accept` anybody who knows your address can send you events: an event then only tells you to fetch. */
  readonly unsigned?: UnsignedPolicy | undefined
  /** Default: the platform's `crypto.subtle`. */
  readonly subtle?: SubtleCryptoLike | undefined
}

/** How far an event can be believed. */
export type VerifiedWebhook =
  | {
      readonly signed: true
      /** The webhook whose secret signed it. */
      readonly id: string
    }
  | { readonly signed: false }

/**
 * Checks the signature of a webhook against the bytes that came in, before anything is parsed: JSON that was parsed and written again
 * may have other digits (`5113.0`, `5113`), and so another signature.
 *
 * Signatures are compared in constant time, and an unknown id takes as long as a wrong signature. One code tells of everything that
 * is wrong with a signature; `context.reason` says which for your own log: `malformed`, `unknown-id` or `mismatch`.
 *
 * @throws CodedError `AUTH_WEBHOOK_SIGNATURE_INVALID`, `AUTH_WEBHOOK_UNSIGNED`, `AUTH_WEBHOOK_BODY_NOT_BYTES`, `AUTH_CRYPTO_MISSING`
 * @example
 * await verifyWebhook(body, request.headers.get('fp-signature'), { ntwhsc_1: secret('s3cr3t') })
 */
export async function verifyWebhook(
  body: Uint8Array,
  header: string | null | undefined,
  secrets: WebhookSecrets,
  { unsigned = 'refuse', subtle }: VerifyWebhookOptions = {},
): Promise<VerifiedWebhook> {
  const bytes = copied(body)
  if (header === null || header === undefined) {
    if (unsigned === 'accept') return { signed: false }
    throw webhookError('AUTH_WEBHOOK_UNSIGNED', `The event carries no ${webhookSignatureHeader} header.`)
  }
  const [, id, given] = /^([^:]{1,128}):([A-Za-z0-9+/]{43}=)$/.exec(header) ?? []
  if (id === undefined || given === undefined) throw invalid('malformed')
  const known = Object.hasOwn(secrets, id) ? secrets[id] : undefined
  const keys = known === undefined ? [] : Array.isArray(known) ? (known as readonly Secret[]) : [known as Secret]
  const tried = keys.length === 0 ? [nobodys] : keys
  const expected = await Promise.all(tried.map((key) => hmacBase64(reveal(key), bytes, subtle)))
  const matches = expected.map((signature) => equalInConstantTime(given, signature)).includes(true)
  if (keys.length === 0) throw invalid('unknown-id')
  if (!matches) throw invalid('mismatch')
  return { signed: true, id }
}

/** What an unknown id is checked against, so that it takes as long as a known one. */
const nobodys = /* @__PURE__ */ secret('nobody-knows-this-id')

function invalid(reason: 'malformed' | 'unknown-id' | 'mismatch'): CodedError<AuthErrorCode> {
  return webhookError('AUTH_WEBHOOK_SIGNATURE_INVALID', `The ${webhookSignatureHeader} header does not sign these bytes.`, { reason })
}

/** A copy, so that what is verified cannot change while it is being verified. */
function copied(body: Uint8Array): Uint8Array<ArrayBuffer> {
  if (body instanceof Uint8Array) return new Uint8Array(body)
  throw webhookError(
    'AUTH_WEBHOOK_BODY_NOT_BYTES',
    'The body must be the bytes of the request (Uint8Array) as they came, not text or an object.',
    {
      given: body === null ? 'null' : typeof body,
    },
  )
}

/** The error of a webhook: nothing was to be sent, so it has no certainty. */
function webhookError(code: AuthErrorCode, message: string, context: Readonly<Record<string, unknown>> = {}): CodedError<AuthErrorCode> {
  return new CodedError(code, message, { context })
}
