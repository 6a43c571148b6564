import type { Branded } from './branded.js'
import type { Mobile } from './mobile.js'
import { checkFormat, throwFirst, type FormatIssue, type Path, type TextFormat } from './text-format.js'

/** A mobile number in India: ten digits, without `+91` or a leading 0. Passes wherever a `Mobile` does. */
export type IndianMobile = Mobile & Branded<'IndianMobile'>

/** What `checkIndianMobile` finds. */
export type IndianMobileIssue = FormatIssue<'IDENTIFIERS_INDIAN_MOBILE'>

const format: TextFormat<'IDENTIFIERS_INDIAN_MOBILE'> = {
  prefix: 'IDENTIFIERS_INDIAN_MOBILE',
  name: 'Indian mobile number',
  forbidden: /[^0-9]/u,
  length: { minimum: 10, maximum: 10 },
  pattern: /^[6-9][0-9]{9}$/,
  words: { allowed: '0 to 9', pattern: '10 digits that start with 6, 7, 8 or 9' },
}

/**
 * Checks a mobile number in India: ten digits that start with 6 to 9 (India's national numbering plan). Never throws.
 *
 * Use it where the dialling code is 91. A mobile number is personal data: no message, context or `nearest` repeats it.
 */
export function checkIndianMobile(text: string, path: Path = []): readonly IndianMobileIssue[] {
  return checkFormat(text, format, path)
}

/**
 * Makes an Indian mobile number of a text.
 *
 * @throws CodedError with the code of the first issue of `checkIndianMobile`.
 */
export function indianMobile(text: string): IndianMobile {
  throwFirst(checkIndianMobile(text))
  return text as IndianMobile
}

/** Tells whether a value is a mobile number in India. */
export function isIndianMobile(value: unknown): value is IndianMobile {
  return checkFormat(value, format).length === 0
}
