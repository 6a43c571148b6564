import type { Issue } from '@foliokit/errors'
import { isIndia } from './india.js'
import type { InvestorIssueCode } from './issue-codes.js'
import { memberOf } from './members.js'
import { foreignTaxIdTypes } from './profile/values.js'
import { broken, noIssues, runRules, type InvestorIssue, type Rule, type RuleContext, type RuleOptions } from './rule.js'
import { countryForm, matches } from './rules/matches.js'
import { neverChanges } from './rules/never-changes.js'
import { oneOf } from './rules/one-of.js'
import { profileOfKind } from './rules/profile-of-kind.js'
import { required } from './rules/required.js'

/** What the rules read of an entity's tax residency outside India that is about to be created or changed. */
export interface TaxResidencyDraft {
  readonly id?: string | undefined
  readonly profile?: string | null | undefined
  /** Two letters of the country, not India's. */
  readonly country?: string | null | undefined
  readonly taxid?: string | null | undefined
  readonly taxid_type?: (typeof foreignTaxIdTypes)[number] | null | undefined
}

/** Refuses India: the resource is for taxes in other countries (vendor's tax residencies; its list example breaks this). */
export function outsideIndia(draft: TaxResidencyDraft): readonly InvestorIssue<'INVESTORS_TAX_RESIDENCY_IN_INDIA'>[] {
  if (!isIndia(memberOf(draft, 'country'))) return noIssues
  return broken(
    'INVESTORS_TAX_RESIDENCY_IN_INDIA',
    ['country'],
    'country must be another than IN: a tax residency tells of taxes elsewhere.',
  )
}

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
