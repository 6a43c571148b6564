import type { CivilDate, PlanSchedule } from '@foliokit/schedule'
import type { PlanContext } from '../plan/context.js'
import { planGateways, type PlanGateways } from '../plan/gateways.js'
import { planKinds, type PlanKinds } from '../plan/kinds.js'
import type { PlanChange } from './change.js'
import { changeAtGateway } from './rules/change-at-gateway.js'
import { changeGiven } from './rules/change-given.js'
import { changeInTime } from './rules/change-in-time.js'
import { changeOfAmount } from './rules/change-of-amount.js'
import { changeOfCount } from './rules/change-of-count.js'
import { changeOfDay } from './rules/change-of-day.js'
import { changeOfMandate } from './rules/change-of-mandate.js'
import { changeOfSystematic } from './rules/change-of-systematic.js'
import type { PlanChangeIssue, PlanChangeRule } from './rules/change-rule.js'

/** All rules about changes of a plan, the most fundamental first (domain §4.6, §4.7). */
export const defaultPlanChangeRules: readonly PlanChangeRule[] = [
  changeGiven,
  changeInTime,
  changeAtGateway,
  changeOfSystematic,
  changeOfMandate,
  changeOfDay,
  changeOfCount,
  changeOfAmount,
]

/** What a change is checked with. */
export interface PlanChangeOptions {
  /** Default: the three gateways of the platform. */
  readonly gateways?: PlanGateways | undefined
  readonly kinds?: PlanKinds | undefined
  readonly rules?: readonly PlanChangeRule[] | undefined
  /** The plan's dates before the change, by `scheduleOf`: then a number of installments is held against the two-day rule as well. */
  readonly schedule?: PlanSchedule | undefined
}

/**
 * Checks a change of a plan before it is made (domain §4.7): one issue for each broken rule, never throws. A step `modified` asks the same
 * rules. A change is never too late: `planChangeEffect` says which installment is the first that it reaches.
 *
 * @param on the day in India on which the change is made
 * @example
 * checkPlanChange({ installmentDay: 5 }, sip.context, civilDate('2024-03-01')).map((issue) => issue.code) // [ 'PLANS_CHANGE_SYSTEMATIC' ]
 */
export function checkPlanChange(
  change: PlanChange,
  plan: PlanContext,
  on: CivilDate,
  options: PlanChangeOptions = {},
): readonly PlanChangeIssue[] {
  const { gateways = planGateways, kinds = planKinds, rules = defaultPlanChangeRules, schedule } = options
  const changed = { plan, on, gateways, kinds, schedule }
  return rules.flatMap((rule) => rule(change, changed))
}
