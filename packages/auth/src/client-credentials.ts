import { authError } from './auth-error.js'
import type { PlatformAbortSignal } from './platform.js'
import { reveal, type Secret } from './secret.js'
import { readGrant } from './token-answer.js'
import { askTokenEndpoint, endpointUrl, type TokenEndpoint } from './token-endpoint.js'
import { tokenSource, type Grant, type TokenSource, type TokenSourceOptions } from './token-source.js'

/** Who asks, and where. */
export interface ClientCredentialsOptions extends TokenEndpoint, TokenSourceOptions {
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
  const { clientId, clientSecret } = options
  if (clientId === '') throw authError('AUTH_CONFIG_INVALID', 'The client id is empty.', { field: 'clientId' })
  reveal(clientSecret)
  const url = endpointUrl(options, 'token')
  return tokenSource((signal) => requestToken(options, url, signal), options)
}

async function requestToken(options: ClientCredentialsOptions, url: string, signal: PlatformAbortSignal): Promise<Grant> {
  const { tenant, clientId, clientSecret, scope } = options
  const fields = { grant_type: 'client_credentials', client_id: clientId, client_secret: reveal(clientSecret) }
  const { status, text } = await askTokenEndpoint(options, url, scope === undefined ? fields : { ...fields, scope }, signal)
  return readGrant(status, text, tenant)
}
