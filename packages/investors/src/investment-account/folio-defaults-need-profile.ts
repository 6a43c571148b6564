import { isGiven, memberOf, valueOf } from '../members.js'
import { broken, noIssues, type InvestorIssue, type RuleContext } from '../rule.js'
import type { InvestmentAccountDraft } from './draft.js'

/** Refuses folio defaults of an account that is mapped to no profile (vendor's note on folio defaults). */
export function folioDefaultsNeedProfile(
  draft: InvestmentAccountDraft,
  context: RuleContext,
): readonly InvestorIssue<'INVESTORS_FOLIO_DEFAULTS_NEED_PROFILE'>[] {
  const defaults = memberOf(draft, 'folio_defaults')
  const isAnySet = typeof defaults === 'object' && defaults !== null && Object.values(defaults).some(isGiven)
  if (!isAnySet || isGiven(valueOf(draft, context, 'primary_investor'))) return noIssues
  return broken('INVESTORS_FOLIO_DEFAULTS_NEED_PROFILE', ['folio_defaults'], 'folio_defaults can be set only when primary_investor is.')
}
