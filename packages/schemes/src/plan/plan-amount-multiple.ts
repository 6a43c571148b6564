import { offMultiple } from '../limits/limit-issues.js'
import { checkAmount } from './amount.js'
import type { PlanDraft, PlanIssue, PlannedSchemes } from './draft.js'

/** Refuses an installment off the steps: the frequency's `amount_multiples` for a systematic plan, those of an order otherwise. */
export function planAmountMultiple(draft: PlanDraft, planned: PlannedSchemes): readonly PlanIssue[] {
  return checkAmount(draft, planned, offMultiple)
}
