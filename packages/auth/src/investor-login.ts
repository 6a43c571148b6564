import { authError } from './auth-error.js'
import { formBody } from './form.js'
import { challengeOf, randomText, type RandomBytes } from './pkce.js'
import type { DigestLike } from './platform.js'
import { reveal, secret, type Secret } from './secret.js'
import { endpointUrl } from './token-endpoint.js'

/** What a login of an investor needs to know. */
export interface InvestorLoginOptions {
  /** Scheme and host of the platform. */
  readonly baseUrl: string
  readonly tenant: string
  /** The public client that was registered for investors. It has no secret: PKCE stands for one. */
  readonly clientId: string
  /** Where the platform sends the browser back to, as it was registered. */
  readonly redirectUri: string
  readonly scope?: string | undefined
  /** Where the state and the verifier come from: `(length) => crypto.getRandomValues(new Uint8Array(length))`. */
  readonly random: RandomBytes
  /** Default: the platform's `crypto.subtle`. */
  readonly subtle?: DigestLike | undefined
}

/** A login that has begun. Keep `state` and `verifier` in the browser's session until the redirect. */
export interface InvestorLogin {
  /** Send the browser there. */
  readonly url: string
  readonly state: string
  readonly verifier: Secret
}

/**
 * Begins the login of an investor: makes the address of `GET /v2/auth/{tenant}/auth` for the authorization code flow with PKCE (domain
 * §9). The token that comes of it reaches that investor's objects only, so it may live in a browser or an app.
 *
 * @throws CodedError `AUTH_CONFIG_INVALID`, `AUTH_CRYPTO_MISSING`
 * @example
 * const login = await beginInvestorLogin({ baseUrl, tenant, clientId, redirectUri: 'https://app.example/back', random })
 * session.set('login', { state: login.state, verifier: reveal(login.verifier) })
 */
export async function beginInvestorLogin(options: InvestorLoginOptions): Promise<InvestorLogin> {
  const { clientId, redirectUri, scope, random, subtle } = options
  if (clientId === '') throw authError('AUTH_CONFIG_INVALID', 'The client id is empty.', { field: 'clientId' })
  const state = randomText(random)
  const verifier = secret(randomText(random))
  const query = formBody({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    ...(scope !== undefined && { scope }),
    state,
    code_challenge: await challengeOf(reveal(verifier), subtle),
    code_challenge_method: 'S256',
  })
  return { url: `${endpointUrl(options, 'auth')}?${query}`, state, verifier }
}

/**
 * Reads the address that the platform sent the browser back to, and returns the code to exchange. It must carry the `state` of the login
 * that began here: otherwise somebody else began it (RFC 6749 §10.12).
 *
 * @throws CodedError `AUTH_REDIRECT_INVALID` for another state or no code, `AUTH_LOGIN_REFUSED` when the investor or the platform said no
 * @example
 * const code = readInvestorRedirect(location.href, { state })
 */
export function readInvestorRedirect(address: string, { state }: { readonly state: string }): Secret {
  const fields = queryOf(address)
  if (state === '' || fields.get('state') !== state)
    throw authError('AUTH_REDIRECT_INVALID', 'The redirect does not belong to this login: its state differs.', { field: 'state' })
  const refused = fields.get('error')
  if (refused !== undefined) {
    const reason = /^[a-z_]{1,60}$/.test(refused) ? refused : 'unknown'
    throw authError('AUTH_LOGIN_REFUSED', `The login was refused: ${reason}.`, { reason })
  }
  const code = fields.get('code') ?? ''
  if (!/^[!-~]{1,2048}$/.test(code)) throw authError('AUTH_REDIRECT_INVALID', 'The redirect holds no code.', { field: 'code' })
  return secret(code)
}

function queryOf(address: string): ReadonlyMap<string, string> {
  const query = address.replace(/#.*$/s, '').split('?').slice(1).join('?')
  const pairs = query.split('&').filter((pair) => pair !== '')
  return new Map(pairs.map((pair) => [decoded(pair.split('=')[0] ?? ''), decoded(pair.split('=').slice(1).join('='))]))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw authError('AUTH_REDIRECT_INVALID', 'The redirect holds a broken escape.', { field: 'query' })
  }
}
