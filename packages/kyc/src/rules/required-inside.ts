import { dotted, isFilled, isObject, memberOf } from '../holder.js'
import { broken, noIssues, type FieldOf, type Rule } from '../rule.js'

/** Makes a rule over a member that is an object: an update replaces it as a whole, so it must always hold all of these. */
export function requiredInside<Draft extends object>(
  field: FieldOf<Draft>,
  ...members: readonly string[]
): Rule<Draft, unknown, 'KYC_REQUIRED' | 'KYC_NOT_AN_OBJECT'> {
  return (draft) => {
    const value = memberOf(draft, field)
    if (!isFilled(value)) return noIssues
    if (!isObject(value)) return broken('KYC_NOT_AN_OBJECT', [field], `${field} must be an object.`)
    return members.flatMap((name) =>
      isFilled(value[name]) ? noIssues : broken('KYC_REQUIRED', [field, name], `${dotted([field, name])} is required.`),
    )
  }
}
