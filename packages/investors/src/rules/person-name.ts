import { strayInName } from '../amfi/name.js'
import { isGiven, memberOf } from '../members.js'
import { broken, noIssues, type FieldOf, type Rule } from '../rule.js'

/**
 * Makes a rule that refuses digits and special characters in a name or a relationship. The special characters are those that AMFI lists
 * for names (vendor's investment accounts, validation note), and whatever else is neither a letter nor a space; an apostrophe may stand.
 */
export function personName<Draft extends object>(field: FieldOf<Draft>): Rule<Draft, unknown, 'INVESTORS_NAME_CHARACTERS'> {
  return (draft) => {
    const value = memberOf(draft, field)
    const stray = isGiven(value) ? strayInName(value) : undefined
    if (stray === undefined) return noIssues
    const message = `${field} must hold letters, spaces and apostrophes only; character ${stray.position} is another.`
    return broken('INVESTORS_NAME_CHARACTERS', [field], message, { ...stray })
  }
}
