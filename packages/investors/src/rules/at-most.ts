import { memberOf } from '../members.js'
import { broken, noIssues, type FieldOf, type Rule } from '../rule.js'

/** Makes a rule that refuses a text longer than a number of characters. */
export function atMost<Draft extends object>(field: FieldOf<Draft>, maximum: number): Rule<Draft, unknown, 'INVESTORS_TOO_LONG'> {
  return (draft) => {
    const value = memberOf(draft, field)
    if (typeof value !== 'string' || value.length <= maximum) return noIssues
    const { length } = value
    return broken('INVESTORS_TOO_LONG', [field], `${field} must have at most ${maximum} characters, not ${length}.`, { length, maximum })
  }
}
