import { esignContext } from './context.js'
import { setupEsign } from './setup.js'
import { esignStateTable } from './states.js'

/** The xstate machine of an e-sign. */
export type EsignMachine = ReturnType<typeof createEsignMachine>

/**
 * Makes the xstate machine of an e-sign: for tools that read xstate, and for `provide`. The lifecycle runs the table that
 * `fromMachine` compiles from it.
 */
export function createEsignMachine() {
  return setupEsign().createMachine({
    id: 'esign',
    initial: 'pending',
    context: ({ input }) => esignContext(input),
    states: esignStateTable,
  })
}
