import { withdrawalStateTable } from '../withdrawal/states.js'
import { redemptionContext } from './context.js'
import type { RedemptionSetupOptions } from './gateways.js'
import { setupRedemption } from './setup.js'

/** The xstate machine of a redemption. */
export type RedemptionMachine = ReturnType<typeof createRedemptionMachine>

/**
 * Makes the xstate machine of a redemption: for tools that read xstate, and for `provide`. The lifecycle runs the table that
 * `fromMachine` compiles from it. It starts in `pending`; a lifecycle starts where the gateway's row says.
 */
export function createRedemptionMachine(options: RedemptionSetupOptions = {}) {
  return setupRedemption(options).createMachine({
    id: 'redemption',
    initial: 'pending',
    context: ({ input }) => redemptionContext(input),
    states: withdrawalStateTable,
  })
}
