import { purchaseContext } from './context.js'
import { setupPurchase } from './setup.js'
import { purchaseStateTable } from './states.js'

/** The xstate machine of a purchase. */
export type PurchaseMachine = ReturnType<typeof createPurchaseMachine>

/**
 * Makes the xstate machine of a purchase: for tools that read xstate, and for `provide`. The lifecycle runs the table that `fromMachine`
 * compiles from it.
 */
export function createPurchaseMachine() {
  return setupPurchase().createMachine({
    id: 'purchase',
    initial: 'created',
    context: ({ input }) => purchaseContext(input),
    states: purchaseStateTable,
  })
}
