import { isCivilDate } from '@foliokit/schedule'
import { isGiven, memberOf } from '../members.js'
import { broken, noIssues, type FieldOf, type Rule } from '../rule.js'

/** Makes a rule that refuses what is no date as `YYYY-MM-DD`, or a day that does not exist. */
export function civilDate<Draft extends object>(field: FieldOf<Draft>): Rule<Draft, unknown, 'INVESTORS_DATE_INVALID'> {
  return (draft) => {
    const value = memberOf(draft, field)
    if (!isGiven(value) || isCivilDate(value)) return noIssues
    return broken('INVESTORS_DATE_INVALID', [field], `${field} must be a date as YYYY-MM-DD, such as 2002-09-18.`)
  }
}
