import type { Issue } from '@foliokit/errors'
import type { Branded } from './branded.js'
import { checkFormat, throwFirst, withNearest, type Path, type TextFormat } from './text-format.js'

/** The international number of a security, which names one plan and option of a fund: `INF` and nine more characters in India. */
export type Isin = Branded<'Isin'>

/** What `checkIsin` finds. */
export type IsinIssue = Issue<
  | 'IDENTIFIERS_ISIN_NOT_TEXT'
  | 'IDENTIFIERS_ISIN_CHARACTERS'
  | 'IDENTIFIERS_ISIN_LENGTH'
  | 'IDENTIFIERS_ISIN_PATTERN'
  | 'IDENTIFIERS_ISIN_CHECK_DIGIT',
  string
>

const format: TextFormat<'IDENTIFIERS_ISIN'> = {
  prefix: 'IDENTIFIERS_ISIN',
  name: 'ISIN',
  forbidden: /[^A-Z0-9]/u,
  length: { minimum: 12, maximum: 12 },
  pattern: /^[A-Z]{2}[A-Z0-9]{9}[0-9]$/,
  words: { allowed: 'A to Z and 0 to 9', pattern: '2 letters, 9 letters or digits and 1 check digit' },
}

/**
 * Checks the shape and the check digit of an ISIN (ISO 6166). Never throws.
 *
 * `nearest` drops spaces and hyphens, raises the case and puts the right check digit to the first eleven characters. It is a
 * valid ISIN, not a known one: the slip may as well stand in another character, so ask before using it.
 *
 * @example
 * checkIsin('INF109K01VQ2')
 * // [{ code: 'IDENTIFIERS_ISIN_CHECK_DIGIT', nearest: 'INF109K01VQ1', ... }]
 */
export function checkIsin(text: string, path: Path = []): readonly IsinIssue[] {
  const issues = rule(text, path)
  return issues.length === 0 ? issues : withNearest(issues, candidates(text), rule)
}

/**
 * Makes an ISIN of a text.
 *
 * @throws CodedError with the code of the first issue of `checkIsin`, and its `nearest` in the context.
 */
export function isin(text: string): Isin {
  throwFirst(checkIsin(text))
  return text as Isin
}

/** Tells whether a value is an ISIN with the right check digit. */
export function isIsin(value: unknown): value is Isin {
  return rule(value).length === 0
}

function rule(value: unknown, path: Path = []): readonly IsinIssue[] {
  const issues = checkFormat(value, format, path)
  if (issues.length > 0) return issues
  const text = value as string
  const expected = checkDigit(text.slice(0, 11))
  if (text.endsWith(expected)) return []
  const message = `ISIN has the check digit ${text.slice(11)}; the first 11 characters call for ${expected}.`
  return [{ code: 'IDENTIFIERS_ISIN_CHECK_DIGIT', path, message, context: { checkDigit: text.slice(11), expected } }]
}

function candidates(value: unknown): readonly string[] {
  if (typeof value !== 'string') return []
  const compact = value.replace(/[\s-]/gu, '').toUpperCase()
  const body = compact.slice(0, 11)
  return compact.length <= 12 && /^[A-Z0-9]{11}$/.test(body) ? [compact, body + checkDigit(body)] : [compact]
}

/**
 * The digit that makes the Luhn sum a multiple of ten. A letter counts as the two digits of its number, A 10 to Z 35, and every second digit
 * is doubled, from the last digit of the body leftwards: the check digit will stand to the right of it.
 */
function checkDigit(body: string): string {
  let sum = 0
  let doubled = true
  for (let place = body.length - 1; place >= 0; place -= 1) {
    const value = Number.parseInt(body.charAt(place), 36)
    const units = value % 10
    sum += doubled ? twice(units) : units
    if (value < 10) {
      doubled = !doubled
      continue
    }
    const tens = (value - units) / 10
    sum += doubled ? tens : twice(tens)
  }
  return String((10 - (sum % 10)) % 10)
}

/** A digit doubled, of which Luhn adds the digits: 7 is 14 is 5. */
function twice(digit: number): number {
  return digit > 4 ? digit * 2 - 9 : digit * 2
}
