import type { Branded } from './branded.js'
import { checkFormat, throwFirst, withNearest, type FormatIssue, type Path, type TextFormat } from './text-format.js'

/** A postal code of India: six digits, such as `560078`. */
export type Pincode = Branded<'Pincode'>

/** What `checkPincode` finds. */
export type PincodeIssue = FormatIssue<'IDENTIFIERS_PINCODE'>

const format: TextFormat<'IDENTIFIERS_PINCODE'> = {
  prefix: 'IDENTIFIERS_PINCODE',
  name: 'Pincode',
  forbidden: /[^0-9]/u,
  length: { minimum: 6, maximum: 6 },
  pattern: /^[1-9][0-9]{5}$/,
  words: { allowed: '0 to 9', pattern: '6 digits that do not start with 0' },
}

/**
 * Checks a postal code of India: six digits, the first of which is a postal zone, 1 to 9 (India Post). Never throws.
 *
 * @example
 * checkPincode('560 078') // [{ code: 'IDENTIFIERS_PINCODE_CHARACTERS', nearest: '560078', ... }]
 */
export function checkPincode(text: string, path: Path = []): readonly PincodeIssue[] {
  const issues = rule(text, path)
  return issues.length === 0 ? issues : withNearest(issues, candidates(text), rule)
}

/**
 * Makes a postal code of India of a text.
 *
 * @throws CodedError with the code of the first issue of `checkPincode`, and its `nearest` in the context.
 */
export function pincode(text: string): Pincode {
  throwFirst(checkPincode(text))
  return text as Pincode
}

/** Tells whether a value is a postal code of India. */
export function isPincode(value: unknown): value is Pincode {
  return rule(value).length === 0
}

function rule(value: unknown, path?: Path): readonly PincodeIssue[] {
  return checkFormat(value, format, path)
}

function candidates(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value.replace(/[\s-]/gu, '')] : []
}
