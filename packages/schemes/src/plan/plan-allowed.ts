import { purchaseAllowed } from '../purchase/purchase-allowed.js'
import { redemptionAllowed } from '../redemption/redemption-allowed.js'
import { switchInAllowed } from '../switch/switch-in-allowed.js'
import { switchOutAllowed } from '../switch/switch-out-allowed.js'
import { systematicNotAllowed } from '../systematic/not-allowed.js'
import type { PlanDraft, PlanIssue, PlannedSchemes } from './draft.js'
import { sidesOf } from './sides.js'

/**
 * Refuses a plan that a scheme is closed to: `sip_allowed`, `swp_allowed`, `stp_out_allowed` and `stp_in_allowed` for a systematic one;
 * otherwise the flag of the order that each installment is (v2 documents, plan mode).
 */
export function planAllowed(draft: PlanDraft, planned: PlannedSchemes): readonly PlanIssue[] {
  if (draft.systematic)
    return sidesOf(draft, planned).flatMap(({ direction, scheme, field }) => systematicNotAllowed(direction, scheme, field))
  if (planned.kind === 'switch') return [...switchOutAllowed(draft, planned), ...switchInAllowed(draft, planned)]
  return planned.kind === 'purchase' ? purchaseAllowed(draft, planned.scheme) : redemptionAllowed(draft, planned.scheme)
}
