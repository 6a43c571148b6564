import { isGiven, isSame, memberOf } from '../members.js'
import { broken, noIssues, type FieldOf, type Rule, type RuleContext } from '../rule.js'

/** Makes a rule that refuses a member in any update: it is given when the object is created, or never. */
export function neverChanges<Draft extends object>(
  ...fields: readonly FieldOf<Draft>[]
): Rule<Draft, RuleContext, 'INVESTORS_NEVER_CHANGES'> {
  return (draft, { stored }) => {
    if (!isGiven(stored)) return noIssues
    return fields.flatMap((field) => {
      const given = memberOf(draft, field)
      if (given === undefined || isSame(given, memberOf(stored, field))) return noIssues
      return broken('INVESTORS_NEVER_CHANGES', [field], `${field} is given when the object is created and never changes.`)
    })
  }
}
