import { latestInstant } from '@foliokit/lifecycle'
import type { EventBuilders } from '@foliokit/lifecycle/testing'
import type { PaymentContext, PaymentInput } from './context.js'
import type { PaymentEvent } from './events.js'
import type { StoredPayment } from './lifecycle.js'
import type { PaymentStatus } from './states.js'

/** An input that starts a netbanking payment; give what should differ. A debit has an approved mandate. */
export function paymentInput(changes: Partial<PaymentInput> = {}): PaymentInput {
  const mandate = changes.type === 'nach' ? { mandateStatus: 'APPROVED' } : {}
  return { type: 'netbanking', at: '2024-01-15T10:00:00+05:30', ...mandate, ...changes }
}

/**
 * Builders of every event of a payment, for `walk` and `paths` of `@foliokit/lifecycle/testing`. Times never go back: an event
 * happens when the last one did.
 */
export const paymentEvents: EventBuilders<PaymentStatus, PaymentContext, PaymentEvent> = {
  token_used: (stored) => ({ type: 'token_used', at: lastTime(stored) }),
  submitted: (stored) => ({ type: 'submitted', at: lastTime(stored) }),
  succeeded: (stored) => ({ type: 'succeeded', at: lastTime(stored) }),
  initiated: (stored) => ({ type: 'initiated', at: lastTime(stored) }),
  approved: (stored) => ({ type: 'approved', at: lastTime(stored) }),
  failed: (stored) => [
    { type: 'failed', at: lastTime(stored), failureCode: 'insufficient_funds' },
    { type: 'failed', at: lastTime(stored) },
  ],
  rejected: (stored) => ({ type: 'rejected', at: lastTime(stored) }),
  timed_out: (stored) => ({ type: 'timed_out', at: lastTime(stored) }),
}

/** When something last happened to a payment. */
const lastTime = ({ context }: StoredPayment) =>
  latestInstant(context.createdAt, context.tokenUsedAt, context.submittedAt, context.debitConfirmedAt, context.transferInitiatedAt)
