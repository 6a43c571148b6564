import type { Issue } from '@foliokit/errors'
import { issue, type Path } from './issue.js'

/** What can be wrong with a phone number. */
export type PhoneIssue = Issue<'PAYTOTA_PHONE_INVALID', string>

/** Uganda's country code and nine digits (domain §12; the documents' examples). */
const msisdn = /^256[1-9]\d{8}$/

/**
 * Checks the phone that gets the PIN prompt: MSISDN digits, `256` and nine more, without `+`, spaces or a leading 0 (domain §12).
 *
 * `nearest` is the same number rightly written, where the text is clearly one. It is personal data, as the text is; message and context
 * repeat neither. Returns at most one issue, never throws.
 *
 * @example
 * checkPhone('+256 751 123456') // [{ code: 'PAYTOTA_PHONE_INVALID', nearest: '256751123456', ... }]
 */
export function checkPhone(phone: string, path: Path = ['phone']): readonly PhoneIssue[] {
  if (typeof phone === 'string' && msisdn.test(phone)) return []
  const message = 'The phone must be MSISDN digits: 256 and nine digits that do not begin with 0, such as 256751123456.'
  const length = typeof phone === 'string' ? { length: phone.length } : { type: typeof phone }
  return [issue('PAYTOTA_PHONE_INVALID', path, message, length, typeof phone === 'string' ? nearestPhone(phone) : undefined)]
}

/** Spaces and punctuation dropped; a national number gets the country code. */
function nearestPhone(phone: string): string | undefined {
  if (!/^[\d\s()+.-]{9,24}$/.test(phone)) return undefined
  const digits = phone.replace(/\D/g, '').replace(/^00/, '')
  return [digits, `256${digits.replace(/^0/, '')}`].find((candidate) => msisdn.test(candidate))
}
