import { loginTexts, type LoginForm } from '@foliokit/auth'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * Hashes that answer at once. Web Crypto answers later, which would make every call of the sandbox wait for a turn of the event loop.
 */

/** The signature of a v1 login, in either form (domain §9). */
export function loginSignature(signed: {
  readonly tenant: string
  readonly secret: string
  readonly date: string
  readonly form: LoginForm
}) {
  let key = signed.secret
  for (const text of loginTexts(signed)) key = base64(hmac(sha256, utf8ToBytes(key), utf8ToBytes(text)))
  return key
}

/** The signature of a webhook, as its header carries it (domain §9). */
export function webhookSignature(signed: { readonly id: string; readonly secret: string; readonly body: Uint8Array }): string {
  return `${signed.id}:${base64(hmac(sha256, utf8ToBytes(signed.secret), signed.body))}`
}

/** The challenge of a PKCE verifier. */
export function challengeOf(verifier: string): string {
  return base64(sha256(utf8ToBytes(verifier)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function base64(bytes: Uint8Array): string {
  return (globalThis as unknown as { btoa(text: string): string }).btoa(String.fromCharCode(...bytes))
}
