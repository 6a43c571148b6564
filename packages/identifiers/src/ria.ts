import type { Branded } from './branded.js'
import { checkFormat, throwFirst, withNearest, type FormatIssue, type Path, type TextFormat } from './text-format.js'

/** The registration number of an investment adviser: `INA000012345`. A partner's licence is one of these or an ARN. */
export type Ria = Branded<'Ria'>

/** What `checkRia` finds. */
export type RiaIssue = FormatIssue<'IDENTIFIERS_RIA'>

const format: TextFormat<'IDENTIFIERS_RIA'> = {
  prefix: 'IDENTIFIERS_RIA',
  name: 'RIA code',
  forbidden: /[^INA0-9]/u,
  length: { minimum: 12, maximum: 12 },
  pattern: /^INA[0-9]{9}$/,
  words: { allowed: 'I, N, A and 0 to 9', pattern: 'INA and 9 digits' },
}

/**
 * Checks the shape of an adviser's registration number: `INA` and nine digits (SEBI). Never throws.
 *
 * @example
 * checkRia('ina000012345') // [{ code: 'IDENTIFIERS_RIA_CHARACTERS', nearest: 'INA000012345', ... }]
 */
export function checkRia(text: string, path: Path = []): readonly RiaIssue[] {
  const issues = rule(text, path)
  return issues.length === 0 ? issues : withNearest(issues, candidates(text), rule)
}

/**
 * Makes an adviser's registration number of a text.
 *
 * @throws CodedError with the code of the first issue of `checkRia`, and its `nearest` in the context.
 */
export function ria(text: string): Ria {
  throwFirst(checkRia(text))
  return text as Ria
}

/** Tells whether a value is an adviser's registration number. */
export function isRia(value: unknown): value is Ria {
  return rule(value).length === 0
}

function rule(value: unknown, path?: Path): readonly RiaIssue[] {
  return checkFormat(value, format, path)
}

function candidates(value: unknown): readonly string[] {
  if (typeof value !== 'string') return []
  const compact = value.replace(/[\s-]/gu, '').toUpperCase()
  return [compact, `INA${compact}`]
}
