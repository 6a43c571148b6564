import { isGiven, memberOf } from '../members.js'
import { comparePercentages, isPercentage, percentage } from '../percentage.js'
import { broken, noIssues, type FieldOf, type Rule } from '../rule.js'

const all = percentage('100')

/** Makes a rule that refuses a share that is no percentage above 0 and up to 100. Whoever has nothing is left out. */
export function share<Draft extends object>(field: FieldOf<Draft>): Rule<Draft, unknown, 'INVESTORS_PERCENTAGE_OUT_OF_RANGE'> {
  return (draft) => {
    const value = memberOf(draft, field)
    if (!isGiven(value) || (isPercentage(value) && value !== '0' && comparePercentages(value, all) <= 0)) return noIssues
    return broken('INVESTORS_PERCENTAGE_OUT_OF_RANGE', [field], `${field} must be above 0 and at most 100.`, {
      minimum: '0',
      maximum: '100',
    })
  }
}
