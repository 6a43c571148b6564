import type { Operation } from '@foliokit/api'
import { parseMfproDate } from '@foliokit/auth'
import type { Tenant } from '../store/tenant.js'
import type { World } from '../store/world.js'
import type { SandboxRequest } from './exchange.js'
import { Refusal } from './refusal.js'
import { loginSignature } from './signatures.js'

/** Who calls, by the security of an operation. Each throws a `Refusal` for a caller it does not know. */
export const callers: Readonly<
  Record<Operation['security'], (world: World, request: SandboxRequest, parameters: readonly string[]) => Tenant>
> = { bearer: bearer, none: tenantInPath, signed: signer }

/** The tenant of a call: its token must be good, and `x-tenant-id` must name the tenant the token was given to (domain §9). */
function bearer(world: World, request: SandboxRequest): Tenant {
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
function tenantInPath(world: World, _request: SandboxRequest, parameters: readonly string[]): Tenant {
  const tenant = world.tenants.get(parameters[0] ?? '')
  if (tenant === undefined) throw new Refusal(404, 'realm does not exist')
  return tenant
}

/** How far the signed moment of a v1 login may lie from the present, in milliseconds: the documents name no limit. */
const tolerance = 15 * 60_000

/** The tenant that signed the headers of a v1 login, in the documented form or in that of the vendor's sample scripts (domain §9). */
function signer(world: World, { headers }: SandboxRequest): Tenant {
  const [name = '', signature = ''] = (headers['authorization'] ?? '').split(/:(.*)/s)
  const date = headers['mfprodate'] ?? ''
  const tenant = world.tenants.get(name)
  const signedAt = parseMfproDate(date)
  if (signedAt === undefined || Math.abs(world.clock.now() - signedAt) > tolerance)
    throw new Refusal(401, `MFProDate must be a moment in UTC within 15 minutes of ${world.clock.stamp()}`)
  const secret = tenant?.loginSecret ?? null
  if (tenant === undefined || secret === null) throw new Refusal(401, 'the tenant has no login of v1')
  const isRight = (['documented', 'raw'] as const).some((form) => loginSignature({ tenant: name, secret, date, form }) === signature)
  if (!isRight) throw new Refusal(401, 'the signature is wrong')
  return tenant
}
