import type { Issue } from '@foliokit/errors'
import { checkIfsc } from '@foliokit/identifiers'
import type { InvestorIssueCode } from './issue-codes.js'
import { runRules, type Rule, type RuleContext, type RuleOptions } from './rule.js'
import { formatOf } from './rules/format-of.js'
import { accountNumberForm, matches } from './rules/matches.js'
import { neverChanges } from './rules/never-changes.js'
import { oneOf } from './rules/one-of.js'
import { required } from './rules/required.js'

/** The kinds of bank account (vendor's bank accounts). v1 has the same in upper case. */
export const bankAccountTypes = ['savings', 'current', 'nre', 'nro'] as const

/** What the rules read of a bank account that is about to be created or changed. Personal data. */
export interface BankAccountDraft {
  readonly id?: string | undefined
  readonly profile?: string | null | undefined
  /** 9 to 18 digits. */
  readonly account_number?: string | null | undefined
  readonly primary_account_holder_name?: string | null | undefined
  readonly type?: (typeof bankAccountTypes)[number] | null | undefined
  readonly ifsc_code?: string | null | undefined
  /** The id of a file: the one member that may change. */
  readonly cancelled_cheque?: string | null | undefined
  readonly sole_proprietorship?: string | null | undefined
}

/**
 * The rules the platform documents for a bank account (vendor's bank accounts; domain §8): it never changes but for its cancelled cheque,
 * which an update must bring.
 */
export const defaultBankAccountRules: readonly Rule<BankAccountDraft, RuleContext, InvestorIssueCode>[] = Object.freeze([
  required('profile'),
  required('account_number'),
  matches('account_number', accountNumberForm),
  required('primary_account_holder_name'),
  required('type'),
  oneOf('type', bankAccountTypes),
  required('ifsc_code'),
  formatOf('ifsc_code', checkIfsc, 'INVESTORS_IFSC_INVALID'),
  neverChanges('profile', 'account_number', 'primary_account_holder_name', 'type', 'ifsc_code', 'sole_proprietorship'),
])

/**
 * Checks a bank account before it is created, or changed when the context has it `stored`. Returns one issue per broken rule and never
 * throws; an empty list passes.
 *
 * @example
 * checkBankAccount({ account_number: '98765432109' }, { stored })
 * // [{ code: 'INVESTORS_NEVER_CHANGES', path: ['account_number'], ... }]
 */
export function checkBankAccount<Code extends string = InvestorIssueCode>(
  draft: BankAccountDraft,
  context: RuleContext = {},
  options: RuleOptions<BankAccountDraft, RuleContext, Code> = {},
): readonly Issue<Code>[] {
  return runRules(defaultBankAccountRules, draft, context, options)
}
