import { authError } from './auth-error.js'
import { base64 } from './base64.js'
import { utf8 } from './hmac.js'
import { platform, type DigestLike } from './platform.js'

/** Makes random bytes that nobody can guess: `(length) => crypto.getRandomValues(new Uint8Array(length))`. */
export type RandomBytes = (length: number) => Uint8Array

/** Text of 43 characters that carries 256 random bits and stands in an address as it is. */
export function randomText(random: RandomBytes): string {
  return base64Url(random(32))
}

/** What an authorization request says of its verifier: the Base64url text of its SHA-256 (RFC 7636 §4.2, S256). */
export async function challengeOf(verifier: string, digest: DigestLike = platformDigest()): Promise<string> {
  return base64Url(new Uint8Array(await digest.digest('SHA-256', utf8(verifier))))
}

/** Base64 with the alphabet of addresses, without padding (RFC 4648 §5). */
function base64Url(bytes: Uint8Array): string {
  return base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function platformDigest(): DigestLike {
  const subtle = platform().crypto?.subtle
  if (subtle !== undefined) return subtle
  throw authError('AUTH_CRYPTO_MISSING', 'This platform has no Web Crypto (crypto.subtle): pass one as the option subtle.')
}
