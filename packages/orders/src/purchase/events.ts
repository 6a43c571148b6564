import type { InstantText } from '@foliokit/lifecycle'
import type { Consent } from '../consent.js'

/** When an order is due and how long it may stay pending. Compute both with `@foliokit/schedule`. */
export interface OrderWindow {
  /** The civil date on which the order is due at the gateway, `YYYY-MM-DD`. */
  readonly scheduledOn: string
  /** The last moment of the window, which is still in time: after it the order is expired (domain §3, §4.8). */
  readonly expiresAt: InstantText
}

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

/** What every event carries: when it happened. */
interface Fact<Type extends string> {
  readonly type: Type
  /** The moment it happened, with an offset. It becomes the stamp of the transition. */
  readonly at: InstantText
}

/** The review of gateway ondc let the order through. */
export type ReviewCompleted = Fact<'review_completed'>
/** The investor consented (2FA). Check it with `checkConsent` first: it cannot be changed once set. */
export type Consented = Fact<'consented'> & { readonly consent: Consent }
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
/** The order went to the gateway. */
export type Submitted = Fact<'submitted'>
/** The gateway processed the order. */
export type Succeeded = Fact<'succeeded'> & { readonly allotment: PurchaseAllotment }
/** The gateway, or its review, failed the order. The list of codes is open (domain §5). */
export type Failed = Fact<'failed'> & { readonly failureCode: string }
/** The window ended while the order was pending. */
export type Expired = Fact<'expired'>
/** The order was taken back before submission. */
export type Cancelled = Fact<'cancelled'>
/** A failed order was opened again. */
export type Retried = Fact<'retried'> & {
  /** The new window: needed after `order_expiry`, and only used then. After `payment_failure` the window stays as it was. */
  readonly window?: OrderWindow
}
/** The gateway took a successful order back. */
export type Reversed = Fact<'reversed'>

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
  | Expired
  | Cancelled
  | Retried
  | Reversed
