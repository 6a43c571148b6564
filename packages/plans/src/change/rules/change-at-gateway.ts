import { gatewayOf, reason } from '@foliokit/lifecycle'
import { membersOf } from '../change.js'
import type { PlanChangeRule } from './change-rule.js'

/** The gateway lets the member change: rta does, the others let nothing (domain §4.7). */
export const changeAtGateway: PlanChangeRule = (change, { plan: { gateway }, gateways }) => {
  const accepted = gatewayOf(gateways, gateway)?.changes ?? []
  return membersOf(change)
    .filter((name) => !accepted.includes(name))
    .map((name) => reason('PLANS_CHANGE_NOT_AT_GATEWAY', `On gateway ${gateway} ${name} cannot change.`, { gateway, accepted }, [name]))
}
