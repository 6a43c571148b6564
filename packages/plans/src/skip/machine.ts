import { skipContext } from './context.js'
import { setupSkip } from './setup.js'
import { skipStateTable } from './states.js'

/** The xstate machine of a skip instruction. */
export type SkipMachine = ReturnType<typeof createSkipMachine>

/** Makes the xstate machine of a skip instruction: for tools that read xstate, and for `provide`. */
export function createSkipMachine() {
  return setupSkip().createMachine({
    id: 'skip_instruction',
    initial: 'PENDING',
    context: ({ input }) => skipContext(input),
    states: skipStateTable,
  })
}
