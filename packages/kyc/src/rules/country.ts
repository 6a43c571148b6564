import { dotted, isFilled, valueAt } from '../holder.js'
import { broken, noIssues, type Rule } from '../rule.js'

/** Makes a rule that refuses what is not the two letters of a country, of either case. `ignore` tells of a draft whose country does not count. */
export function country(
  path: readonly string[],
  ignore: (draft: object) => boolean = () => false,
): Rule<object, unknown, 'KYC_COUNTRY_INVALID'> {
  return (draft) => {
    const value = valueAt(draft, path)
    if (!isFilled(value) || ignore(draft) || (typeof value === 'string' && /^[A-Za-z]{2}$/.test(value))) return noIssues
    return broken('KYC_COUNTRY_INVALID', path, `${dotted(path)} must be the two letters of a country, such as in (ISO 3166).`)
  }
}
