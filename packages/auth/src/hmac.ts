import { authError } from './auth-error.js'
import { base64 } from './base64.js'
import { platform, type SubtleCryptoLike } from './platform.js'

/** Signs a text, or bytes as they are, with HMAC-SHA256 and writes the signature as Base64. Key and text are taken as UTF-8. */
export async function hmacBase64(
  key: string,
  signed: string | Uint8Array<ArrayBuffer>,
  subtle: SubtleCryptoLike = platformSubtle(),
): Promise<string> {
  const imported = await subtle.importKey('raw', utf8(key), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return base64(new Uint8Array(await subtle.sign('HMAC', imported as never, typeof signed === 'string' ? utf8(signed) : signed)))
}

/** The bytes of a text. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new (platform().TextEncoder)().encode(text)
}

function platformSubtle(): SubtleCryptoLike {
  const subtle = platform().crypto?.subtle
  if (subtle !== undefined) return subtle
  throw authError('AUTH_CRYPTO_MISSING', 'This platform has no Web Crypto (crypto.subtle): pass one as the option subtle.')
}
