import { countCodec } from '@foliokit/money/zod'
import * as z from 'zod'
import { webAddress } from '../formats.js'
import { operation } from '../operation.js'

/**
 * Asks for a token (domain §9): a tenant's for its client credentials; an investor's for the code of a login, or for the refresh token of
 * an earlier one. A POST, and yet a read: asking changes nothing but which tokens are good. A code works once.
 */
export const createToken = operation({
  name: 'auth.token',
  method: 'POST',
  path: '/v2/auth/:tenant_name/token',
  effect: 'read',
  security: 'none',
  bodyFormat: 'form',
  body: z.union([
    z.strictObject({
      grant_type: z.literal('client_credentials'),
      client_id: z.string().min(1),
      client_secret: z.string().min(1),
      scope: z.string().optional(),
    }),
    z.strictObject({
      grant_type: z.literal('authorization_code'),
      client_id: z.string().min(1),
      code: z.string().min(1),
      code_verifier: z.string().regex(/^[A-Za-z0-9._~-]{43,128}$/, 'must be 43 to 128 letters, digits, ".", "_", "~" or "-"'),
      redirect_uri: webAddress,
    }),
    z.strictObject({ grant_type: z.literal('refresh_token'), client_id: z.string().min(1), refresh_token: z.string().min(1) }),
  ]),
  answer: z.looseObject({
    access_token: z.string(),
    expires_in: countCodec,
    refresh_token: z.string().optional(),
    refresh_expires_in: countCodec.optional(),
    token_type: z.string(),
    scope: z.string().optional(),
  }),
})

/** The page on which an investor logs in, with PKCE (domain §9). Its address is for the investor's browser, not for a client. */
export const authorizeInvestor = operation({
  name: 'auth.authorize',
  method: 'GET',
  path: '/v2/auth/:tenant_name/auth',
  effect: 'read',
  security: 'none',
  query: z.strictObject({
    response_type: z.literal('code'),
    client_id: z.string().min(1),
    redirect_uri: webAddress,
    scope: z.string().optional(),
    state: z.string().max(1024).optional(),
    code_challenge: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'must be a SHA-256 as base64url'),
    code_challenge_method: z.literal('S256'),
  }),
  answerFormat: 'html',
  answer: z.string(),
})

/** The login of v1, signed by four HMACs in its headers (domain §9). Answers a token for the calls of v1. */
export const loginTenant = operation({
  name: 'auth.login',
  method: 'POST',
  path: '/api/auth/tenant/login',
  effect: 'read',
  security: 'signed',
  answer: z.looseObject({
    user: z.looseObject({ id: z.string(), name: z.string().nullish(), email: z.string().nullish(), phone_number: z.string().nullish() }),
    token: z.string(),
  }),
})
