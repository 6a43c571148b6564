import { offMultiple } from '../limits/limit-issues.js'
import { closedWithdrawal, type Scheme } from '../scheme.js'
import type { Holdings } from '../withdrawal/draft.js'
import { checkAsked } from '../withdrawal/limits.js'
import { redemptionLimits, type RedemptionDraft, type RedemptionIssue } from './draft.js'

/** Refuses an amount or units that are not a whole number of steps (`withdrawal_multiples`, `withdrawal_multiples_units`). */
export function redemptionMultiple(draft: RedemptionDraft, scheme: Scheme, holdings: Holdings = {}): readonly RedemptionIssue[] {
  return checkAsked(draft, scheme.redemption ?? closedWithdrawal, redemptionLimits(scheme, holdings), offMultiple)
}
