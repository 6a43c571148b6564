import type { Branded } from './branded.js'
import { checkFormat, throwFirst, type FormatIssue, type Path, type TextFormat } from './text-format.js'

/** A mobile number of any country as the platform takes it, without the dialling code. */
export type Mobile = Branded<'Mobile'>

/** What `checkMobile` finds. */
export type MobileIssue = FormatIssue<'IDENTIFIERS_MOBILE'>

const format: TextFormat<'IDENTIFIERS_MOBILE'> = {
  prefix: 'IDENTIFIERS_MOBILE',
  name: 'Mobile number',
  forbidden: /[^0-9-]/u,
  length: { minimum: 7, maximum: 20 },
  pattern: /^[0-9-]+$/,
  words: { allowed: '0 to 9 and -', pattern: 'digits and -' },
}

/**
 * Checks a mobile number: digits and `-`, 7 to 20 characters (domain §5). Never throws.
 *
 * A mobile number is personal data: no message, context or `nearest` repeats it. For a number in India use
 * `checkIndianMobile`, which is stricter.
 */
export function checkMobile(text: string, path: Path = []): readonly MobileIssue[] {
  return checkFormat(text, format, path)
}

/**
 * Makes a mobile number of a text.
 *
 * @throws CodedError with the code of the first issue of `checkMobile`.
 */
export function mobile(text: string): Mobile {
  throwFirst(checkMobile(text))
  return text as Mobile
}

/** Tells whether a value is a mobile number of any country. */
export function isMobile(value: unknown): value is Mobile {
  return checkFormat(value, format).length === 0
}
