import { isCodedError } from '@foliokit/errors'
import { authError } from './auth-error.js'
import type { PlatformAbortSignal } from './platform.js'
import { reveal, type Secret } from './secret.js'
import { readGrant, readRefreshToken } from './token-answer.js'
import { askTokenEndpoint, endpointUrl, type TokenEndpoint } from './token-endpoint.js'
import { tokenSource, type Grant, type TokenSource, type TokenSourceOptions } from './token-source.js'

/** Where an investor's first token comes from: a login that just ended, or a refresh token that was kept. */
export type InvestorCredential =
  | { readonly code: Secret; readonly verifier: Secret; readonly redirectUri: string }
  /** Of an earlier session. */
  | { readonly refreshToken: Secret }

/** Whose tokens, and where they come from. */
export interface InvestorTokensOptions extends TokenEndpoint, TokenSourceOptions {
  readonly clientId: string
  readonly from: InvestorCredential
  /** Told of every new refresh token, to keep it for the next session: the one before may no longer work. */
  readonly onRefreshToken?: ((refreshToken: Secret) => void) | undefined
}

/**
 * Tokens of one investor: exchanges the code of a login once, then refreshes (domain §9). When neither is left, or the platform refuses the
 * refresh token, every call throws `AUTH_LOGIN_ENDED`: the investor has to log in again. A code works once, so the given fetch must not
 * repeat a request whose answer was lost.
 *
 * @throws CodedError `AUTH_CONFIG_INVALID` at once
 * @example
 * const tokens = investorTokens({ fetch, baseUrl, tenant, clientId, from: { code, verifier, redirectUri }, now: Date.now })
 */
export function investorTokens(options: InvestorTokensOptions): TokenSource {
  if (options.clientId === '') throw authError('AUTH_CONFIG_INVALID', 'The client id is empty.', { field: 'clientId' })
  const url = endpointUrl(options, 'token')
  let next: InvestorCredential | undefined = options.from
  return tokenSource(async (signal) => {
    const credential = next
    if (credential === undefined) throw loginEnded(options.tenant)
    // A code is spent by the first try, whatever comes of it.
    if ('code' in credential) next = undefined
    const { grant, refreshToken } = await exchange(options, url, credential, signal)
    if (refreshToken !== undefined) {
      next = { refreshToken }
      options.onRefreshToken?.(refreshToken)
    }
    return grant
  }, options)
}

async function exchange(
  options: InvestorTokensOptions,
  url: string,
  credential: InvestorCredential,
  signal: PlatformAbortSignal,
): Promise<{ readonly grant: Grant; readonly refreshToken: Secret | undefined }> {
  const { tenant, clientId } = options
  const { status, text } = await askTokenEndpoint(options, url, { client_id: clientId, ...fieldsOf(credential) }, signal)
  try {
    return { grant: readGrant(status, text, tenant), refreshToken: readRefreshToken(text) }
  } catch (error) {
    if (isCodedError(error, 'AUTH_CREDENTIALS_REFUSED')) throw loginEnded(tenant)
    throw error
  }
}

function fieldsOf(credential: InvestorCredential): Readonly<Record<string, string>> {
  if ('refreshToken' in credential) return { grant_type: 'refresh_token', refresh_token: reveal(credential.refreshToken) }
  const { code, verifier, redirectUri } = credential
  return { grant_type: 'authorization_code', code: reveal(code), code_verifier: reveal(verifier), redirect_uri: redirectUri }
}

const loginEnded = (tenant: string) => authError('AUTH_LOGIN_ENDED', 'The login has ended: the investor has to log in again.', { tenant })
