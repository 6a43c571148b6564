import type { Tenant } from '../store/tenant.js'
import type { World } from '../store/world.js'
import type { SandboxRequest } from './exchange.js'
import { Refusal } from './refusal.js'

/** The tenant of a call: its token must be good, and `x-tenant-id` must name the tenant the token was given to (domain §9). */
export function authenticate(world: World, request: SandboxRequest): Tenant {
  const token = /^Bearer ([\x21-\x7e]+)$/i.exec(request.headers['authorization'] ?? '')?.[1]
  if (token === undefined) throw new Refusal(401, 'a bearer token is needed')
  const tenant = world.tokens.tenantOf(token, world.clock.now())
  if (tenant === undefined) throw new Refusal(401, 'the token is unknown or has expired')
  const named = request.headers['x-tenant-id']
  if (named === undefined) throw new Refusal(400, 'the header x-tenant-id is needed')
  if (named !== tenant.name) throw new Refusal(403, 'the token belongs to another tenant')
  return tenant
}

/** The tenant that a token is asked for, named in the path. */
export function tenantInPath(world: World, parameters: readonly string[]): Tenant {
  const tenant = world.tenants.get(parameters[0] ?? '')
  if (tenant === undefined) throw new Refusal(404, 'realm does not exist')
  return tenant
}
