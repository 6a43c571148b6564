import type { Issue } from '@foliokit/errors'
import type { InvestorIssueCode } from './issue-codes.js'
import type { Networth } from './networth/networth.js'
import { networthRules } from './networth/rules.js'
import type { ServicesProvided } from './non-individual/draft.js'
import { runRules, type Rule, type RuleContext, type RuleOptions } from './rule.js'
import { inside } from './rules/inside.js'
import { neverChanges } from './rules/never-changes.js'
import { profileOfKind } from './rules/profile-of-kind.js'
import { required } from './rules/required.js'

/** What the rules read of an individual's own business that is about to be created or changed. */
export interface SoleProprietorshipDraft {
  readonly id?: string | undefined
  readonly profile?: string | null | undefined
  readonly name?: string | null | undefined
  readonly networth?: Networth | null | undefined
  readonly services_provided?: ServicesProvided | null | undefined
}

/** The rules the platform documents for a sole proprietorship (vendor's sole proprietorship). An update brings net worth and services only. */
export const defaultSoleProprietorshipRules: readonly Rule<SoleProprietorshipDraft, RuleContext, InvestorIssueCode>[] = Object.freeze([
  required('profile'),
  profileOfKind('profile', 'individual'),
  required('name'),
  inside('networth', networthRules),
  neverChanges('profile', 'name'),
])

/**
 * Checks a sole proprietorship before it is created, or changed when the context has it `stored`. Returns one issue per broken rule and
 * never throws; an empty list passes.
 */
export function checkSoleProprietorship<Code extends string = InvestorIssueCode>(
  draft: SoleProprietorshipDraft,
  context: RuleContext = {},
  options: RuleOptions<SoleProprietorshipDraft, RuleContext, Code> = {},
): readonly Issue<Code>[] {
  return runRules(defaultSoleProprietorshipRules, draft, context, options)
}
