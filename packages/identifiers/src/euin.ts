import type { Branded } from './branded.js'
import { checkFormat, throwFirst, withNearest, type FormatIssue, type Path, type TextFormat } from './text-format.js'

/** The employee number of the person at a distributor who advised on an order: `E027648`. */
export type Euin = Branded<'Euin'>

/** What `checkEuin` finds. */
export type EuinIssue = FormatIssue<'IDENTIFIERS_EUIN'>

// AMFI issues six digits; the platform's partner chapter shows five (`E23432`), so both are valid here.
const format: TextFormat<'IDENTIFIERS_EUIN'> = {
  prefix: 'IDENTIFIERS_EUIN',
  name: 'EUIN',
  forbidden: /[^E0-9]/u,
  length: { minimum: 6, maximum: 7 },
  pattern: /^E[0-9]{5,6}$/,
  words: { allowed: 'E and 0 to 9', pattern: 'E and 5 or 6 digits' },
}

/**
 * Checks the shape of an EUIN: `E` and six digits as AMFI issues them, or five as the platform's own example has it. Never
 * throws. An order without an EUIN leaves the field out: `NA`, as registrar feeds write it, is refused.
 *
 * @example
 * checkEuin('e 027648') // [{ code: 'IDENTIFIERS_EUIN_CHARACTERS', nearest: 'E027648', ... }]
 */
export function checkEuin(text: string, path: Path = []): readonly EuinIssue[] {
  const issues = rule(text, path)
  return issues.length === 0 ? issues : withNearest(issues, candidates(text), rule)
}

/**
 * Makes an EUIN of a text.
 *
 * @throws CodedError with the code of the first issue of `checkEuin`, and its `nearest` in the context.
 */
export function euin(text: string): Euin {
  throwFirst(checkEuin(text))
  return text as Euin
}

/** Tells whether a value is an EUIN. */
export function isEuin(value: unknown): value is Euin {
  return rule(value).length === 0
}

function rule(value: unknown, path?: Path): readonly EuinIssue[] {
  return checkFormat(value, format, path)
}

function candidates(value: unknown): readonly string[] {
  if (typeof value !== 'string') return []
  const compact = value.replace(/[\s-]/gu, '').toUpperCase()
  return [compact, `E${compact}`]
}
