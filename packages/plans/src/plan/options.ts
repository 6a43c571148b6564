import { defaultPlanChangeRules } from '../change/check-plan-change.js'
import type { PlanChangeRule } from '../change/rules/change-rule.js'
import { failureLimitOf, type FailureLimitOf } from '../failures/failure-limit-of.js'
import { planGateways, type PlanGateways } from './gateways.js'
import { planKinds, type PlanKinds } from './kinds.js'

/** What a plan machine is built on: data and rules that a caller may replace. */
export interface PlanOptions {
  /** Default: the three gateways of the platform. */
  readonly gateways?: PlanGateways
  /** Default: the three kinds of the platform. */
  readonly kinds?: PlanKinds
  /** Default: the rules of domain §4.7. */
  readonly changeRules?: readonly PlanChangeRule[]
  /** Default: the platform's limits (domain §4.10). */
  readonly failureLimit?: FailureLimitOf
}

/** Options with every default filled in. */
export const filledOptions = (options: PlanOptions): Required<PlanOptions> => ({
  gateways: planGateways,
  kinds: planKinds,
  changeRules: defaultPlanChangeRules,
  failureLimit: failureLimitOf,
  ...options,
})
