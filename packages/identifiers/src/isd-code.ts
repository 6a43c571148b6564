import type { Branded } from './branded.js'
import { checkFormat, throwFirst, withNearest, type FormatIssue, type Path, type TextFormat } from './text-format.js'

/** A country's dialling code as the platform takes it: `91` or `+91`. */
export type IsdCode = Branded<'IsdCode'>

/** What `checkIsdCode` finds. */
export type IsdCodeIssue = FormatIssue<'IDENTIFIERS_ISD_CODE'>

const format: TextFormat<'IDENTIFIERS_ISD_CODE'> = {
  prefix: 'IDENTIFIERS_ISD_CODE',
  name: 'ISD code',
  forbidden: /[^0-9+]/u,
  length: { minimum: 1, maximum: 4 },
  pattern: /^\+?[0-9]+$/,
  words: { allowed: '+ and 0 to 9', pattern: 'digits with an optional leading +' },
}

/**
 * Checks a dialling code: digits with an optional leading `+`, at most 4 characters counting the `+` (domain §5). Never throws.
 *
 * @example
 * checkIsdCode('+ 91') // [{ code: 'IDENTIFIERS_ISD_CODE_CHARACTERS', nearest: '+91', ... }]
 */
export function checkIsdCode(text: string, path: Path = []): readonly IsdCodeIssue[] {
  const issues = rule(text, path)
  return issues.length === 0 ? issues : withNearest(issues, candidates(text), rule)
}

/**
 * Makes a dialling code of a text.
 *
 * @throws CodedError with the code of the first issue of `checkIsdCode`, and its `nearest` in the context.
 */
export function isdCode(text: string): IsdCode {
  throwFirst(checkIsdCode(text))
  return text as IsdCode
}

/** Tells whether a value is a dialling code. */
export function isIsdCode(value: unknown): value is IsdCode {
  return rule(value).length === 0
}

function rule(value: unknown, path?: Path): readonly IsdCodeIssue[] {
  return checkFormat(value, format, path)
}

function candidates(value: unknown): readonly string[] {
  if (typeof value !== 'string') return []
  const compact = value.replace(/[\s()-]/gu, '')
  // People write the international prefix 00 where the platform wants + or nothing.
  return [compact, compact.replace(/^\+?00/, '+')]
}
