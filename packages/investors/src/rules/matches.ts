import { isGiven, memberOf } from '../members.js'
import { broken, noIssues, type FieldOf, type Rule } from '../rule.js'

/** A form of text that a member must have, with the code of the issue when it does not. */
export interface TextForm<Code extends string> {
  readonly code: Code
  readonly pattern: RegExp
  /** The pattern in words: what would be valid. */
  readonly right: string
}

/** A country as the platform writes it: two letters, of either case (vendor's examples have `IN`, `us` and `in`). */
export const countryForm: TextForm<'INVESTORS_COUNTRY_INVALID'> = {
  code: 'INVESTORS_COUNTRY_INVALID',
  pattern: /^[A-Za-z]{2}$/,
  right: 'the two letters of a country, such as IN (ISO 3166)',
}

/** An address on the internet: four numbers up to 255. The platform takes no IPv6 (field notes §2.1). */
export const ipAddressForm: TextForm<'INVESTORS_IP_ADDRESS_INVALID'> = {
  code: 'INVESTORS_IP_ADDRESS_INVALID',
  pattern: /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/,
  right: 'an IPv4 address, such as 192.0.2.1',
}

/** A bank account number: 9 to 18 digits (vendor's bank accounts, request table). */
export const accountNumberForm: TextForm<'INVESTORS_ACCOUNT_NUMBER_INVALID'> = {
  code: 'INVESTORS_ACCOUNT_NUMBER_INVALID',
  pattern: /^[0-9]{9,18}$/,
  right: '9 to 18 digits',
}

/** An e-mail address, by its form only. */
export const emailForm: TextForm<'INVESTORS_EMAIL_INVALID'> = {
  code: 'INVESTORS_EMAIL_INVALID',
  pattern: /^(?=.{3,254}$)[^\s@]+@[^\s@]+\.[^\s@.]+$/,
  right: 'an e-mail address, such as name@example.com',
}

/** The number the IRS gives to a financial institution: 6 characters, 5, 2 letters and 3 digits, with dots (IRS FATCA registration). */
export const giinForm: TextForm<'INVESTORS_GIIN_INVALID'> = {
  code: 'INVESTORS_GIIN_INVALID',
  pattern: /^[A-Z0-9]{6}\.[A-Z0-9]{5}\.[A-Z]{2}\.[0-9]{3}$/,
  right: 'a GIIN, such as 0L1BZ6.00000.SL.000',
}

/** Makes a rule that refuses a member of another form. */
export function matches<Draft extends object, Code extends string>(
  field: FieldOf<Draft>,
  { code, pattern, right }: TextForm<Code>,
): Rule<Draft, unknown, Code> {
  return (draft) => {
    const value = memberOf(draft, field)
    if (!isGiven(value) || (typeof value === 'string' && pattern.test(value))) return noIssues
    return broken(code, [field], `${field} must be ${right}.`, { expected: right })
  }
}
