import { outsideBounds } from '../limits/limit-issues.js'
import { checkAmount } from './amount.js'
import type { PlanDraft, PlanIssue, PlannedSchemes } from './draft.js'

/**
 * Refuses an installment outside the inclusive bounds: `min_installment_amount` and its maximum of the frequency for a systematic plan;
 * otherwise those of the order it is, fresh or additional by `folio_number`, withdrawal, or switch (domain §5; v2 documents, `amount`).
 */
export function planAmountWithinLimits(draft: PlanDraft, planned: PlannedSchemes): readonly PlanIssue[] {
  return checkAmount(draft, planned, outsideBounds)
}
