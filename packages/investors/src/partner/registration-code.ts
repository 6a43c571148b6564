import { checkArn, isArn, isRia } from '@foliokit/identifiers'
import { isGiven, memberOf } from '../members.js'
import { broken, noIssues, type InvestorIssue } from '../rule.js'
import type { PartnerDraft } from './draft.js'

/** Refuses a licence that is neither an ARN nor an adviser's registration (vendor's partners). `nearest` is an ARN where one is close. */
export function licenseCode(draft: PartnerDraft): readonly InvestorIssue<'INVESTORS_LICENSE_INVALID'>[] {
  const value = memberOf(draft, 'license_code')
  if (!isGiven(value) || value === '' || isArn(value) || isRia(value)) return noIssues
  const nearest = checkArn(value as string)[0]?.nearest
  const right = 'an ARN (ARN- and 1 to 6 digits) or an RIA code (INA and 9 digits)'
  return broken('INVESTORS_LICENSE_INVALID', ['license_code'], `license_code must be ${right}.`, { expected: right }).map((issue) =>
    nearest === undefined ? issue : { ...issue, nearest },
  )
}
