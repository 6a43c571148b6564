import { latestInstant, type InstantText } from '@foliokit/lifecycle'
import type { EventBuilders } from '@foliokit/lifecycle/testing'
import { endOfDay } from '../order/times.js'
import type { OrderWindow } from '../order/window.js'
import type { PurchaseContext, PurchaseInput } from './context.js'
import type { PurchaseAllotment, PurchaseEvent } from './events.js'
import type { StoredPurchase } from './lifecycle.js'
import type { PurchaseState } from './states.js'

/** An input that starts a purchase on gateway rta; give what should differ. */
export function purchaseInput(changes: Partial<PurchaseInput> = {}): PurchaseInput {
  return { gateway: 'rta', at: '2024-01-15T10:00:00+05:30', scheduledOn: '2024-01-15', expiresAt: '2024-01-25T14:30:00+05:30', ...changes }
}

/** The allotment of Rs 500 at a NAV of 296.0196 (domain §2). */
export const sampleAllotment: PurchaseAllotment = {
  allottedUnits: '1.689',
  purchasedAmount: '499.97',
  purchasedPrice: '296.0196',
  tradedOn: '2024-01-15',
  folioNumber: '31171511',
}

/**
 * Builders of every event of a purchase, in every variant that the guards tell apart, for `walk` and `paths` of
 * `@foliokit/lifecycle/testing`. Times never go back: an event happens when the last one did, an expiry at the end of the window's last day.
 */
export const purchaseEvents: EventBuilders<PurchaseState, PurchaseContext, PurchaseEvent> = {
  review_completed: (stored) => ({ type: 'review_completed', at: lastTime(stored) }),
  consented: (stored) => [
    { type: 'consented', at: lastTime(stored), consent: { email: 'investor@example.com' } },
    { type: 'consented', at: lastTime(stored), consent: { isd_code: '+91', mobile: '9000000000' } },
  ],
  payment_started: (stored) => ({ type: 'payment_started', at: lastTime(stored) }),
  payment_succeeded: (stored) => ({ type: 'payment_succeeded', at: lastTime(stored) }),
  payment_failed: (stored) => ({ type: 'payment_failed', at: lastTime(stored) }),
  confirmed: (stored) => [
    { type: 'confirmed', at: lastTime(stored) },
    { type: 'confirmed', at: lastTime(stored), settlementReference: 'mfsd_1' },
  ],
  submitted: (stored) => ({ type: 'submitted', at: lastTime(stored) }),
  succeeded: (stored) => ({ type: 'succeeded', at: lastTime(stored), allotment: sampleAllotment }),
  failed: (stored) => [
    { type: 'failed', at: lastTime(stored), failureCode: 'order_failure_at_gateway' },
    { type: 'failed', at: lastTime(stored), failureCode: 'a_code_of_tomorrow' },
  ],
  modified: (stored) => [
    { type: 'modified', at: lastTime(stored) },
    { type: 'modified', at: lastTime(stored), window: windowAfter(lastTime(stored)) },
  ],
  expired: (stored) => ({ type: 'expired', at: latestInstant(lastTime(stored), endOfDay(stored.context.expiresAt)) }),
  cancelled: (stored) => ({ type: 'cancelled', at: lastTime(stored) }),
  retried: (stored) => [
    { type: 'retried', at: lastTime(stored) },
    { type: 'retried', at: lastTime(stored), window: windowAfter(lastTime(stored)) },
  ],
  reversed: (stored) => ({ type: 'reversed', at: lastTime(stored) }),
}

/** When something last happened to a purchase. */
function lastTime({ context }: StoredPurchase): InstantText {
  const { createdAt, confirmedAt, submittedAt, succeededAt, failedAt, retriedAt, cancelledAt, reversedAt } = context
  return latestInstant(createdAt, confirmedAt, submittedAt, succeededAt, failedAt, retriedAt, cancelledAt, reversedAt)
}

/** A window that is open at a moment: due at the start of the next year, and open for a year. */
function windowAfter(at: InstantText): OrderWindow {
  const year = Number(at.slice(0, 4))
  return { scheduledOn: `${year + 1}-01-01`, expiresAt: `${year + 2}-01-01T00:00:00+05:30` }
}
