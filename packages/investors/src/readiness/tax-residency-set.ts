import { isGiven, memberOf } from '../members.js'
import { profileKind } from '../profile-kind.js'
import { broken, noIssues, type InvestorIssue } from '../rule.js'
import type { OrderingAccount, ReadinessContext } from './draft.js'

/**
 * Refuses an order of an individual without a tax residency: one at least is mandatory for FATCA (vendor's note on tax residences). An
 * entity's stand in objects of their own.
 */
export function taxResidencySet(
  account: OrderingAccount,
  { profile }: ReadinessContext,
): readonly InvestorIssue<'INVESTORS_TAX_RESIDENCY_MISSING'>[] {
  if (profile === undefined || profileKind(memberOf(account, 'primary_investor')) === 'non_individual') return noIssues
  if (isGiven(profile.first_tax_residency)) return noIssues
  const message = "The investor's profile needs first_tax_residency before an order is placed."
  return broken('INVESTORS_TAX_RESIDENCY_MISSING', ['primary_investor'], message)
}
