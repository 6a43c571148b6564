import { orderContext, type OrderContext, type OrderInput } from '../order/context.js'
import { readQuantity, type AskedQuantity, type WithdrawalQuantity } from './quantity.js'

/** What starts a redemption or a switch. */
export interface WithdrawalInput extends OrderInput, AskedQuantity {}

/** What is known of a redemption or a switch beside its state. Plain JSON data; `null` is "not yet" or "none". */
export interface WithdrawalContext<Outcome> extends OrderContext {
  /** What was asked for: an amount, units or everything. */
  readonly quantity: WithdrawalQuantity
  /** What the gateway made of it. */
  readonly outcome: Outcome | null
}

/** Makes the part of a first context that redemptions and switches share. Throws `ORDERS_INPUT_INVALID` for amount and units together. */
export function withdrawalContext(input: WithdrawalInput): WithdrawalContext<never> {
  return { ...orderContext(input), quantity: readQuantity(input), outcome: null }
}
