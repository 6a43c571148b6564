import { paymentContext } from './context.js'
import { setupPayment } from './setup.js'
import { paymentStateTable } from './states.js'

/** The xstate machine of a payment. */
export type PaymentMachine = ReturnType<typeof createPaymentMachine>

/**
 * Makes the xstate machine of a payment: for tools that read xstate, and for `provide`. The lifecycle runs the table that
 * `fromMachine` compiles from it.
 */
export function createPaymentMachine() {
  return setupPayment().createMachine({
    id: 'payment',
    initial: 'PENDING',
    context: ({ input }) => paymentContext(input),
    states: paymentStateTable,
  })
}
