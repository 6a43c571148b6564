import { isMinor } from '../age.js'
import { isGiven, memberOf, valueOf } from '../members.js'
import { broken, noIssues, type DatedContext, type FieldOf, type Rule } from '../rule.js'

/**
 * Makes a rule that refuses a guardian's member unless the person is known to be a minor: `birth` is the member with the person's date of
 * birth, and without it nobody knows.
 */
export function onlyForMinors<Draft extends object>(
  field: FieldOf<Draft>,
  birth: FieldOf<Draft>,
): Rule<Draft, DatedContext, 'INVESTORS_ONLY_FOR_MINORS'> {
  return (draft, context) =>
    !isGiven(memberOf(draft, field)) || isMinor(valueOf(draft, context, birth), context.today)
      ? noIssues
      : broken('INVESTORS_ONLY_FOR_MINORS', [field], `${field} can be given only for a person below 18, which ${birth} must show.`, {
          birth,
        })
}
