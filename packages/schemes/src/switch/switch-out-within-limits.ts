import { outsideBounds } from '../limits/limit-issues.js'
import { ofScheme } from '../order/of-scheme.js'
import { closedWithdrawal } from '../scheme.js'
import type { Holdings } from '../withdrawal/draft.js'
import { checkAsked } from '../withdrawal/limits.js'
import { switchLimits, type SwitchDraft, type SwitchedSchemes, type SwitchIssue } from './draft.js'

/** Refuses an amount or units below what may be switched out (`min_switch_out_amount`, `min_switch_out_units`). */
export function switchOutWithinLimits(draft: SwitchDraft, schemes: SwitchedSchemes, holdings: Holdings = {}): readonly SwitchIssue[] {
  const { from } = schemes
  return ofScheme(checkAsked(draft, from.switchOut ?? closedWithdrawal, switchLimits(schemes, holdings), outsideBounds), from)
}
