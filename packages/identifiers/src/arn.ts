import type { Branded } from './branded.js'
import { checkFormat, throwFirst, withNearest, type FormatIssue, type Path, type TextFormat } from './text-format.js'

/** The registration number of a mutual-fund distributor: `ARN-98345`. */
export type Arn = Branded<'Arn'>

/** What `checkArn` finds. */
export type ArnIssue = FormatIssue<'IDENTIFIERS_ARN'>

const format: TextFormat<'IDENTIFIERS_ARN'> = {
  prefix: 'IDENTIFIERS_ARN',
  name: 'ARN',
  forbidden: /[^ARN0-9-]/u,
  length: { minimum: 5, maximum: 10 },
  pattern: /^ARN-[0-9]{1,6}$/,
  words: { allowed: 'A, R, N, - and 0 to 9', pattern: 'ARN- and 1 to 6 digits' },
}

/**
 * Checks the shape of an ARN: `ARN-` and one to six digits. Never throws.
 *
 * @example
 * checkArn('98345') // [{ code: 'IDENTIFIERS_ARN_PATTERN', nearest: 'ARN-98345', ... }]
 */
export function checkArn(text: string, path: Path = []): readonly ArnIssue[] {
  const issues = rule(text, path)
  return issues.length === 0 ? issues : withNearest(issues, candidates(text), rule)
}

/**
 * Makes an ARN of a text.
 *
 * @throws CodedError with the code of the first issue of `checkArn`, and its `nearest` in the context.
 */
export function arn(text: string): Arn {
  throwFirst(checkArn(text))
  return text as Arn
}

/** Tells whether a value is an ARN. */
export function isArn(value: unknown): value is Arn {
  return rule(value).length === 0
}

function rule(value: unknown, path?: Path): readonly ArnIssue[] {
  return checkFormat(value, format, path)
}

function candidates(value: unknown): readonly string[] {
  if (typeof value !== 'string') return []
  const number = value.replace(/[\s-]/gu, '').toUpperCase().replace(/^ARN/, '')
  return [`ARN-${number}`]
}
