import type { Issue } from '@foliokit/errors'
import type { UntrustedEvent } from '@foliokit/lifecycle'
import { checkConsent, type Consent } from '../consent.js'
import { checkMembers, civilDate, decimal, instant, object, optional, text, type Member } from '../shape.js'

const window = object({ scheduledOn: civilDate, expiresAt: instant })
const allotment = object({
  allottedUnits: decimal,
  purchasedAmount: decimal,
  purchasedPrice: decimal,
  tradedOn: civilDate,
  folioNumber: optional(text),
})

/** What events carry besides `at`. */
const members: Readonly<Record<string, Readonly<Record<string, Member>>>> = {
  confirmed: { settlementReference: optional(text) },
  succeeded: { allotment },
  failed: { failureCode: text },
  retried: { window: optional(window) },
}

/**
 * Checks the data of an event of a purchase: `at` is an instant, and what the event brings is well-formed. An event type that a
 * purchase does not know needs `at` only.
 */
export function checkPurchaseEvent(event: UntrustedEvent): readonly Issue[] {
  const own = Object.hasOwn(members, event.type) ? members[event.type] : undefined
  const issues: readonly Issue[] = checkMembers('ORDERS_EVENT_INVALID', event, { at: instant, ...own })
  if (event.type !== 'consented') return issues
  const inConsent = checkConsent(event['consent'] as Consent)
  return [...issues, ...inConsent.map((issue) => ({ ...issue, path: ['consent', ...issue.path] }))]
}
