import { isGiven, memberOf } from '../members.js'
import { broken, noIssues, type InvestorIssue } from '../rule.js'
import type { OrderingAccount, ReadinessContext } from './draft.js'

/** The folio defaults without which a new folio cannot be opened, for an investor in India. */
const inIndia = ['communication_email_address', 'communication_mobile_number', 'communication_address', 'payout_bank_account'] as const
const overseas = inIndia.map((field) => (field === 'communication_address' ? ('overseas_communication_address' as const) : field))

/**
 * Refuses an order in an account that is mapped to a profile and lacks folio defaults (domain §8). Which ones a folio needs is the vendor's
 * guide on required information: e-mail, mobile number, payout account, and the address, which for an `nri` is the one overseas. An account
 * of a v1 investor has none and needs none.
 */
export function folioDefaultsSet(
  account: OrderingAccount,
  { profile }: ReadinessContext,
): readonly InvestorIssue<'INVESTORS_FOLIO_DEFAULT_MISSING'>[] {
  if (!isGiven(memberOf(account, 'primary_investor'))) return noIssues
  const needed: readonly string[] = profile?.tax_status === 'nri' ? overseas : inIndia
  return needed.flatMap((field) =>
    isGiven(memberOf(memberOf(account, 'folio_defaults'), field))
      ? noIssues
      : broken('INVESTORS_FOLIO_DEFAULT_MISSING', ['folio_defaults', field], `${field} must be set before an order is placed.`),
  )
}
