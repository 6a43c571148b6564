import { noIssues } from '../order/no-issues.js'
import { switchSchemesDiffer } from '../switch/switch-schemes-differ.js'
import type { PlanDraft, PlanIssue, PlannedSchemes } from './draft.js'

/** Refuses a switch plan from a scheme into itself. */
export function planSchemesDiffer(draft: PlanDraft, planned: PlannedSchemes): readonly PlanIssue[] {
  return planned.kind === 'switch' ? switchSchemesDiffer(draft, planned) : noIssues
}
