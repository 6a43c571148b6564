import type { Fact } from '@foliokit/lifecycle'

/** The payer opened the checkout page. */
export type PurchaseViewed = Fact<'viewed'>
/** The payer was asked for the PIN. */
export type PurchaseExecuted = Fact<'pending_execute'>
/** The payer paid. */
export type PurchasePaid = Fact<'paid'>
/** Nothing was paid. */
export type PurchaseFailed = Fact<'error'>

/** Everything that can happen to a purchase: its events are named as the statuses they lead to, as `status_history` has them. */
export type PurchaseEvent = PurchaseViewed | PurchaseExecuted | PurchasePaid | PurchaseFailed

/** An event of a purchase or of a machine built on it, seen without its type. */
export interface AnyPurchaseEvent {
  readonly type: string
  readonly at?: string
}
