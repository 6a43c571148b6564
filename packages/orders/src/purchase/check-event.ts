import type { Issue } from '@foliokit/errors'
import { checkMembers, member, type Members, type UntrustedEvent } from '@foliokit/lifecycle'
import { checkConsent, type Consent } from '../consent.js'
import { allotmentMember, windowMember } from './members.js'

/** What events carry besides `at`. */
const own: Readonly<Record<string, Members>> = {
  confirmed: { settlementReference: member.optional(member.text) },
  succeeded: { allotment: allotmentMember },
  failed: { failureCode: member.text },
  retried: { window: member.optional(windowMember) },
}

/**
 * Checks the data of an event of a purchase: `at` is an instant, and what the event brings is well-formed. An event type that a
 * purchase does not know needs `at` only.
 */
export function checkPurchaseEvent(event: UntrustedEvent): readonly Issue[] {
  const members = Object.hasOwn(own, event.type) ? own[event.type] : undefined
  const issues: readonly Issue[] = checkMembers('ORDERS_EVENT_INVALID', event, { at: member.instant, ...members })
  if (event.type !== 'consented') return issues
  const inConsent = checkConsent(event['consent'] as Consent)
  return [...issues, ...inConsent.map((issue) => ({ ...issue, path: ['consent', ...issue.path] }))]
}
