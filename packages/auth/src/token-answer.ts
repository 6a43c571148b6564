import type { CodedError } from '@foliokit/errors'
import { authError, type AuthErrorCode } from './auth-error.js'
import { secret, type Secret } from './secret.js'
import type { Grant } from './token-source.js'

/**
 * Reads a token endpoint's answer, or throws what is wrong with it (reliability §4). No error repeats anything of the body but the
 * error names that OAuth defines.
 *
 * @throws CodedError `AUTH_CREDENTIALS_REFUSED`, `AUTH_TENANT_UNKNOWN`, `AUTH_SERVER_UNAVAILABLE`, `AUTH_ANSWER_INVALID`
 */
export function readGrant(status: number, text: string, tenant: string): Grant {
  const body = parsed(text)
  if (status < 200 || status >= 300) throw refusal(status, body, tenant)
  const invalid = (problem: string) =>
    authError('AUTH_ANSWER_INVALID', `The token endpoint answered with ${status}, but ${problem}.`, { tenant, status })

  if (body === undefined) throw invalid('its body is not a JSON object')
  const { access_token: token, token_type: type, expires_in: lifetime } = body
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) throw invalid('access_token is not a text fit for a header')
  if (typeof type !== 'string' || type.toLowerCase() !== 'bearer') throw invalid('token_type is not Bearer')
  const seconds = typeof lifetime === 'string' && /^\d+(\.\d+)?$/.test(lifetime) ? Number(lifetime) : lifetime
  if (typeof seconds !== 'number' || !(seconds > 0 && Number.isFinite(seconds))) throw invalid('expires_in is not a positive number')
  return { token, lifetime: seconds * 1_000 }
}

/**
 * Reads the answer of v1's login: a token, and no word of how long it is good.
 *
 * @throws CodedError as `readGrant` does
 */
export function readLoginGrant(status: number, text: string, tenant: string): string {
  const body = parsed(text)
  if (status < 200 || status >= 300) throw refusal(status, body, tenant)
  const token = body?.['token']
  if (typeof token === 'string' && /^[\x21-\x7e]+$/.test(token)) return token
  throw authError('AUTH_ANSWER_INVALID', `The login answered with ${status}, but token is not a text fit for a header.`, { tenant, status })
}

/** The refresh token of a successful answer, where there is one. Tenants get none (domain §9). */
export function readRefreshToken(text: string): Secret | undefined {
  const token = parsed(text)?.['refresh_token']
  return typeof token === 'string' && /^[\x21-\x7e]+$/.test(token) ? secret(token) : undefined
}

function refusal(status: number, body: Readonly<Record<string, unknown>> | undefined, tenant: string): CodedError<AuthErrorCode> {
  const error = body?.['error']
  const oauthError = typeof error === 'string' && oauthErrors.has(error) ? error : undefined
  const context = { tenant, status, oauthError }
  if (status === 404 || (typeof error === 'string' && /^realm does not exist$/i.test(error))) {
    const hint = 'credentials of the sandbox do not work in production, nor the other way round'
    return authError('AUTH_TENANT_UNKNOWN', `The platform at this address knows no tenant "${tenant}": ${hint}.`, context)
  }
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
    const named = oauthError === undefined ? '' : ` (${oauthError})`
    return authError('AUTH_CREDENTIALS_REFUSED', `The platform refused the credentials of "${tenant}": ${status}${named}.`, context)
  }
  if (status >= 400) return authError('AUTH_SERVER_UNAVAILABLE', `The token endpoint answered with status ${status}.`, context)
  return authError('AUTH_ANSWER_INVALID', `The token endpoint answered with a redirect or an unknown status (${status}).`, context)
}

/** The names of RFC 6749 §5.2. Any other text may quote what was sent. */
const oauthErrors: ReadonlySet<string> = new Set([
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
])

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
  } catch {
    // HTML, an empty or a truncated body. The parser's error quotes it, so it goes no further.
    return undefined
  }
}
