import { checkConsentWithContacts } from '@foliokit/identifiers'
import { checkMembers, member, type LifecycleParts, type Member, type Members, type UntrustedEvent } from '@foliokit/lifecycle'
import { orderMembers } from '../order/members.js'
import type { WithdrawalContext } from './context.js'
import type { WithdrawalGateways } from './gateways.js'
import { withdrawalReasons, type AnyWithdrawalEvent } from './guards.js'
import { quantityMember } from './quantity.js'

/** Everything of a lifecycle of redemptions or switches but its machine and where it starts. */
export type WithdrawalParts = Omit<LifecycleParts<never, WithdrawalContext<unknown>, AnyWithdrawalEvent, never>, 'startIn'>

/** Makes the parts of a kind of withdrawal from what its outcome must be and what else its context holds. */
export function withdrawalParts(gateways: WithdrawalGateways, outcome: Member, further: Members = {}): WithdrawalParts {
  const contextMembers: Members = { ...orderMembers, quantity: quantityMember, outcome: member.nullable(outcome), ...further }
  const eventMembers = new Map<string, Members>([
    ['succeeded', { ...at, outcome }],
    ['failed', { ...at, failureCode: member.text }],
  ])
  return {
    version: 1,
    reasons: withdrawalReasons(gateways),
    checkEvent: (event) => {
      const issues = checkMembers('ORDERS_EVENT_INVALID', event, eventMembers.get(event.type) ?? at)
      return bringsConsent(event) ? [...issues, ...checkConsentWithContacts(event)] : issues
    },
    checkContext: (context) => checkMembers('ORDERS_CONTEXT_INVALID', context, contextMembers),
  }
}

const at = { at: member.instant }

/** A confirmation may come without a consent; what sets one may not. */
const bringsConsent = (event: UntrustedEvent): boolean =>
  event.type === 'consented' || (event.type === 'confirmed' && event['consent'] !== undefined)
