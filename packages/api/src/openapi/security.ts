import type { Operation } from '../operation.js'

/** How a caller proves who it is (domain §9). */
export const securitySchemes = {
  bearer: { type: 'http', scheme: 'bearer', description: 'A token of the token endpoint, or of the login of v1.' },
  tenant: { type: 'apiKey', in: 'header', name: 'x-tenant-id', description: 'The name of the tenant that the token was given to.' },
  oauth: {
    type: 'oauth2',
    description: 'A tenant’s server takes client credentials; an investor logs in for a code, with PKCE.',
    flows: {
      clientCredentials: { tokenUrl: '/v2/auth/{tenant_name}/token', scopes: {} },
      authorizationCode: {
        authorizationUrl: '/v2/auth/{tenant_name}/auth',
        tokenUrl: '/v2/auth/{tenant_name}/token',
        refreshUrl: '/v2/auth/{tenant_name}/token',
        scopes: {},
      },
    },
  },
  signature: { type: 'apiKey', in: 'header', name: 'Authorization', description: '`{tenant}:{signature}`, as the login of v1 is signed.' },
  signedAt: { type: 'apiKey', in: 'header', name: 'MFProDate', description: 'The moment that is signed, in UTC.' },
} as const

/** What a call must carry, all of it. */
export type Requirement = Partial<Record<keyof typeof securitySchemes, readonly string[]>>

/** What a call carries, by the security of its row; any one requirement of a list does. */
export const securityRequirements: Readonly<Record<Operation['security'], readonly Requirement[]>> = {
  bearer: [
    { bearer: [], tenant: [] },
    { oauth: [], tenant: [] },
  ],
  none: [],
  signed: [{ signature: [], signedAt: [] }],
}
