import { installmentsIssues } from '../systematic/installments.js'
import type { PlanDraft, PlanIssue, PlannedSchemes } from './draft.js'
import { sidesOf, termsOf } from './sides.js'

/** Refuses a count of installments below 1 or a systematic plan's `min_installments`, above 1200, or not whole (domain §5). */
export function planInstallments(draft: PlanDraft, planned: PlannedSchemes): readonly PlanIssue[] {
  const sides = draft.systematic ? sidesOf(draft, planned) : []
  const least = Math.max(1, ...sides.map((side) => termsOf(draft.frequency, side)?.minimumInstallments ?? 1))
  return installmentsIssues('number_of_installments', draft.number_of_installments, least)
}
