import { noAmountLimits } from '../limits/exact-limits.js'
import { notPositive } from '../limits/limit-issues.js'
import { amountLimits } from './amount.js'
import type { PlanDraft, PlanIssue, PlannedSchemes } from './draft.js'

/** Refuses an installment of zero or less, whatever the minimum says. */
export function planAmountPositive(draft: PlanDraft, planned: PlannedSchemes): readonly PlanIssue[] {
  return notPositive('amount', draft.amount, noAmountLimits, [noAmountLimits, ...amountLimits(draft, planned)])
}
