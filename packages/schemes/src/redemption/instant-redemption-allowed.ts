import { noIssues } from '../order/no-issues.js'
import type { Scheme } from '../scheme.js'
import { isInstant, type RedemptionDraft, type RedemptionIssue } from './draft.js'

/** Refuses an instant redemption where the scheme pays out in the normal way only (`insta_redemption_allowed`). */
export function instantRedemptionAllowed(draft: RedemptionDraft, { isin, name, redemption }: Scheme): readonly RedemptionIssue[] {
  if (!isInstant(draft) || redemption?.instantAllowed === true) return noIssues
  const message = `${name} (${isin}) gives no instant redemptions.`
  return [{ code: 'SCHEMES_INSTANT_REDEMPTION_NOT_ALLOWED', path: ['redemption_mode'], message, context: { isin, name } }]
}
