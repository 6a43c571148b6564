import type { Scheme } from '../scheme.js'
import { aboveHoldings } from '../withdrawal/above-holdings.js'
import type { Holdings } from '../withdrawal/draft.js'
import { redemptionLimits, type RedemptionDraft, type RedemptionIssue } from './draft.js'

/** Refuses more than the investor may redeem (vendor's v1 document, sell order: `redeemable_amount`, `redeemable_units`). */
export function redemptionWithinHoldings(draft: RedemptionDraft, scheme: Scheme, holdings: Holdings = {}): readonly RedemptionIssue[] {
  return aboveHoldings(draft, holdings, redemptionLimits(scheme, holdings))
}
