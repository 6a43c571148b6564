import type { Issue } from '@foliokit/errors'
import { isIndianMobile } from '@foliokit/identifiers'
import { memberOf } from '../members.js'
import { broken, noIssues } from '../rule.js'

/** A number with its dialling code, as the platform's phone number object has them. */
export interface DialledNumber {
  readonly isd?: string | null | undefined
  readonly number?: string | null | undefined
}

const right = '10 digits that start with 6, 7, 8 or 9 and are not all the same'

/**
 * Checks a mobile number in India as AMFI asks registrars to (circular 97/2021-22): ten digits, the first of them 6 to 9, not one digit
 * ten times. A number of another country passes. Never throws, and never repeats the number.
 *
 * The vendor's document says that numbers with the code 91 are validated; its table of how is empty, so the rule is the circular's.
 *
 * @example
 * checkAmfiMobile({ isd: '91', number: '9999999999' }) // [{ code: 'INVESTORS_AMFI_MOBILE', ... }]
 */
export function checkAmfiMobile(dialled: DialledNumber, path: Issue['path'] = []): readonly Issue<'INVESTORS_AMFI_MOBILE'>[] {
  const [isd, number] = [memberOf(dialled, 'isd'), memberOf(dialled, 'number')]
  if (isd !== '91' && isd !== '+91') return noIssues
  if (isIndianMobile(number) && !/^(\d)\1{9}$/.test(number)) return noIssues
  return broken('INVESTORS_AMFI_MOBILE', path, `The mobile number must be ${right} (AMFI).`, { expected: right })
}
