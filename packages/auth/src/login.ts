import { authError } from './auth-error.js'
import { base64 } from './base64.js'
import { hmacBase64, utf8 } from './hmac.js'
import { mfproDate } from './mfpro-date.js'
import type { SubtleCryptoLike } from './platform.js'
import { reveal, type Secret } from './secret.js'

/** What is signed first: the payload as Base64, as the document has it, or the payload itself, as the vendor's sample scripts do. */
export type LoginForm = 'documented' | 'raw'

/** The headers that sign a v1 login. */
export interface LoginHeaders {
  /** `{tenant}:{signature}`. It is a credential: do not log it. */
  readonly Authorization: string
  readonly MFProDate: string
  readonly 'Content-Type': string
}

/** What a v1 login is signed with. */
export interface SignLoginOptions {
  readonly tenant: string
  readonly secret: Secret
  /** The moment of signing in milliseconds since 1970. Read your clock once; it is written in UTC. */
  readonly at: number
  /** Default `documented`. */
  readonly form?: LoginForm | undefined
  /** Must be empty or left out: the signature covers an MD5 of the body, which Web Crypto cannot make. */
  readonly body?: string | undefined
  /** Default: the platform's `crypto.subtle`. */
  readonly subtle?: SubtleCryptoLike | undefined
}

/**
 * Signs the v1 login, `POST /api/auth/tenant/login` with an empty body (domain §9). Send the headers as they are.
 *
 * @throws CodedError `AUTH_LOGIN_BODY_NOT_EMPTY`, `AUTH_CONFIG_INVALID`, `AUTH_TIME_INVALID`, `AUTH_CRYPTO_MISSING`
 * @example
 * const headers = await signLogin({ tenant: 'acme', secret: secret('s3cr3t'), at: Date.now() })
 */
export async function signLogin(options: SignLoginOptions): Promise<LoginHeaders> {
  const { tenant, at, form = 'documented', body = '', subtle } = options
  if (body !== '') {
    throw authError('AUTH_LOGIN_BODY_NOT_EMPTY', 'The v1 login has an empty body; another one cannot be signed.', { length: body.length })
  }
  if (!/^[\x21-\x39\x3b-\x7e]+$/.test(tenant)) {
    throw authError('AUTH_CONFIG_INVALID', 'The tenant must be a name without spaces and colons.', { field: 'tenant' })
  }
  const date = mfproDate(at)
  const signature = await loginSignature({ tenant, secret: options.secret, date, form, subtle })
  return { Authorization: `${tenant}:${signature}`, MFProDate: date, 'Content-Type': contentType }
}

const contentType = 'application/json'
const md5OfNothing = 'd41d8cd98f00b204e9800998ecf8427e'

/** What is signed in a row, each signature's Base64 text being the key of the next; the first key is the secret (domain §9). */
export function loginTexts({ tenant, date, form }: Pick<Signed, 'tenant' | 'date' | 'form'>): readonly string[] {
  const payload = ['POST', md5OfNothing, contentType, date, '/api/auth/tenant/login'].join('\n')
  return [form === 'documented' ? base64(utf8(payload)) : payload, date.slice(0, 8), tenant, 'mfprocybrilla']
}

interface Signed {
  readonly tenant: string
  readonly secret: Secret
  /** As in the `MFProDate` header. */
  readonly date: string
  readonly form: LoginForm
  readonly subtle?: SubtleCryptoLike | undefined
}

/** The signature that goes into the header. */
export async function loginSignature(signed: Signed): Promise<string> {
  let key = reveal(signed.secret)
  for (const text of loginTexts(signed)) key = await hmacBase64(key, text, signed.subtle)
  return key
}
