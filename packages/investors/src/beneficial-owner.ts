import type { Issue } from '@foliokit/errors'
import type { InvestorIssueCode } from './issue-codes.js'
import type { Percentage } from './percentage.js'
import { runRules, type Rule, type RuleContext, type RuleOptions } from './rule.js'
import { neverChanges } from './rules/never-changes.js'
import { oneOf } from './rules/one-of.js'
import { profileOfKind } from './rules/profile-of-kind.js'
import { required } from './rules/required.js'
import { share } from './rules/share.js'

/** By what an individual benefits from an entity (vendor's beneficial owners). */
export const beneficialInterestMeans = ['ownership', 'other_than_ownership', 'senior_managing_official'] as const

/** What the rules read of a beneficial owner who is about to be created or changed. */
export interface BeneficialOwnerDraft {
  readonly id?: string | undefined
  /** The entity. */
  readonly profile?: string | null | undefined
  /** The individual. */
  readonly beneficial_owner_profile?: string | null | undefined
  readonly beneficial_interest_percentage?: Percentage | null | undefined
  readonly beneficial_interest_means?: (typeof beneficialInterestMeans)[number] | null | undefined
}

/** The rules the platform documents for a beneficial owner (vendor's beneficial owners). An update brings the share and the means only. */
export const defaultBeneficialOwnerRules: readonly Rule<BeneficialOwnerDraft, RuleContext, InvestorIssueCode>[] = Object.freeze([
  required('profile'),
  profileOfKind('profile', 'non_individual'),
  required('beneficial_owner_profile'),
  profileOfKind('beneficial_owner_profile', 'individual'),
  share('beneficial_interest_percentage'),
  oneOf('beneficial_interest_means', beneficialInterestMeans),
  neverChanges('profile', 'beneficial_owner_profile'),
])

/**
 * Checks a beneficial owner before one is created, or changed when the context has it `stored`. Returns one issue per broken rule and never
 * throws; an empty list passes.
 */
export function checkBeneficialOwner<Code extends string = InvestorIssueCode>(
  draft: BeneficialOwnerDraft,
  context: RuleContext = {},
  options: RuleOptions<BeneficialOwnerDraft, RuleContext, Code> = {},
): readonly Issue<Code>[] {
  return runRules(defaultBeneficialOwnerRules, draft, context, options)
}
