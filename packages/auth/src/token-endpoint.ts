import { isCodedError } from '@foliokit/errors'
import { authError } from './auth-error.js'
import { formBody } from './form.js'
import { platform, type FetchInit, type FetchLike, type PlatformAbortSignal } from './platform.js'

/** Where a tenant's tokens come from, and what carries the request. */
export interface TokenEndpoint {
  /** Sends the request: `fetch`, or `fetchThrough(transport, ...)` of `@foliokit/http` for its retries, limits and log. */
  readonly fetch: FetchLike
  /** Scheme and host of the platform: `https://s.finprim.com`. Plain http for loopback addresses only. */
  readonly baseUrl: string
  readonly tenant: string
}

/** The answer of a token endpoint, unread. */
export interface TokenAnswer {
  readonly status: number
  readonly text: string
}

/** Sends a form to a token endpoint. No error repeats anything of it. */
export function askTokenEndpoint(
  endpoint: TokenEndpoint,
  url: string,
  fields: Readonly<Record<string, string>>,
  signal: PlatformAbortSignal,
): Promise<TokenAnswer> {
  const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' }
  return postFor(endpoint, url, { headers, body: formBody(fields), signal })
}

/** Sends a request for a token. No error repeats anything of it. */
export async function postFor(
  { fetch, tenant }: TokenEndpoint,
  url: string,
  request: Pick<FetchInit, 'headers' | 'body'> & { readonly signal: PlatformAbortSignal },
): Promise<TokenAnswer> {
  try {
    // Called as a plain function: a browser's fetch refuses to be called as a method of something else.
    const response = await fetch(url, { method: 'POST', redirect: 'manual', ...request })
    return { status: response.status, text: await response.text() }
  } catch (error) {
    const cause = isCodedError(error) ? error : undefined
    throw authError('AUTH_SERVER_UNAVAILABLE', 'The token endpoint gave no whole answer.', { tenant }, cause)
  }
}

/** Hosts that never leave the machine. */
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/**
 * The address of a tenant's `token` or `auth` endpoint. Secrets go there, so it is https, or it does not leave the machine.
 *
 * @throws CodedError `AUTH_CONFIG_INVALID`
 */
export function endpointUrl({ baseUrl, tenant }: Pick<TokenEndpoint, 'baseUrl' | 'tenant'>, endpoint: 'token' | 'auth'): string {
  const base = checkedBase(baseUrl)
  // A dot segment would vanish from the path, and the secret would go to another endpoint.
  if (/^\.{0,2}$/.test(tenant)) throw authError('AUTH_CONFIG_INVALID', 'The tenant must be a name.', { field: 'tenant' })
  return `${base}/v2/auth/${encodeURIComponent(tenant)}/${endpoint}`
}

/**
 * The address of v1's login.
 *
 * @throws CodedError `AUTH_CONFIG_INVALID`
 */
export function loginUrl({ baseUrl }: Pick<TokenEndpoint, 'baseUrl'>): string {
  return `${checkedBase(baseUrl)}/api/auth/tenant/login`
}

function checkedBase(baseUrl: string): string {
  const refuse = (problem: string) => authError('AUTH_CONFIG_INVALID', `The base URL ${problem}.`, { field: 'baseUrl' })
  const url = parsed(baseUrl)
  if (url === undefined) throw refuse('is not an absolute URL')
  if (url.username !== '' || url.password !== '') throw refuse('holds a user name or password')
  if (url.search !== '' || url.hash !== '') throw refuse('must end before the query')
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback.test(url.hostname))) {
    throw refuse('must be https; plain http is for loopback addresses only')
  }
  return baseUrl.replace(/\/+$/, '')
}

function parsed(url: string) {
  try {
    return new (platform().URL)(url)
  } catch {
    return undefined
  }
}
