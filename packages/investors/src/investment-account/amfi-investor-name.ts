import { checkAmfiName } from '../amfi/name.js'
import { isGiven, valueOf } from '../members.js'
import { noIssues, type InvestorIssue } from '../rule.js'
import type { InvestmentAccountContext, InvestmentAccountDraft } from './draft.js'

/** Refuses an investor whose name, or whose guardian's, AMFI refuses, when the context brings the profile (vendor's validation note). */
export function amfiInvestorName(
  draft: InvestmentAccountDraft,
  { stored, references }: InvestmentAccountContext,
): readonly InvestorIssue<'INVESTORS_AMFI_NAME'>[] {
  const { name, guardian_name } = references?.profile ?? {}
  if (!isGiven(valueOf(draft, { stored }, 'primary_investor'))) return noIssues
  return [name, guardian_name].filter(isGiven).flatMap((text) => checkAmfiName(text, ['primary_investor']))
}
