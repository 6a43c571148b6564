import type { Issue } from '@foliokit/errors'
import { checkIsdCode, checkMobile } from '@foliokit/identifiers'
import { contactOwners } from './belongs-to.js'
import type { InvestorIssueCode } from './issue-codes.js'
import { runRules, type Rule, type RuleContext, type RuleOptions } from './rule.js'
import { formatOf } from './rules/format-of.js'
import { oneOf } from './rules/one-of.js'
import { required } from './rules/required.js'
import { setOnce } from './rules/set-once.js'

/** What the rules read of a phone number that is about to be created or changed. Personal data. */
export interface PhoneNumberDraft {
  readonly id?: string | undefined
  readonly profile?: string | null | undefined
  /** Digits with an optional leading `+`, at most 4 characters. */
  readonly isd?: string | null | undefined
  /** Digits and `-`, 7 to 20 characters. */
  readonly number?: string | null | undefined
  readonly belongs_to?: (typeof contactOwners)[number] | null | undefined
}

/** The rules the platform documents for a phone number (vendor's phone numbers). Every member is set once. */
export const defaultPhoneNumberRules: readonly Rule<PhoneNumberDraft, RuleContext, InvestorIssueCode>[] = Object.freeze([
  required('profile'),
  required('isd'),
  formatOf('isd', checkIsdCode, 'INVESTORS_ISD_CODE_INVALID'),
  required('number'),
  formatOf('number', checkMobile, 'INVESTORS_PHONE_NUMBER_INVALID'),
  oneOf('belongs_to', contactOwners),
  setOnce('profile', 'isd', 'number', 'belongs_to'),
])

/**
 * Checks a phone number before it is created, or changed when the context has it `stored`. Returns one issue per broken rule and never
 * throws; an empty list passes. A number for a folio must pass `checkAmfiMobile` too.
 */
export function checkPhoneNumber<Code extends string = InvestorIssueCode>(
  draft: PhoneNumberDraft,
  context: RuleContext = {},
  options: RuleOptions<PhoneNumberDraft, RuleContext, Code> = {},
): readonly Issue<Code>[] {
  return runRules(defaultPhoneNumberRules, draft, context, options)
}
