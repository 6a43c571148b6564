import { consentPage, openConsent } from '../pages/consent-page.js'
import { investorView } from '../store/investor-view.js'
import { loginLife, type GrantedLogin } from '../store/logins.js'
import { tokenLifeSeconds } from '../store/tokens.js'
import type { World } from '../store/world.js'
import { Refusal } from '../wire/refusal.js'
import { challengeOf } from '../wire/signatures.js'
import type { Handler } from './handler.js'

export const createToken: Handler<'auth.token'> = ({ world, tenant, body }) => {
  const now = world.clock.now()
  if (body.grant_type === 'client_credentials') {
    if (body.client_id !== tenant.clientId || body.client_secret !== tenant.clientSecret)
      throw new Refusal(401, 'invalid client or invalid client credentials')
    return { ...granted, access_token: world.tokens.issue(tenant, now), refresh_expires_in: 0 }
  }
  if (body.client_id !== tenant.investorClient?.id) throw new Refusal(401, 'invalid client')
  // A code and a refresh token are spent by the first try, whatever comes of it.
  if (body.grant_type === 'refresh_token') return investorGrant(world, world.logins.refreshTokens.take(body.refresh_token, now))
  const login = world.logins.codes.take(body.code, now)
  const { redirectUri, challenge } = login?.login ?? {}
  if (redirectUri !== body.redirect_uri || challenge !== challengeOf(body.code_verifier)) throw invalidGrant()
  return investorGrant(world, login)

  function investorGrant({ tokens, logins }: World, grant: GrantedLogin | undefined) {
    if (grant === undefined || grant.login.tenant.name !== tenant.name) throw invalidGrant()
    return {
      ...granted,
      access_token: tokens.issue(investorView(tenant, grant.pan), now),
      refresh_token: logins.refreshTokens.put(grant, now),
      refresh_expires_in: loginLife.refreshToken,
      ...(grant.login.scope !== undefined && { scope: grant.login.scope }),
    }
  }
}

const granted = { expires_in: tokenLifeSeconds, token_type: 'Bearer', scope: 'default' } as const

const invalidGrant = () => new Refusal(400, 'invalid_grant: the code or refresh token is unknown, spent, too old or for another client')

export const authorizeInvestor: Handler<'auth.authorize'> = ({ world, tenant, query }) => {
  const { client_id: clientId, redirect_uri: redirectUri } = query
  // Whoever is not known is not sent anywhere: the address might be anyone's.
  if (tenant.investorClient === null || clientId !== tenant.investorClient.id) throw new Refusal(400, 'unknown client')
  if (!tenant.investorClient.redirectUris.includes(redirectUri)) throw new Refusal(400, 'redirect_uri is not registered for the client')
  const login = { tenant, redirectUri, state: query.state, scope: query.scope, challenge: query.code_challenge }
  return consentPage(login, openConsent(world, login))
}

/** The token of v1 reaches what the tenant's token of v2 reaches. */
export const loginTenant: Handler<'auth.login'> = ({ world, tenant }) => ({
  user: { id: '1', name: tenant.name, email: null, phone_number: null },
  token: world.tokens.issue(tenant, world.clock.now()),
})
