import { member } from '@foliokit/lifecycle'
import { isFilled, memberOf } from '../holder.js'
import { broken, noIssues, type Rule } from '../rule.js'

/** Refuses what is no date, and a date of birth that is not in the past. */
export const dateOfBirth: Rule<object, { readonly today: string }, 'KYC_DATE_INVALID' | 'KYC_DATE_NOT_PAST'> = (draft, { today }) => {
  const value = memberOf(draft, 'date_of_birth')
  if (!isFilled(value)) return noIssues
  if (!member.civilDate.is(value)) {
    return broken('KYC_DATE_INVALID', ['date_of_birth'], 'date_of_birth must be a date as YYYY-MM-DD, such as 1980-10-19.')
  }
  if ((value as string) < today) return noIssues
  return broken('KYC_DATE_NOT_PAST', ['date_of_birth'], `date_of_birth must be before ${today}.`, { today })
}
