import type { Branded } from './branded.js'
import { checkFormat, throwFirst, withNearest, type FormatIssue, type Path, type TextFormat } from './text-format.js'

/** The code of a bank's branch in India: `HDFC0001330`. */
export type Ifsc = Branded<'Ifsc'>

/** What `checkIfsc` finds. */
export type IfscIssue = FormatIssue<'IDENTIFIERS_IFSC'>

const format: TextFormat<'IDENTIFIERS_IFSC'> = {
  prefix: 'IDENTIFIERS_IFSC',
  name: 'IFSC',
  forbidden: /[^A-Z0-9]/u,
  length: { minimum: 11, maximum: 11 },
  pattern: /^[A-Z]{4}0[A-Z0-9]{6}$/,
  words: { allowed: 'A to Z and 0 to 9', pattern: '4 letters, a zero and 6 letters or digits' },
}

/**
 * Checks the shape of an IFSC: four letters of the bank, a zero, six letters or digits of the branch (Reserve Bank of India). Never
 * throws. A code of this shape need not be allotted: `PUNB0000000` is not.
 *
 * @example
 * checkIfsc('HDFCO001330') // [{ code: 'IDENTIFIERS_IFSC_PATTERN', nearest: 'HDFC0001330', ... }]
 */
export function checkIfsc(text: string, path: Path = []): readonly IfscIssue[] {
  const issues = rule(text, path)
  return issues.length === 0 ? issues : withNearest(issues, candidates(text), rule)
}

/**
 * Makes an IFSC of a text.
 *
 * @throws CodedError with the code of the first issue of `checkIfsc`, and its `nearest` in the context.
 */
export function ifsc(text: string): Ifsc {
  throwFirst(checkIfsc(text))
  return text as Ifsc
}

/** Tells whether a value has the shape of an IFSC. */
export function isIfsc(value: unknown): value is Ifsc {
  return rule(value).length === 0
}

function rule(value: unknown, path?: Path): readonly IfscIssue[] {
  return checkFormat(value, format, path)
}

function candidates(value: unknown): readonly string[] {
  if (typeof value !== 'string') return []
  const compact = value.replace(/[\s-]/gu, '').toUpperCase()
  // The fifth character is a zero in every code; people read it as the letter O.
  return [compact, compact.replace(/^(.{4})O/u, '$10')]
}
