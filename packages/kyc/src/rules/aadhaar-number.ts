import { isFilled, memberOf } from '../holder.js'
import { broken, noIssues, type Rule } from '../rule.js'

/** Refuses anything but the last 4 digits of an Aadhaar: the whole number is not to be sent, nor kept. */
export const aadhaarNumber: Rule<object, unknown, 'KYC_AADHAAR_NUMBER_INVALID'> = (draft) => {
  const value = memberOf(draft, 'aadhaar_number')
  if (!isFilled(value) || (typeof value === 'string' && /^\d{4}$/.test(value))) return noIssues
  return broken('KYC_AADHAAR_NUMBER_INVALID', ['aadhaar_number'], 'aadhaar_number must be the last 4 digits, and no more of it.')
}
