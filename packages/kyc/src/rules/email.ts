import { isFilled, memberOf } from '../holder.js'
import { broken, noIssues, type Rule } from '../rule.js'

const form = /^(?=.{3,254}$)[^\s@]+@[^\s@]+\.[^\s@.]+$/

/** Refuses what has not the form of an e-mail address. */
export const email: Rule<object, unknown, 'KYC_EMAIL_INVALID'> = (draft) => {
  const value = memberOf(draft, 'email')
  if (!isFilled(value) || (typeof value === 'string' && form.test(value))) return noIssues
  return broken('KYC_EMAIL_INVALID', ['email'], 'email must be an e-mail address, such as name@example.com.')
}
