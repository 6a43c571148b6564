import type { Issue } from '@foliokit/errors'
import { runRules } from '../order/run-rules.js'
import type { PlanDraft, PlanIssueCode, PlanNearest, PlannedSchemes, PlanRule } from './draft.js'
import { planAllowed } from './plan-allowed.js'
import { planAmountMultiple } from './plan-amount-multiple.js'
import { planAmountPositive } from './plan-amount-positive.js'
import { planAmountWithinLimits } from './plan-amount-within-limits.js'
import { planFolio } from './plan-folio.js'
import { planFrequency } from './plan-frequency.js'
import { planInstallmentDay } from './plan-installment-day.js'
import { planInstallments } from './plan-installments.js'
import { planSchemeActive } from './plan-scheme-active.js'
import { planSchemesDiffer } from './plan-schemes-differ.js'
import { planSchemesMatch } from './plan-schemes-match.js'
import { planWithinAmc } from './plan-within-amc.js'

/** The rules the platform documents for a v2 plan of any kind, in the order they are reported. Filter it or add to it. */
export const defaultPlanRules: readonly PlanRule<PlanIssueCode>[] = Object.freeze([
  planSchemesMatch,
  planSchemesDiffer,
  planWithinAmc,
  planSchemeActive,
  planAllowed,
  planFolio,
  planFrequency,
  planAmountPositive,
  planAmountWithinLimits,
  planAmountMultiple,
  planInstallmentDay,
  planInstallments,
])

/**
 * Checks a v2 purchase, redemption or switch plan, systematic or not, against its scheme or schemes before it is sent. Returns one issue
 * per broken rule and never throws; an empty list passes.
 *
 * One check for the three kinds: their bodies share every member but the scheme's, and each rule reads them alike. The body does not
 * say which kind it is, so the kind goes with the schemes. What is held and locked in is not asked: installments come later, and each
 * is checked as the order it is.
 *
 * @example
 * checkPlan({ amount, frequency: 'monthly', installment_day: 10, number_of_installments: 12, systematic: true }, { kind: 'purchase', scheme })
 * // [{ code: 'SCHEMES_INSTALLMENT_DAY_NOT_OFFERED', path: ['installment_day'], nearest: 5, ... }]
 */
export function checkPlan<Code extends string = PlanIssueCode>(
  draft: PlanDraft,
  planned: PlannedSchemes,
  options: { readonly rules?: readonly PlanRule<Code>[] } = {},
): readonly Issue<Code, PlanNearest>[] {
  const rules = options.rules ?? (defaultPlanRules as unknown as readonly PlanRule<Code>[])
  return runRules(rules, draft, planned, undefined)
}
