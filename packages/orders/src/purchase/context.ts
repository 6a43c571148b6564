import type { InstantText } from '@foliokit/lifecycle'
import type { Consent } from '../consent.js'
import type { OrderWindow, PurchaseAllotment } from './events.js'

/** The plan a purchase is an installment of. */
export interface PlanInfo {
  /** Whether the registrar knows the plan: its installments are covered by the plan's consent and never retried after expiry. */
  readonly systematic: boolean
}

/** How far the payment of an order is. Its own lifecycle is in `@foliokit/payments`. */
export type OrderPayment = 'none' | 'in_progress' | 'succeeded' | 'failed'

/** What starts a purchase. */
export interface PurchaseInput extends OrderWindow {
  /** The wire name of a gateway in the table. */
  readonly gateway: string
  /** When the order was created. */
  readonly at: InstantText
  /** The plan, when the purchase is an installment of one. */
  readonly plan?: PlanInfo | null | undefined
}

/** What is known of a purchase beside its state. Plain JSON data; `null` is "not yet" or "none". */
export interface PurchaseContext extends OrderWindow {
  readonly gateway: string
  readonly plan: PlanInfo | null
  readonly consent: Consent | null
  readonly payment: OrderPayment
  /** What names the settlement of a payment made outside the platform. */
  readonly settlementReference: string | null
  /** Why the order failed, while it is failed. The list is open. */
  readonly failureCode: string | null
  readonly allotment: PurchaseAllotment | null
  readonly createdAt: InstantText
  readonly confirmedAt: InstantText | null
  readonly submittedAt: InstantText | null
  readonly succeededAt: InstantText | null
  /** When the order last failed. A retry leaves it. */
  readonly failedAt: InstantText | null
  readonly retriedAt: InstantText | null
  readonly cancelledAt: InstantText | null
  readonly reversedAt: InstantText | null
}

/** Makes the first context of a purchase. Spread it into a context of your own when you extend the machine. */
export function purchaseContext(input: PurchaseInput): PurchaseContext {
  return {
    gateway: input.gateway,
    plan: input.plan == null ? null : { systematic: input.plan.systematic },
    scheduledOn: input.scheduledOn,
    expiresAt: input.expiresAt,
    consent: null,
    payment: 'none',
    settlementReference: null,
    failureCode: null,
    allotment: null,
    createdAt: input.at,
    confirmedAt: null,
    submittedAt: null,
    succeededAt: null,
    failedAt: null,
    retriedAt: null,
    cancelledAt: null,
    reversedAt: null,
  }
}
