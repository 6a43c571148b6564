import { notPositive } from '../limits/limit-issues.js'
import { closedWithdrawal, type Scheme } from '../scheme.js'
import type { Holdings } from '../withdrawal/draft.js'
import { checkAsked } from '../withdrawal/limits.js'
import { redemptionLimits, type RedemptionDraft, type RedemptionIssue } from './draft.js'

/** Refuses zero and less of either field: everything is asked for by leaving both empty, not by zero. */
export function redemptionPositive(draft: RedemptionDraft, scheme: Scheme, holdings: Holdings = {}): readonly RedemptionIssue[] {
  return checkAsked(draft, scheme.redemption ?? closedWithdrawal, redemptionLimits(scheme, holdings), notPositive)
}
