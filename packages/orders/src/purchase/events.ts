import type { Fact } from '@foliokit/lifecycle'
import type { Consented, Expired, Failed, Reversed, ReviewCompleted, Submitted } from '../order/facts.js'
import type { OrderWindow } from '../order/window.js'

/** What the registrar made of a purchase: the wire's `allotted_units` and its neighbours, as exact text. */
export interface PurchaseAllotment {
  readonly allottedUnits: string
  readonly purchasedAmount: string
  readonly purchasedPrice: string
  /** Civil date, `YYYY-MM-DD`. */
  readonly tradedOn: string
  /** The folio, when a fresh purchase opened one. */
  readonly folioNumber?: string
}

/** The platform opened a payment for the order. */
export type PaymentStarted = Fact<'payment_started'>
/** The payment was made. Confirms the order on gateway rta. */
export type PaymentSucceeded = Fact<'payment_succeeded'>
/** The payment failed. Fails the order with `payment_failure` on gateway rta. */
export type PaymentFailed = Fact<'payment_failed'>
/** The order was marked as confirmed; on gateway rta because it was paid outside the platform. */
export type Confirmed = Fact<'confirmed'> & {
  /** What names the settlement, such as the id of its `mf_settlement_detail`. */
  readonly settlementReference?: string
}
/** The gateway processed the order. */
export type Succeeded = Fact<'succeeded'> & { readonly allotment: PurchaseAllotment }
/** The amount or the day was changed while nobody had consented to the order or paid it. */
export type Modified = Fact<'modified'> & {
  /** The new window, when the day was changed. */
  readonly window?: OrderWindow
}
/** The order was taken back before submission. */
export type Cancelled = Fact<'cancelled'>
/** A failed order was opened again. */
export type Retried = Fact<'retried'> & {
  /** The new window: needed after `order_expiry`, and only used then. After `payment_failure` the window stays as it was. */
  readonly window?: OrderWindow
}

/** Everything that can happen to a purchase. */
export type PurchaseEvent =
  | ReviewCompleted
  | Consented
  | PaymentStarted
  | PaymentSucceeded
  | PaymentFailed
  | Confirmed
  | Submitted
  | Succeeded
  | Failed
  | Modified
  | Expired
  | Cancelled
  | Retried
  | Reversed
