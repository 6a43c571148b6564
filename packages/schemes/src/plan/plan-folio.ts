import { noIssues } from '../order/no-issues.js'
import type { PlanDraft, PlanIssue, PlannedSchemes } from './draft.js'

/** Refuses a redemption or switch plan without a folio to take from (v2 documents, `folio_number`; for switch plans the field notes §2.3). */
export function planFolio({ folio_number }: PlanDraft, { kind }: PlannedSchemes): readonly PlanIssue[] {
  if (kind === 'purchase' || (folio_number != null && folio_number !== '')) return noIssues
  const message = `A ${kind} plan names the folio it takes from; none is given.`
  return [{ code: 'SCHEMES_FOLIO_MISSING', path: ['folio_number'], message, context: { folio_number: folio_number ?? null } }]
}
