import { outsideBounds } from '../limits/limit-issues.js'
import { noIssues } from '../order/no-issues.js'
import { ofScheme } from '../order/of-scheme.js'
import type { Holdings } from '../withdrawal/draft.js'
import { switchLimits, type SwitchDraft, type SwitchedSchemes, type SwitchIssue } from './draft.js'

/** Refuses an amount below what may be switched in (`min_switch_in_amount`). Units are worth what their NAV will be: they pass. */
export function switchInWithinLimits(draft: SwitchDraft, schemes: SwitchedSchemes, holdings: Holdings = {}): readonly SwitchIssue[] {
  const { amount, units } = draft
  const limits = schemes.to.switchIn?.amount
  if (amount == null || units != null || limits === undefined) return noIssues
  return ofScheme(outsideBounds('amount', amount, limits, switchLimits(schemes, holdings).amount), schemes.to)
}
