import type { Collection } from './collection.js'
import { investorView } from './investor-view.js'
import type { Tenant } from './tenant.js'
import type { World } from './world.js'

/**
 * A tenant as it was at a moment, for whoever sees it: objects that came later are not there, and what a lifecycle has moved since
 * stands where it stood. Folios, units and what else has no history are those of now.
 */
export function pastView(world: World, seen: Tenant, moment: number): Tenant {
  const whole = world.tenants.get(seen.name)
  if (whole === undefined) return seen
  const past = membersAt(whole, moment)
  return seen.investor === null ? past : investorView(past, seen.investor)
}

/** Collections stand in a tenant and in groups one level below. */
function membersAt<Group extends object>(group: Group, moment: number): Group {
  const members = Object.entries(group).map(([name, member]: [string, unknown]) => [name, memberAt(member, moment)] as const)
  return Object.fromEntries(members) as Group
}

function memberAt(member: unknown, moment: number): unknown {
  if (isCollection(member)) return member.at?.(moment) ?? member
  return typeof member === 'object' && member !== null && !(Symbol.iterator in member) ? membersAt(member, moment) : member
}

const isCollection = (member: unknown): member is Collection<unknown> =>
  typeof member === 'object' && member !== null && 'get' in member && 'values' in member
