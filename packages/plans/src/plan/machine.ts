import { planContext } from './context.js'
import type { PlanKind } from './kinds.js'
import type { PlanOptions } from './options.js'
import { setupPlan } from './setup.js'
import { planStateTable } from './states.js'

/** The xstate machine of a plan. */
export type PlanMachine = ReturnType<typeof createPlanMachine>

/**
 * Makes the xstate machine of a kind of plan: for tools that read xstate, and for `provide`. The lifecycle runs the table that
 * `fromMachine` compiles from it.
 */
export function createPlanMachine(kind: PlanKind, options: PlanOptions = {}) {
  return setupPlan(options).createMachine({
    id: `${kind}_plan`,
    initial: 'created',
    context: ({ input }) => planContext(kind, input),
    states: planStateTable,
  })
}
