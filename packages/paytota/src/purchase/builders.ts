import { latestInstant } from '@foliokit/lifecycle'
import type { EventBuilders } from '@foliokit/lifecycle/testing'
import type { PurchaseContext, PurchaseInput } from './context.js'
import type { PurchaseEvent } from './events.js'
import type { StoredPurchase } from './lifecycle.js'
import type { PurchaseStatus } from './states.js'

/** An input that starts a purchase; give what should differ. */
export function purchaseInput(changes: Partial<PurchaseInput> = {}): PurchaseInput {
  return { reference: 'order-1', at: '2024-01-15T10:00:00Z', ...changes }
}

/** Builders of every event of a purchase, for `walk` and `paths` of `@foliokit/lifecycle/testing`. Times never go back. */
export const purchaseEvents: EventBuilders<PurchaseStatus, PurchaseContext, PurchaseEvent> = {
  viewed: (stored) => ({ type: 'viewed', at: lastTime(stored) }),
  pending_execute: (stored) => ({ type: 'pending_execute', at: lastTime(stored) }),
  paid: (stored) => ({ type: 'paid', at: lastTime(stored) }),
  error: (stored) => ({ type: 'error', at: lastTime(stored) }),
}

const lastTime = ({ context }: StoredPurchase) => latestInstant(context.createdAt, context.viewedAt, context.executedAt)
