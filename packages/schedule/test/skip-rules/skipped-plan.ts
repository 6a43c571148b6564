import { checkSkip, type PlanTerms, type SkippedPlan } from '../../src/index.js'
import { d } from '../calendars.js'
import { planOf } from '../plans.js'

/** A plan with installments on the 15th from January 2022, on 2 January 2022. */
export const skippedPlan = (more: Partial<PlanTerms> = {}, rest: Partial<SkippedPlan> = {}): SkippedPlan => ({
  schedule: planOf('monthly', 15, '2022-01-01', { numberOfInstallments: 24, ...more }),
  date: d('2022-01-02'),
  ...rest,
})

/** The codes of the rules that a window breaks. */
export const codes = (from: string, to: string | null, plan: SkippedPlan): readonly string[] =>
  checkSkip({ from: d(from), to: to === null ? null : d(to) }, plan).map((issue) => issue.code)
