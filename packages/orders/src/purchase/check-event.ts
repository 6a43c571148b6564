import type { Issue } from '@foliokit/errors'
import { checkConsentWithContacts } from '@foliokit/identifiers'
import { checkMembers, member, type Members, type UntrustedEvent } from '@foliokit/lifecycle'
import { allotmentMember, windowMember } from './members.js'

const { instant, optional, text } = member
const at = { at: instant }

/** What each event carries. One without a row carries `at` only. */
const members: ReadonlyMap<string, Members> = new Map<string, Members>([
  ['confirmed', { ...at, settlementReference: optional(text) }],
  ['succeeded', { ...at, allotment: allotmentMember }],
  ['failed', { ...at, failureCode: text }],
  ['modified', { ...at, window: optional(windowMember) }],
  ['retried', { ...at, window: optional(windowMember) }],
])

/**
 * Checks the data of an event of a purchase: `at` is an instant, and what the event brings is well-formed. An event type that a
 * purchase does not know needs `at` only.
 */
export function checkPurchaseEvent(event: UntrustedEvent): readonly Issue[] {
  const issues = checkMembers('ORDERS_EVENT_INVALID', event, members.get(event.type) ?? at)
  return event.type === 'consented' ? [...issues, ...checkConsentWithContacts(event)] : issues
}
