import { notPositive } from '../limits/limit-issues.js'
import { closedWithdrawal } from '../scheme.js'
import type { Holdings } from '../withdrawal/draft.js'
import { checkAsked } from '../withdrawal/limits.js'
import { switchLimits, type SwitchDraft, type SwitchedSchemes, type SwitchIssue } from './draft.js'

/** Refuses zero and less of either field: everything is asked for by leaving both empty, not by zero. */
export function switchPositive(draft: SwitchDraft, schemes: SwitchedSchemes, holdings: Holdings = {}): readonly SwitchIssue[] {
  return checkAsked(draft, schemes.from.switchOut ?? closedWithdrawal, switchLimits(schemes, holdings), notPositive)
}
