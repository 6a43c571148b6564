import { isFilled, isGiven, memberOf, valueOf } from '../members.js'
import { broken, noIssues, type InvestorIssue, type RuleContext } from '../rule.js'
import type { InvestmentAccountDraft } from './draft.js'

/**
 * Refuses an account without an investor, or with two: a profile and an investor of v1 cannot stand together (vendor's investment accounts).
 * An account that came from migrated folios has none until an update brings one.
 */
export function oneInvestor(
  draft: InvestmentAccountDraft,
  context: RuleContext,
): readonly InvestorIssue<'INVESTORS_REQUIRED_IF' | 'INVESTORS_INVESTOR_GIVEN_TWICE'>[] {
  const [profile, investor] = [valueOf(draft, context, 'primary_investor'), valueOf(draft, context, 'primary_investor_old_id')]
  if (isGiven(profile) && isGiven(investor)) {
    const field = isGiven(memberOf(draft, 'primary_investor_old_id')) ? 'primary_investor_old_id' : 'primary_investor'
    return broken('INVESTORS_INVESTOR_GIVEN_TWICE', [field], 'primary_investor and primary_investor_old_id cannot both be set.')
  }
  if (isFilled(profile) || isFilled(investor)) return noIssues
  const when = 'primary_investor_old_id is not given'
  return broken('INVESTORS_REQUIRED_IF', ['primary_investor'], `primary_investor is required when ${when}.`, { when })
}
