import type { Issue } from '@foliokit/errors'
import { contactOwners } from './belongs-to.js'
import type { InvestorIssueCode } from './issue-codes.js'
import { runRules, type Rule, type RuleContext, type RuleOptions } from './rule.js'
import { emailForm, matches } from './rules/matches.js'
import { oneOf } from './rules/one-of.js'
import { required } from './rules/required.js'
import { setOnce } from './rules/set-once.js'

/** What the rules read of an e-mail address that is about to be created or changed. Personal data. */
export interface EmailAddressDraft {
  readonly id?: string | undefined
  readonly profile?: string | null | undefined
  readonly email?: string | null | undefined
  readonly belongs_to?: (typeof contactOwners)[number] | null | undefined
}

/** The rules the platform documents for an e-mail address (vendor's email addresses). Every member is set once. */
export const defaultEmailAddressRules: readonly Rule<EmailAddressDraft, RuleContext, InvestorIssueCode>[] = Object.freeze([
  required('profile'),
  required('email'),
  matches('email', emailForm),
  oneOf('belongs_to', contactOwners),
  setOnce('profile', 'email', 'belongs_to'),
])

/**
 * Checks an e-mail address before it is created, or changed when the context has it `stored`. Returns one issue per broken rule and never
 * throws; an empty list passes. An address for a folio must pass `checkAmfiEmail` too.
 */
export function checkEmailAddress<Code extends string = InvestorIssueCode>(
  draft: EmailAddressDraft,
  context: RuleContext = {},
  options: RuleOptions<EmailAddressDraft, RuleContext, Code> = {},
): readonly Issue<Code>[] {
  return runRules(defaultEmailAddressRules, draft, context, options)
}
