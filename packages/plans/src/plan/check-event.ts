import type { Issue } from '@foliokit/errors'
import { checkConsentWithContacts } from '@foliokit/identifiers'
import { checkMembers, member, type Members, type UntrustedEvent } from '@foliokit/lifecycle'
import { checkCancellation, type Cancellation } from '../cancellation/check-cancellation.js'
import type { PlanKind, PlanKinds } from './kinds.js'
import { outcomeMember, wholeNumber } from './members.js'

const { instant, optional, text, civilDate } = member
const at = { at: instant }

/** What each event carries. One without a row carries `at` only; what a change may bring is for the rules about changes. */
const members: ReadonlyMap<string, Members> = new Map<string, Members>([
  ['confirmed', { ...at, mandateStatus: optional(text) }],
  ['installment_generated', { ...at, number: wholeNumber(1), installmentDay: civilDate }],
  ['installment_ended', { ...at, number: wholeNumber(1), outcome: outcomeMember }],
  ['modified', { ...at, mandate: optional(text) }],
  ['cancelled', { ...at, cancellationCode: optional(text), reason: optional(text) }],
  ['failed', { ...at, reason: optional(text) }],
])

/**
 * Checks the data of an event of a plan: `at` is an instant, and what the event brings is well-formed. An event type that a plan does
 * not know needs `at` only.
 */
export function checkPlanEvent(kind: PlanKind, kinds: PlanKinds) {
  return (event: UntrustedEvent): readonly Issue[] => {
    const issues = checkMembers('PLANS_EVENT_INVALID', event, members.get(event.type) ?? at)
    if (bringsConsent(event)) return [...issues, ...checkConsentWithContacts(event)]
    return event.type === 'cancelled' && issues.length === 0 ? checkCancellation(kind, event as Cancellation, { kinds }) : issues
  }
}

/** A confirmation may come without a consent; what sets one may not. */
const bringsConsent = (event: UntrustedEvent): boolean =>
  event.type === 'consented' || (event.type === 'confirmed' && event['consent'] !== undefined)
