import type { Scheme } from '../scheme.js'
import type { Holdings } from '../withdrawal/draft.js'
import { lockedIn } from '../withdrawal/locked-in.js'
import { redemptionLimits, type RedemptionDraft, type RedemptionIssue } from './draft.js'

/** Refuses units that are locked in (`lock_in`), where `holdings.unlockedUnits` says how many are free. */
export function redemptionUnlocked(draft: RedemptionDraft, scheme: Scheme, holdings: Holdings = {}): readonly RedemptionIssue[] {
  return lockedIn(draft, holdings, redemptionLimits(scheme, holdings))
}
