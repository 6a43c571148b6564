import { countCodec } from '@foliokit/money/zod'
import * as z from 'zod'
import { operation } from '../operation.js'

/** Exchanges a tenant's client credentials for a token (domain §9). A POST, and yet a read: asking twice changes nothing. */
export const createToken = operation({
  name: 'auth.token',
  method: 'POST',
  path: '/v2/auth/:tenant_name/token',
  effect: 'read',
  security: 'none',
  bodyFormat: 'form',
  body: z.strictObject({ client_id: z.string().min(1), client_secret: z.string().min(1), grant_type: z.literal('client_credentials') }),
  answer: z.looseObject({
    access_token: z.string(),
    expires_in: countCodec,
    refresh_expires_in: countCodec.optional(),
    token_type: z.string(),
    scope: z.string().optional(),
  }),
})
