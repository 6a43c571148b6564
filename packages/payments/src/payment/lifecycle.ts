import { defineLifecycle, type InstantText, type Lifecycle, type LifecycleParts, type Stored } from '@foliokit/lifecycle'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { refuseInput } from '../refuse-input.js'
import { checkPaymentContext, checkPaymentEvent, checkPaymentInput } from './checks.js'
import type { PaymentContext, PaymentInput } from './context.js'
import type { PaymentEvent } from './events.js'
import { paymentReasons, type AnyPaymentEvent } from './guards.js'
import { createPaymentMachine } from './machine.js'
import type { PaymentStatus } from './states.js'

/** A payment as it is stored: plain JSON data, frozen. Its `state` is the wire's `status`. */
export type StoredPayment = Stored<PaymentStatus, PaymentContext>

/** The lifecycle of a payment. */
export type PaymentLifecycle = Lifecycle<PaymentStatus, PaymentContext, PaymentEvent, PaymentInput>

/** Everything of a payment lifecycle but its machine. */
export type PaymentLifecycleParts = LifecycleParts<'PENDING', PaymentContext, AnyPaymentEvent, PaymentInput>

/** Gives everything of a payment lifecycle but its machine, for `defineLifecycle` with a machine of your own. */
export function paymentLifecycleParts(): PaymentLifecycleParts {
  return { version: 1, startIn, reasons: paymentReasons, checkEvent: checkPaymentEvent, checkContext: checkPaymentContext }
}

/**
 * The lifecycle of a payment. Its `start` throws `PAYMENTS_INPUT_INVALID`, for a debit also when the mandate is not approved.
 *
 * @example
 * const payment = paymentLifecycle.start({ type: 'netbanking', at: '2024-01-15T10:00:00+05:30' })
 * const step = paymentLifecycle.apply(payment, { type: 'succeeded', at: '2024-01-15T10:02:00+05:30' })
 */
export const paymentLifecycle: PaymentLifecycle = /* @__PURE__ */ createPaymentLifecycle()

function createPaymentLifecycle(): PaymentLifecycle {
  return defineLifecycle({ machine: fromMachine(createPaymentMachine()), ...paymentLifecycleParts() })
}

/**
 * Tells whether an investor can still open the payment's `token_url` at a moment: the payment is pending, the link unused and
 * younger than 15 minutes (domain §7). For the reason why not, ask `paymentLifecycle.check(payment, { type: 'token_used', at })`.
 */
export function isTokenUrlUsable(payment: StoredPayment, at: InstantText): boolean {
  return paymentLifecycle.check(payment, { type: 'token_used', at }).ok
}

function startIn(input: PaymentInput): 'PENDING' {
  refuseInput(checkPaymentInput(input))
  return 'PENDING'
}
