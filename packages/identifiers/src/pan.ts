import type { Branded } from './branded.js'
import { checkFormat, throwFirst, type FormatIssue, type Path, type TextFormat } from './text-format.js'

/** A permanent account number, which the income tax department gives to whoever pays tax: 5 letters, 4 digits, 1 letter. */
export type Pan = Branded<'Pan'>

/** What `checkPan` finds. */
export type PanIssue = FormatIssue<'IDENTIFIERS_PAN'>

/** What the fourth letter of a PAN says about its holder, in words. */
export type PanHolder =
  | 'individual'
  | 'company'
  | 'hindu_undivided_family'
  | 'firm'
  | 'association_of_persons'
  | 'trust'
  | 'body_of_individuals'
  | 'local_authority'
  | 'artificial_juridical_person'
  | 'government'

/** The kinds of holder by the fourth letter of their PAN (income tax department; domain §8). */
export const panHolders: Readonly<Record<string, PanHolder>> = Object.freeze({
  P: 'individual',
  C: 'company',
  H: 'hindu_undivided_family',
  F: 'firm',
  A: 'association_of_persons',
  T: 'trust',
  B: 'body_of_individuals',
  L: 'local_authority',
  J: 'artificial_juridical_person',
  G: 'government',
})

const format: TextFormat<'IDENTIFIERS_PAN'> = {
  prefix: 'IDENTIFIERS_PAN',
  name: 'PAN',
  forbidden: /[^A-Z0-9]/u,
  length: { minimum: 10, maximum: 10 },
  pattern: /^[A-Z]{3}[ABCFGHJLPT][A-Z][0-9]{4}[A-Z]$/,
  words: { allowed: 'A to Z and 0 to 9', pattern: '5 letters, 4 digits and 1 letter, with the kind of holder (such as P) as 4th letter' },
}

/**
 * Checks the shape of a PAN: five letters, of which the fourth names a kind of holder, four digits, one letter (domain §8). Never
 * throws. The last letter is a check letter whose rule is not public, so a mistyped PAN may pass.
 *
 * A PAN is personal data: no message, context or `nearest` repeats it. Raise a typed one to upper case before you check it.
 *
 * @example
 * checkPan('DWEXS2837G') // [{ code: 'IDENTIFIERS_PAN_PATTERN', ... }]
 */
export function checkPan(text: string, path: Path = []): readonly PanIssue[] {
  return checkFormat(text, format, path)
}

/**
 * Makes a PAN of a text.
 *
 * @throws CodedError with the code of the first issue of `checkPan`.
 */
export function pan(text: string): Pan {
  throwFirst(checkPan(text))
  return text as Pan
}

/** Tells whether a value is a PAN. */
export function isPan(value: unknown): value is Pan {
  return checkFormat(value, format).length === 0
}

/**
 * Reads the fourth letter of a PAN as a word.
 *
 * @example
 * panHolder(pan('DWEPS2837G')) // 'individual'
 */
export function panHolder(pan: Pan): PanHolder {
  return panHolders[pan.charAt(3)]!
}
