import { memberOf } from '../members.js'
import { broken, noIssues, type InvestorIssue } from '../rule.js'
import type { RelatedPartyContext, RelatedPartyDraft } from './draft.js'

/** Refuses a nominee with the investor's own PAN (field notes §2.3, release note of September 2023). */
export function notTheInvestor(
  draft: RelatedPartyDraft,
  { investorPan }: RelatedPartyContext,
): readonly InvestorIssue<'INVESTORS_NOMINEE_IS_INVESTOR'>[] {
  if (typeof investorPan !== 'string' || memberOf(draft, 'pan') !== investorPan) return noIssues
  return broken('INVESTORS_NOMINEE_IS_INVESTOR', ['pan'], "pan must not be the investor's own.")
}
