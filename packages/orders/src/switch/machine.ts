import { withdrawalStateTable } from '../withdrawal/states.js'
import { switchContext } from './context.js'
import type { SwitchSetupOptions } from './context.js'
import { setupSwitch } from './setup.js'

/** The xstate machine of a switch. */
export type SwitchMachine = ReturnType<typeof createSwitchMachine>

/**
 * Makes the xstate machine of a switch: for tools that read xstate, and for `provide`. The lifecycle runs the table that
 * `fromMachine` compiles from it. It starts in `pending`; a lifecycle starts where the gateway's row says.
 */
export function createSwitchMachine(options: SwitchSetupOptions = {}) {
  return setupSwitch(options).createMachine({
    id: 'switch',
    initial: 'pending',
    context: ({ input }) => switchContext(input),
    states: withdrawalStateTable,
  })
}
