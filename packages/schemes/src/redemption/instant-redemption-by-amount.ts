import { noIssues } from '../order/no-issues.js'
import { isInstant, type RedemptionDraft, type RedemptionIssue } from './draft.js'

/** Refuses an instant redemption by units or of everything: it is ordered by amount (vendor's v1 document, instant redemption order). */
export function instantRedemptionByAmount(draft: RedemptionDraft): readonly RedemptionIssue[] {
  const { amount, units } = draft
  if (!isInstant(draft) || amount != null) return noIssues
  const message = `An instant redemption names an amount; ${units == null ? 'everything' : `units ${units}`} is asked for.`
  return [{ code: 'SCHEMES_INSTANT_REDEMPTION_NEEDS_AMOUNT', path: ['amount'], message, context: { units: units ?? null } }]
}
