import { aboveHoldings } from '../withdrawal/above-holdings.js'
import type { Holdings } from '../withdrawal/draft.js'
import { switchLimits, type SwitchDraft, type SwitchedSchemes, type SwitchIssue } from './draft.js'

/** Refuses more than the investor may take out of the scheme. */
export function switchWithinHoldings(draft: SwitchDraft, schemes: SwitchedSchemes, holdings: Holdings = {}): readonly SwitchIssue[] {
  return aboveHoldings(draft, holdings, switchLimits(schemes, holdings))
}
