import { noIssues } from '../order/no-issues.js'
import { schemeActive } from '../order/scheme-active.js'
import { switchInActive } from '../switch/switch-in-active.js'
import type { PlanDraft, PlanIssue, PlannedSchemes } from './draft.js'

/** Refuses a plan into a scheme that is not active. Out of one its own flag decides, as it does for a redemption and a switch. */
export function planSchemeActive(draft: PlanDraft, planned: PlannedSchemes): readonly PlanIssue[] {
  if (planned.kind === 'switch') return switchInActive(draft, planned)
  return planned.kind === 'purchase' ? schemeActive(draft, planned.scheme) : noIssues
}
