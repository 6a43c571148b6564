import { tokenLifeSeconds } from '../store/tokens.js'
import { Refusal } from '../wire/refusal.js'
import type { Handler } from './handler.js'

export const createToken: Handler<'auth.token'> = ({ world, tenant, body }) => {
  if (body.client_id !== tenant.clientId || body.client_secret !== tenant.clientSecret) {
    throw new Refusal(401, 'invalid client or invalid client credentials')
  }
  return {
    access_token: world.tokens.issue(tenant, world.clock.now()),
    expires_in: tokenLifeSeconds,
    refresh_expires_in: 0,
    token_type: 'Bearer',
    scope: 'default',
  }
}
