import { isGiven, memberOf } from '../members.js'
import { broken, noIssues, type FieldOf, type Rule } from '../rule.js'

/** Makes a rule that refuses a member whose value is not in a list. Values are closed on write; a reader takes any text. */
export function oneOf<Draft extends object>(
  field: FieldOf<Draft>,
  allowed: readonly string[],
): Rule<Draft, unknown, 'INVESTORS_NOT_ALLOWED'> {
  return (draft) => {
    const value = memberOf(draft, field)
    if (!isGiven(value) || allowed.includes(value as string)) return noIssues
    return broken('INVESTORS_NOT_ALLOWED', [field], `${field} must be one of: ${allowed.join(', ')}.`, { allowed })
  }
}
