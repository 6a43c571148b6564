import { noIssues } from '../order/no-issues.js'
import { switchWithinAmc } from '../switch/switch-within-amc.js'
import type { PlanDraft, PlanIssue, PlannedSchemes } from './draft.js'

/** Refuses a switch plan between two fund houses, where both schemes name theirs: a folio is an account with one (domain §1). */
export function planWithinAmc(draft: PlanDraft, planned: PlannedSchemes): readonly PlanIssue[] {
  return planned.kind === 'switch' ? switchWithinAmc(draft, planned) : noIssues
}
