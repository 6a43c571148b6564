import { checkAmfiName } from '../amfi/name.js'
import { isFilled, isGiven, memberOf, valueOf } from '../members.js'
import { broken, noIssues, type InvestorIssue, type RuleContext } from '../rule.js'
import type { InvestmentAccountContext, InvestmentAccountDraft } from './draft.js'

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

/** Refuses to map an account to a profile with another PAN than the account's folios have (vendor's investment accounts, update). */
export function samePan(
  draft: InvestmentAccountDraft,
  { stored, references }: InvestmentAccountContext,
): readonly InvestorIssue<'INVESTORS_PAN_DIFFERS'>[] {
  const [held, given] = [memberOf(stored, 'primary_investor_pan'), references?.profile?.pan]
  if (!isGiven(memberOf(draft, 'primary_investor')) || !isGiven(held) || !isGiven(given) || held === given) return noIssues
  return broken('INVESTORS_PAN_DIFFERS', ['primary_investor'], "primary_investor must have the PAN of the account's folios.")
}

/** Refuses an investor whose name, or whose guardian's, AMFI refuses, when the context brings the profile (vendor's validation note). */
export function amfiInvestorName(
  draft: InvestmentAccountDraft,
  { stored, references }: InvestmentAccountContext,
): readonly InvestorIssue<'INVESTORS_AMFI_NAME'>[] {
  const { name, guardian_name } = references?.profile ?? {}
  if (!isGiven(valueOf(draft, { stored }, 'primary_investor'))) return noIssues
  return [name, guardian_name].filter(isGiven).flatMap((text) => checkAmfiName(text, ['primary_investor']))
}
