import type { Consent } from '@foliokit/identifiers'
import type { InstantText } from '@foliokit/lifecycle'
import type { OrderWindow } from './window.js'

/** The plan an order is an installment of. */
export interface PlanInfo {
  /** Whether the registrar knows the plan: its installments are covered by the plan's consent and never retried after expiry. */
  readonly systematic: boolean
}

/** What starts an order of any kind. */
export interface OrderInput extends OrderWindow {
  /** The wire name of a gateway in the table. */
  readonly gateway: string
  /** When the order was created. */
  readonly at: InstantText
  /** The plan, when the order is an installment of one. */
  readonly plan?: PlanInfo | null | undefined
}

/** What is known of an order of any kind beside its state. Plain JSON data; `null` is "not yet" or "none". */
export interface OrderContext extends OrderWindow {
  readonly gateway: string
  readonly plan: PlanInfo | null
  readonly consent: Consent | null
  /** Why the order failed, while it is failed. The list is open. */
  readonly failureCode: string | null
  readonly createdAt: InstantText
  readonly confirmedAt: InstantText | null
  readonly submittedAt: InstantText | null
  readonly succeededAt: InstantText | null
  /** When the order last failed. A retry leaves it. */
  readonly failedAt: InstantText | null
  readonly cancelledAt: InstantText | null
  readonly reversedAt: InstantText | null
}

/** Makes the part of a first context that every kind of order has. */
export function orderContext(input: OrderInput): OrderContext {
  return {
    gateway: input.gateway,
    plan: input.plan == null ? null : { systematic: input.plan.systematic },
    scheduledOn: input.scheduledOn,
    expiresAt: input.expiresAt,
    consent: null,
    failureCode: null,
    createdAt: input.at,
    confirmedAt: null,
    submittedAt: null,
    succeededAt: null,
    failedAt: null,
    cancelledAt: null,
    reversedAt: null,
  }
}
