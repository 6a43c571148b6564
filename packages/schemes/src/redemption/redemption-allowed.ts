import { noIssues } from '../order/no-issues.js'
import type { Scheme } from '../scheme.js'
import type { RedemptionDraft, RedemptionIssue } from './draft.js'

/** Refuses a redemption from a scheme that gives none (`redemption_allowed`, or no `withdrawal` threshold). */
export function redemptionAllowed(_draft: RedemptionDraft, { isin, name, redemption }: Scheme): readonly RedemptionIssue[] {
  if (redemption?.allowed === true) return noIssues
  const message = `${name} (${isin}) gives no redemptions.`
  return [{ code: 'SCHEMES_REDEMPTION_NOT_ALLOWED', path: ['scheme'], message, context: { isin, name } }]
}
