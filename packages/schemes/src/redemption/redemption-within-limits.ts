import { outsideBounds } from '../limits/limit-issues.js'
import { closedWithdrawal, type Scheme } from '../scheme.js'
import type { Holdings } from '../withdrawal/draft.js'
import { checkAsked } from '../withdrawal/limits.js'
import { redemptionLimits, type RedemptionDraft, type RedemptionIssue } from './draft.js'

/** Refuses an amount or units outside the scheme's inclusive bounds (`min_withdrawal_*`, `max_withdrawal_*`). */
export function redemptionWithinLimits(draft: RedemptionDraft, scheme: Scheme, holdings: Holdings = {}): readonly RedemptionIssue[] {
  return checkAsked(draft, scheme.redemption ?? closedWithdrawal, redemptionLimits(scheme, holdings), outsideBounds)
}
