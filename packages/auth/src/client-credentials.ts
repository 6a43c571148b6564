import { isCodedError } from '@foliokit/errors'
import { authError } from './auth-error.js'
import { formBody } from './form.js'
import { platform, type FetchLike, type PlatformAbortSignal } from './platform.js'
import { reveal, type Secret } from './secret.js'
import { readGrant } from './token-answer.js'
import { tokenSource, type Grant, type TokenSource, type TokenSourceOptions } from './token-source.js'

/** Who asks, and where. */
export interface ClientCredentialsOptions extends TokenSourceOptions {
  /** Sends the request: `fetch`, or `fetchThrough(transport, ...)` of `@foliokit/http` for its retries, limits and log. */
  readonly fetch: FetchLike
  /** Scheme and host of the platform: `https://s.finprim.com`. Plain http for loopback addresses only. */
  readonly baseUrl: string
  readonly tenant: string
  readonly clientId: string
  readonly clientSecret: Secret
  /** Sent when given. Tenants need none. */
  readonly scope?: string | undefined
}

/**
 * Tokens for a tenant by OAuth 2.0 client credentials: `POST /v2/auth/{tenant}/token` (domain §9). For servers only: such a token
 * reaches every investor of the tenant.
 *
 * Make one source per tenant and share it; it holds one token for everyone. Asking for a token changes nothing on the platform, so the
 * given fetch may repeat the request.
 *
 * @throws CodedError `AUTH_CONFIG_INVALID` or `AUTH_SECRET_INVALID` at once, when a setting cannot work
 * @example
 * const tokens = clientCredentials({ fetch, baseUrl, tenant, clientId, clientSecret: secret(text), now: Date.now })
 * const authorization = `Bearer ${await tokens.token()}`
 */
export function clientCredentials(options: ClientCredentialsOptions): TokenSource {
  const { tenant, clientId, clientSecret } = options
  // A dot segment would vanish from the path, and the secret would go to another endpoint.
  if (/^\.{0,2}$/.test(tenant)) throw authError('AUTH_CONFIG_INVALID', 'The tenant must be a name.', { field: 'tenant' })
  if (clientId === '') throw authError('AUTH_CONFIG_INVALID', 'The client id is empty.', { field: 'clientId' })
  reveal(clientSecret)
  const url = tokenUrl(options.baseUrl, tenant)
  return tokenSource((signal) => requestToken(options, url, signal), options)
}

async function requestToken(options: ClientCredentialsOptions, url: string, signal: PlatformAbortSignal): Promise<Grant> {
  const { tenant, clientId, clientSecret, scope } = options
  const fields = { grant_type: 'client_credentials', client_id: clientId, client_secret: reveal(clientSecret) }
  const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' }
  const body = formBody(scope === undefined ? fields : { ...fields, scope })
  // Called as a plain function: a browser's fetch refuses to be called as a method of something else.
  const { fetch } = options
  let answer: { readonly status: number; readonly text: string }
  try {
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal })
    answer = { status: response.status, text: await response.text() }
  } catch (error) {
    const cause = isCodedError(error) ? error : undefined
    throw authError('AUTH_SERVER_UNAVAILABLE', 'The token endpoint gave no whole answer.', { tenant }, cause)
  }
  return readGrant(answer.status, answer.text, tenant)
}

/** Hosts that never leave the machine. */
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** The address of a tenant's token endpoint. A client secret goes there, so it is https, or it does not leave the machine. */
function tokenUrl(baseUrl: string, tenant: string): string {
  const refuse = (problem: string) => authError('AUTH_CONFIG_INVALID', `The base URL ${problem}.`, { field: 'baseUrl' })
  const url = parsed(baseUrl)
  if (url === undefined) throw refuse('is not an absolute URL')
  if (url.username !== '' || url.password !== '') throw refuse('holds a user name or password')
  if (url.search !== '' || url.hash !== '') throw refuse('must end before the query')
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback.test(url.hostname))) {
    throw refuse('must be https; plain http is for loopback addresses only')
  }
  return `${baseUrl.replace(/\/+$/, '')}/v2/auth/${encodeURIComponent(tenant)}/token`
}

function parsed(url: string) {
  try {
    return new (platform().URL)(url)
  } catch {
    return undefined
  }
}
