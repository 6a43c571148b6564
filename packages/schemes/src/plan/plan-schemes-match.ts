import { schemeMatches } from '../order/scheme-matches.js'
import { switchSchemesMatch } from '../switch/switch-schemes-match.js'
import type { PlanDraft, PlanIssue, PlannedSchemes } from './draft.js'

/** Refuses to check a plan against other schemes than those it names: their terms would prove nothing. */
export function planSchemesMatch(draft: PlanDraft, planned: PlannedSchemes): readonly PlanIssue[] {
  return planned.kind === 'switch' ? switchSchemesMatch(draft, planned) : schemeMatches(draft, planned.scheme)
}
