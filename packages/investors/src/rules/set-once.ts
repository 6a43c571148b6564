import { isGiven, isSame, memberOf } from '../members.js'
import { broken, noIssues, type FieldOf, type Rule, type RuleContext } from '../rule.js'

/** Makes a rule that refuses to change a member once it is set. Setting it for the first time passes, and so does sending it as it is. */
export function setOnce<Draft extends object>(...fields: readonly FieldOf<Draft>[]): Rule<Draft, RuleContext, 'INVESTORS_SET_ONCE'> {
  return (draft, { stored }) => {
    if (!isGiven(stored)) return noIssues
    return fields.flatMap((field) => {
      const [given, held] = [memberOf(draft, field), memberOf(stored, field)]
      if (given === undefined || !isGiven(held) || isSame(given, held)) return noIssues
      return broken('INVESTORS_SET_ONCE', [field], `${field} is set and cannot be changed.`)
    })
  }
}
