export { createPlanMachine, type PlanMachine } from './plan/machine.js'
export { setupPlan, type PlanActionName, type PlanGuardName, type PlanSetup } from './plan/setup.js'
export { createSkipMachine, type SkipMachine } from './skip/machine.js'
export { setupSkip, type SkipActionName, type SkipSetup } from './skip/setup.js'
