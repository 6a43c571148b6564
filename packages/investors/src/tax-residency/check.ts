import type { Issue } from '@foliokit/errors'
import type { InvestorIssueCode } from '../issue-codes.js'
import { foreignTaxIdTypes } from '../profile/values.js'
import { runRules, type Rule, type RuleContext, type RuleOptions } from '../rule.js'
import { countryForm, matches } from '../rules/matches.js'
import { neverChanges } from '../rules/never-changes.js'
import { oneOf } from '../rules/one-of.js'
import { profileOfKind } from '../rules/profile-of-kind.js'
import { required } from '../rules/required.js'
import type { TaxResidencyDraft } from './draft.js'
import { outsideIndia } from './outside-india.js'

/** The rules the platform documents for an entity's tax residency (vendor's tax residencies). An update brings the number and its kind only. */
export const defaultTaxResidencyRules: readonly Rule<TaxResidencyDraft, RuleContext, InvestorIssueCode>[] = Object.freeze([
  required('profile'),
  profileOfKind('profile', 'non_individual'),
  required('country'),
  matches('country', countryForm),
  outsideIndia,
  oneOf('taxid_type', foreignTaxIdTypes),
  neverChanges('profile', 'country'),
])

/**
 * Checks an entity's tax residency before it is created, or changed when the context has it `stored`. Returns one issue per broken rule and
 * never throws; an empty list passes.
 */
export function checkTaxResidency<Code extends string = InvestorIssueCode>(
  draft: TaxResidencyDraft,
  context: RuleContext = {},
  options: RuleOptions<TaxResidencyDraft, RuleContext, Code> = {},
): readonly Issue<Code>[] {
  return runRules(defaultTaxResidencyRules, draft, context, options)
}
