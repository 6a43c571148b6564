import type { Issue } from '@foliokit/errors'
import type { InvestorIssueCode } from '../issue-codes.js'
import { runRules, type Rule, type RuleContext, type RuleOptions } from '../rule.js'
import { neverChanges } from '../rules/never-changes.js'
import { required } from '../rules/required.js'
import { dematNumber } from './demat-number.js'
import type { DematAccountDraft } from './draft.js'

/** The rules the platform documents for a demat account (vendor's demat accounts). There is no way to change one. */
export const defaultDematAccountRules: readonly Rule<DematAccountDraft, RuleContext, InvestorIssueCode>[] = Object.freeze([
  required('profile'),
  required('dp_id'),
  required('client_id'),
  dematNumber,
  neverChanges('profile', 'dp_id', 'client_id'),
])

/** Checks a demat account before it is linked to a profile. Returns one issue per broken rule and never throws; an empty list passes. */
export function checkDematAccount<Code extends string = InvestorIssueCode>(
  draft: DematAccountDraft,
  context: RuleContext = {},
  options: RuleOptions<DematAccountDraft, RuleContext, Code> = {},
): readonly Issue<Code>[] {
  return runRules(defaultDematAccountRules, draft, context, options)
}
