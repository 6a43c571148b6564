import { purchaseContext } from './context.js'
import { setupPurchase, type PurchaseSetupOptions } from './setup.js'
import { purchaseStateTable } from './states.js'

/** The xstate machine of a purchase. */
export type PurchaseMachine = ReturnType<typeof createPurchaseMachine>

/**
 * Makes the xstate machine of a purchase: for tools that read xstate, and for `provide`. The lifecycle runs the table that
 * `fromMachine` compiles from it. It starts in `pending`; a lifecycle starts where the gateway's row says.
 */
export function createPurchaseMachine(options: PurchaseSetupOptions = {}) {
  return setupPurchase(options).createMachine({
    id: 'purchase',
    initial: 'pending',
    context: ({ input }) => purchaseContext(input),
    states: purchaseStateTable,
  })
}
