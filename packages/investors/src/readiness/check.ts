import type { Issue } from '@foliokit/errors'
import type { InvestorIssueCode } from '../issue-codes.js'
import { runRules, type Rule, type RuleOptions } from '../rule.js'
import type { OrderingAccount, ReadinessContext } from './draft.js'
import { folioDefaultsSet } from './folio-defaults-set.js'
import { taxResidencySet } from './tax-residency-set.js'

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
