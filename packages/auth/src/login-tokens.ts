import { authError } from './auth-error.js'
import { signLogin, type LoginForm } from './login.js'
import { type SubtleCryptoLike } from './platform.js'
import { reveal, type Secret } from './secret.js'
import { readLoginGrant } from './token-answer.js'
import { loginUrl, postFor, type TokenEndpoint } from './token-endpoint.js'
import { tokenSource, type TokenSource, type TokenSourceOptions } from './token-source.js'

/** Who logs in, and where. */
export interface LoginTokensOptions extends TokenEndpoint, TokenSourceOptions {
  /** The secret that the platform gave for the logins of v1. */
  readonly secret: Secret
  /** The present moment in milliseconds since 1970: it is signed. */
  readonly now: () => number
  /** How long a token is taken for good, in milliseconds. The answer does not say; default 15 minutes. */
  readonly lifetime?: number | undefined
  /** Default `documented`. */
  readonly form?: LoginForm | undefined
  /** Default: the platform's `crypto.subtle`. */
  readonly subtle?: SubtleCryptoLike | undefined
}

/**
 * Tokens for a tenant by the login of v1: `POST /api/auth/tenant/login`, signed anew each time (domain §9). For servers only.
 *
 * @throws CodedError `AUTH_CONFIG_INVALID` or `AUTH_SECRET_INVALID` at once, when a setting cannot work
 * @example
 * const tokens = loginTokens({ fetch, baseUrl, tenant, secret: secret(text), now: Date.now })
 */
export function loginTokens(options: LoginTokensOptions): TokenSource {
  const { tenant, secret, form, subtle, lifetime = fifteenMinutes, now } = options
  reveal(secret)
  if (!(lifetime > 0)) throw authError('AUTH_CONFIG_INVALID', 'The lifetime must be above zero.', { field: 'lifetime' })
  const url = loginUrl(options)
  return tokenSource(async (signal) => {
    const headers = await signLogin({ tenant, secret, at: now(), form, subtle })
    const { status, text } = await postFor(options, url, { headers: { accept: 'application/json', ...headers }, body: '', signal })
    return { token: readLoginGrant(status, text, tenant), lifetime }
  }, options)
}

const fifteenMinutes = 15 * 60_000
