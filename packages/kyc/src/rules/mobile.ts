import type { Issue } from '@foliokit/errors'
import { checkIndianMobile, checkIsdCode, checkMobile } from '@foliokit/identifiers'
import { isFilled, isObject, memberOf } from '../holder.js'
import { noIssues, type Rule } from '../rule.js'

/** Refuses a dialling code or a number that is none; a number in India must be one of India. */
export const mobile: Rule<object, unknown, 'KYC_ISD_CODE_INVALID' | 'KYC_MOBILE_INVALID'> = (draft) => {
  const value = memberOf(draft, 'mobile')
  if (!isObject(value)) return noIssues
  const { isd, number } = value
  const checkNumber = isd === '91' || isd === '+91' ? checkIndianMobile : checkMobile
  return [
    ...(isFilled(isd) ? checkIsdCode(isd as string).map(as('KYC_ISD_CODE_INVALID', 'isd')) : []),
    ...(isFilled(number) ? checkNumber(number as string).map(as('KYC_MOBILE_INVALID', 'number')) : []),
  ]
}

/** The message and the `nearest` of a format's check stand; its code becomes `reason` in the context. */
const as =
  <Code extends string>(code: Code, name: string) =>
  (found: Issue): Issue<Code> => ({ ...found, code, path: ['mobile', name], context: { ...found.context, reason: found.code } })
