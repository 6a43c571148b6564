import { isGiven, memberOf, valueOf } from '../members.js'
import { broken, noIssues, type FieldOf, type Rule, type RuleContext } from '../rule.js'

/** Makes a rule that refuses a member as long as another one is not there. */
export function needs<Draft extends object>(
  field: FieldOf<Draft>,
  other: FieldOf<Draft>,
): Rule<Draft, RuleContext, 'INVESTORS_NEEDS_MEMBER'> {
  return (draft, context) =>
    !isGiven(memberOf(draft, field)) || isGiven(valueOf(draft, context, other))
      ? noIssues
      : broken('INVESTORS_NEEDS_MEMBER', [field], `${field} can be set only when ${other} is.`, { needs: other })
}
