import { isGiven, memberOf } from '../members.js'
import { broken, noIssues, type InvestorIssue } from '../rule.js'
import type { InvestmentAccountContext, InvestmentAccountDraft } from './draft.js'

/** Refuses to map an account to a profile with another PAN than the account's folios have (vendor's investment accounts, update). */
export function samePan(
  draft: InvestmentAccountDraft,
  { stored, references }: InvestmentAccountContext,
): readonly InvestorIssue<'INVESTORS_PAN_DIFFERS'>[] {
  const [held, given] = [memberOf(stored, 'primary_investor_pan'), references?.profile?.pan]
  if (!isGiven(memberOf(draft, 'primary_investor')) || !isGiven(held) || !isGiven(given) || held === given) return noIssues
  return broken('INVESTORS_PAN_DIFFERS', ['primary_investor'], "primary_investor must have the PAN of the account's folios.")
}
