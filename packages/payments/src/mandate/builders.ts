import { latestInstant } from '@foliokit/lifecycle'
import type { EventBuilders } from '@foliokit/lifecycle/testing'
import { rupees } from '@foliokit/money'
import type { MandateContext, MandateInput } from './context.js'
import type { MandateEvent } from './events.js'
import type { StoredMandate } from './lifecycle.js'
import type { MandateStatus } from './states.js'

/** An input that starts an e-mandate of up to Rs 50,000 a debit; give what should differ. */
export function mandateInput(changes: Partial<MandateInput> = {}): MandateInput {
  return { type: 'E_MANDATE', limit: rupees('50000'), at: '2024-01-15T10:00:00+05:30', validFrom: '2024-01-15', ...changes }
}

/** Builders of every event of a mandate, for `walk` and `paths` of `@foliokit/lifecycle/testing`. Times never go back. */
export const mandateEvents: EventBuilders<MandateStatus, MandateContext, MandateEvent> = {
  received: (stored) => ({ type: 'received', at: lastTime(stored) }),
  submitted: (stored) => ({ type: 'submitted', at: lastTime(stored) }),
  approved: (stored) => ({ type: 'approved', at: lastTime(stored) }),
  rejected: (stored) => [
    { type: 'rejected', at: lastTime(stored), reason: 'Signature differs' },
    { type: 'rejected', at: lastTime(stored) },
  ],
  cancelled: (stored) => ({ type: 'cancelled', at: lastTime(stored) }),
}

/** When something last happened to a mandate. */
const lastTime = ({ context }: StoredMandate) =>
  latestInstant(context.createdAt, context.receivedAt, context.submittedAt, context.approvedAt, context.rejectedAt, context.cancelledAt)
