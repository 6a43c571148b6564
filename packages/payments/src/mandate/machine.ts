import { mandateContext } from './context.js'
import { setupMandate } from './setup.js'
import { mandateStateTable } from './states.js'

/** The xstate machine of a mandate. */
export type MandateMachine = ReturnType<typeof createMandateMachine>

/**
 * Makes the xstate machine of a mandate: for tools that read xstate, and for `provide`. The lifecycle runs the table that
 * `fromMachine` compiles from it.
 */
export function createMandateMachine() {
  return setupMandate().createMachine({
    id: 'mandate',
    initial: 'CREATED',
    context: ({ input }) => mandateContext(input),
    states: mandateStateTable,
  })
}
