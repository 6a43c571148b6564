import { offMultiple } from '../limits/limit-issues.js'
import { ofScheme } from '../order/of-scheme.js'
import { closedWithdrawal } from '../scheme.js'
import type { Holdings } from '../withdrawal/draft.js'
import { checkAsked } from '../withdrawal/limits.js'
import { switchLimits, type SwitchDraft, type SwitchedSchemes, type SwitchIssue } from './draft.js'

/** Refuses an amount or units off the steps of switching out (`switch_out_amount_multiples`, `switch_out_unit_multiples`). */
export function switchOutMultiple(draft: SwitchDraft, schemes: SwitchedSchemes, holdings: Holdings = {}): readonly SwitchIssue[] {
  const { from } = schemes
  return ofScheme(checkAsked(draft, from.switchOut ?? closedWithdrawal, switchLimits(schemes, holdings), offMultiple), from)
}
