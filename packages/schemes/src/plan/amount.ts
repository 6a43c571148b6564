import type { Issue } from '@foliokit/errors'
import type { Rupees } from '@foliokit/money'
import type { AmountLimits } from '../limits/exact-limits.js'
import type { LimitCheck, LimitIssueCode } from '../limits/limit-issues.js'
import { noIssues } from '../order/no-issues.js'
import type { PlanDraft, PlannedSchemes } from './draft.js'
import { onEachSide, sidesOf, termsOf, type PlanSide } from './sides.js'

/**
 * The limits of an installment on one side: the frequency's own for a systematic plan, an order's otherwise (domain §5). `undefined`
 * where the frequency is not offered.
 */
function limitsOn(draft: PlanDraft, side: PlanSide): AmountLimits | undefined {
  return draft.systematic ? termsOf(draft.frequency, side)?.amount : side.order
}

/** Every limit on an installment: those of one scheme, or of both. */
export function amountLimits(draft: PlanDraft, planned: PlannedSchemes): readonly AmountLimits[] {
  return sidesOf(draft, planned).flatMap((side) => limitsOn(draft, side) ?? [])
}

/** Runs a limit check against each scheme's own limits. */
export function checkAmount(
  draft: PlanDraft,
  planned: PlannedSchemes,
  check: LimitCheck,
): readonly Issue<LimitIssueCode<'amount'>, Rupees>[] {
  const all = amountLimits(draft, planned)
  return onEachSide(sidesOf(draft, planned), (side) => {
    const limits = limitsOn(draft, side)
    return limits === undefined ? noIssues : check('amount', draft.amount, limits, all)
  })
}
