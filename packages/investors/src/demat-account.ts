import type { Issue } from '@foliokit/errors'
import { checkDemat, isDemat } from '@foliokit/identifiers'
import type { InvestorIssueCode } from './issue-codes.js'
import { isGiven, memberOf } from './members.js'
import { broken, noIssues, runRules, type InvestorIssue, type Rule, type RuleContext, type RuleOptions } from './rule.js'
import { neverChanges } from './rules/never-changes.js'
import { required } from './rules/required.js'

/** What the rules read of a demat account that is about to be linked to a profile. Personal data. */
export interface DematAccountDraft {
  readonly profile?: string | null | undefined
  /** 8 digits at CDSL, `IN` and 6 digits at NSDL. */
  readonly dp_id?: string | null | undefined
  /** 8 digits. */
  readonly client_id?: string | null | undefined
}

/** Refuses halves that are no demat number together; the half that is wrong by itself is named, or both (domain §8, identifiers). */
export function dematNumber(draft: DematAccountDraft): readonly InvestorIssue<'INVESTORS_DEMAT_INVALID'>[] {
  const [participant, client] = [memberOf(draft, 'dp_id'), memberOf(draft, 'client_id')]
  const wrong = [
    {
      field: 'dp_id',
      value: participant,
      right: '8 digits (CDSL), or IN and 6 digits (NSDL)',
      passes: typeof participant === 'string' && isDemat(`${participant}00000000`),
    },
    {
      field: 'client_id',
      value: client,
      right: '8 digits',
      passes: typeof client === 'string' && checkDemat(`00000000${client}`).length === 0,
    },
  ].filter(({ value, passes }) => isGiven(value) && value !== '' && !passes)
  if (wrong.length === 0) return noIssues
  return wrong.flatMap(({ field, right }) => broken('INVESTORS_DEMAT_INVALID', [field], `${field} must be ${right}.`, { expected: right }))
}

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
