import type { InstantText } from '@foliokit/lifecycle'

/** What starts a purchase. */
export interface PurchaseInput {
  /** Your own key of the collection. */
  readonly reference: string
  /** When the purchase was created. */
  readonly at: InstantText
}

/** What is known of a purchase beside its status. Plain JSON data; `null` is "not yet". */
export interface PurchaseContext {
  readonly reference: string
  readonly createdAt: InstantText
  readonly viewedAt: InstantText | null
  /** When the payer was asked for the PIN, as far as it was seen. */
  readonly executedAt: InstantText | null
  readonly paidAt: InstantText | null
  readonly failedAt: InstantText | null
}

/** Makes the first context of a purchase. Spread it into a context of your own when you extend the machine. */
export function purchaseContext({ reference, at }: PurchaseInput): PurchaseContext {
  return { reference, createdAt: at, viewedAt: null, executedAt: null, paidAt: null, failedAt: null }
}
