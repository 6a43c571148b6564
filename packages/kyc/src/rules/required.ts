import { isFilled, isObject, memberOf } from '../holder.js'
import { broken, noIssues, type FieldOf, type Rule } from '../rule.js'

/** Makes a rule that refuses a create request without a member, and an update that clears it: a context with `stored` is that of an update. */
export function required<Draft extends object>(field: FieldOf<Draft>): Rule<Draft, unknown, 'KYC_REQUIRED'> {
  return (draft, context) => {
    const value = memberOf(draft, field)
    if (isFilled(value) || (isObject(memberOf(context, 'stored')) && value === undefined)) return noIssues
    return broken('KYC_REQUIRED', [field], `${field} is required.`)
  }
}
