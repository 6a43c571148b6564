import type { Issue } from '@foliokit/errors'
import { checkPan } from '@foliokit/identifiers'
import type { InvestorIssueCode } from '../issue-codes.js'
import { atMost } from '../rules/at-most.js'
import { civilDate } from '../rules/civil-date.js'
import { formatOf } from '../rules/format-of.js'
import { onlyForMinors } from '../rules/only-for-minors.js'
import { personName } from '../rules/person-name.js'
import { required } from '../rules/required.js'
import { setOnce } from '../rules/set-once.js'
import { together } from '../rules/together.js'
import { runRules, type Rule, type RuleOptions } from '../rule.js'
import type { RelatedPartyContext, RelatedPartyDraft } from './draft.js'
import { notTheInvestor } from './not-the-investor.js'

/**
 * The rules the platform documents for a related party, in the order they are reported (vendor's related parties). Every member is set
 * once; a guardian comes with name and PAN, and only for a minor.
 */
export const defaultRelatedPartyRules: readonly Rule<RelatedPartyDraft, RelatedPartyContext, InvestorIssueCode>[] = Object.freeze([
  required('profile'),
  required('name'),
  personName('name'),
  atMost('name', 40),
  formatOf('pan', checkPan, 'INVESTORS_PAN_INVALID'),
  notTheInvestor,
  civilDate('date_of_birth'),
  required('relationship'),
  personName('relationship'),
  atMost('relationship', 25),
  personName('guardian_name'),
  atMost('guardian_name', 35),
  onlyForMinors('guardian_name', 'date_of_birth'),
  formatOf('guardian_pan', checkPan, 'INVESTORS_PAN_INVALID'),
  onlyForMinors('guardian_pan', 'date_of_birth'),
  together('guardian_name', 'guardian_pan'),
  setOnce('profile', 'name', 'pan', 'date_of_birth', 'relationship', 'guardian_name', 'guardian_pan'),
])

/**
 * Checks a related party before it is created, or changed when the context has it `stored`. Returns one issue per broken rule and never
 * throws; an empty list passes. `today` decides who is a minor.
 */
export function checkRelatedParty<Code extends string = InvestorIssueCode>(
  draft: RelatedPartyDraft,
  context: RelatedPartyContext,
  options: RuleOptions<RelatedPartyDraft, RelatedPartyContext, Code> = {},
): readonly Issue<Code>[] {
  return runRules(defaultRelatedPartyRules, draft, context, options)
}
