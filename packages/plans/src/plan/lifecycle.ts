import { defineLifecycle, startingRow, type Lifecycle, type LifecycleParts, type Stored } from '@foliokit/lifecycle'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { checkPlanContext } from './check-context.js'
import { checkPlanEvent } from './check-event.js'
import { checkPlanInput } from './check-input.js'
import type { PlanContext, PlanInput } from './context.js'
import type { PlanEvent } from './events.js'
import type { AnyPlanEvent } from './guards.js'
import type { PlanKind } from './kinds.js'
import { createPlanMachine } from './machine.js'
import { filledOptions, type PlanOptions } from './options.js'
import { planReasons } from './reasons.js'
import type { PlanState } from './states.js'

/** A plan as it is stored: plain JSON data, frozen. */
export type StoredPlan = Stored<PlanState, PlanContext>

/** The lifecycle of a plan. */
export type PlanLifecycle = Lifecycle<PlanState, PlanContext, PlanEvent, PlanInput>

/** Everything of a plan lifecycle but its machine. */
export type PlanLifecycleParts = LifecycleParts<'created', PlanContext, AnyPlanEvent, PlanInput>

/**
 * Gives everything of a plan lifecycle but its machine, for `defineLifecycle` with a machine of your own. Spread it and replace what
 * differs: a machine that stores more has a version of its own.
 */
export function planLifecycleParts(kind: PlanKind, options: PlanOptions = {}): PlanLifecycleParts {
  const { gateways, kinds } = filledOptions(options)
  const codes = { unknown: 'PLANS_GATEWAY_UNKNOWN', invalid: 'PLANS_INPUT_INVALID' }
  return {
    version: 1,
    startIn: (input) => {
      startingRow(gateways, input, (row) => checkPlanInput(kind, input, row, { kinds }), codes)
      return 'created'
    },
    reasons: planReasons(options),
    checkEvent: checkPlanEvent(kind, kinds),
    checkContext: checkPlanContext,
  }
}

/**
 * Makes the lifecycle of a kind of plan over a table of gateways. Its `start` throws `PLANS_GATEWAY_UNKNOWN`, and `PLANS_INPUT_INVALID` with
 * the issues of `checkPlanInput`.
 *
 * @example
 * createPlanLifecycle('purchase', { gateways: { ...planGateways, ondc: { ...planGateways.ondc, changes: ['amount'] } } })
 */
export function createPlanLifecycle(kind: PlanKind, options: PlanOptions = {}): PlanLifecycle {
  return defineLifecycle({ machine: fromMachine(createPlanMachine(kind, options)), ...planLifecycleParts(kind, options) })
}

/** The lifecycle of a purchase plan (SIP) on the platform's three gateways. */
export const purchasePlanLifecycle: PlanLifecycle = /* @__PURE__ */ createPlanLifecycle('purchase')

/** The lifecycle of a redemption plan (SWP) on the platform's three gateways. */
export const redemptionPlanLifecycle: PlanLifecycle = /* @__PURE__ */ createPlanLifecycle('redemption')

/** The lifecycle of a switch plan (STP) on the platform's three gateways. */
export const switchPlanLifecycle: PlanLifecycle = /* @__PURE__ */ createPlanLifecycle('switch')
