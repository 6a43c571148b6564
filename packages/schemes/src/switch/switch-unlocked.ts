import type { Holdings } from '../withdrawal/draft.js'
import { lockedIn } from '../withdrawal/locked-in.js'
import { switchLimits, type SwitchDraft, type SwitchedSchemes, type SwitchIssue } from './draft.js'

/** Refuses units that are locked in, where `holdings.unlockedUnits` says how many are free: switching out is taking out. */
export function switchUnlocked(draft: SwitchDraft, schemes: SwitchedSchemes, holdings: Holdings = {}): readonly SwitchIssue[] {
  return lockedIn(draft, holdings, switchLimits(schemes, holdings))
}
