import { isGiven, memberOf } from '../members.js'
import { profileKind, type ProfileKind } from '../profile-kind.js'
import { broken, noIssues, type FieldOf, type Rule } from '../rule.js'

/** Makes a rule that refuses the id of a profile of the other kind. An id whose kind is not known passes: the platform will tell. */
export function profileOfKind<Draft extends object>(
  field: FieldOf<Draft>,
  kind: ProfileKind,
): Rule<Draft, unknown, 'INVESTORS_PROFILE_KIND'> {
  return (draft) => {
    const value = memberOf(draft, field)
    const found = isGiven(value) ? profileKind(value) : undefined
    if (found === undefined || found === kind) return noIssues
    return broken('INVESTORS_PROFILE_KIND', [field], `${field} must be the id of a profile of the kind ${kind}, not ${found}.`, {
      found,
      expected: kind,
    })
  }
}
