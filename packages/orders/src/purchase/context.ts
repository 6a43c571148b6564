import type { InstantText } from '@foliokit/lifecycle'
import { orderContext, type OrderContext, type OrderInput } from '../order/context.js'
import type { PurchaseAllotment } from './events.js'

/** How far the payment of an order is. Its own lifecycle is in `@foliokit/payments`. */
export type OrderPayment = 'none' | 'in_progress' | 'succeeded' | 'failed'

/** What starts a purchase. */
export type PurchaseInput = OrderInput

/** What is known of a purchase beside its state. Plain JSON data; `null` is "not yet" or "none". */
export interface PurchaseContext extends OrderContext {
  readonly payment: OrderPayment
  /** What names the settlement of a payment made outside the platform. */
  readonly settlementReference: string | null
  readonly allotment: PurchaseAllotment | null
  readonly retriedAt: InstantText | null
}

/** Makes the first context of a purchase. Spread it into a context of your own when you extend the machine. */
export function purchaseContext(input: PurchaseInput): PurchaseContext {
  return { ...orderContext(input), payment: 'none', settlementReference: null, allotment: null, retriedAt: null }
}
