import type { Issue } from '@foliokit/errors'
import type { InvestorIssueCode } from '../issue-codes.js'
import { isGiven, memberOf } from '../members.js'
import { profileKind } from '../profile-kind.js'
import { broken, noIssues, runRules, type InvestorIssue, type Rule, type RuleOptions } from '../rule.js'
import type { AccountReferences } from './draft.js'

/** What the rules read of an account that is about to get an order: the platform's own object. */
export interface OrderingAccount {
  readonly primary_investor?: string | null | undefined
  readonly folio_defaults?: object | null | undefined
}

/** What the rules of an order's account may know besides. */
export interface ReadinessContext {
  /** The profile of the primary investor, where the caller has it: an `nri` needs an address overseas. */
  readonly profile?: AccountReferences['profile']
}

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
  if (!isGiven(account.primary_investor)) return noIssues
  const needed: readonly string[] = profile?.tax_status === 'nri' ? overseas : inIndia
  return needed.flatMap((field) =>
    isGiven(memberOf(account.folio_defaults, field))
      ? noIssues
      : broken('INVESTORS_FOLIO_DEFAULT_MISSING', ['folio_defaults', field], `${field} must be set before an order is placed.`),
  )
}

/**
 * Refuses an order of an individual without a tax residency: one at least is mandatory for FATCA (vendor's note on tax residences). An
 * entity's stand in objects of their own.
 */
export function taxResidencySet(
  account: OrderingAccount,
  { profile }: ReadinessContext,
): readonly InvestorIssue<'INVESTORS_TAX_RESIDENCY_MISSING'>[] {
  if (profile === undefined || profileKind(account.primary_investor) === 'non_individual') return noIssues
  if (isGiven(profile.first_tax_residency)) return noIssues
  const message = "The investor's profile needs first_tax_residency before an order is placed."
  return broken('INVESTORS_TAX_RESIDENCY_MISSING', ['primary_investor'], message)
}

/** The rules an account must pass before its first order. */
export const defaultReadinessRules: readonly Rule<OrderingAccount, ReadinessContext, InvestorIssueCode>[] = Object.freeze([
  folioDefaultsSet,
  taxResidencySet,
])

/**
 * Checks whether an account may get an order. Returns one issue per thing that is missing and never throws; an empty list passes.
 *
 * @example
 * checkReadyForOrders({ primary_investor: 'invp_1', folio_defaults: null })
 * // [{ code: 'INVESTORS_FOLIO_DEFAULT_MISSING', path: ['folio_defaults', 'communication_email_address'], ... }, ...]
 */
export function checkReadyForOrders<Code extends string = InvestorIssueCode>(
  account: OrderingAccount,
  context: ReadinessContext = {},
  options: RuleOptions<OrderingAccount, ReadinessContext, Code> = {},
): readonly Issue<Code>[] {
  return runRules(defaultReadinessRules, account, context, options)
}
