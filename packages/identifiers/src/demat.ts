import type { Branded } from './branded.js'
import { checkFormat, throwFirst, type FormatIssue, type Path, type TextFormat } from './text-format.js'

/** The number of a demat account: 16 characters, half of them the depository participant's, half the client's. */
export type Demat = Branded<'Demat'>

/** What `checkDemat` finds. */
export type DematIssue = FormatIssue<'IDENTIFIERS_DEMAT'>

/** A demat number taken apart, in the platform's own names. */
export interface DematParts {
  readonly depository: 'cdsl' | 'nsdl'
  /** The depository participant: 8 digits at CDSL, `IN` and 6 digits at NSDL. */
  readonly dp_id: string
  /** The client of the participant: 8 digits. */
  readonly client_id: string
}

const format: TextFormat<'IDENTIFIERS_DEMAT'> = {
  prefix: 'IDENTIFIERS_DEMAT',
  name: 'Demat number',
  forbidden: /[^IN0-9]/u,
  length: { minimum: 16, maximum: 16 },
  pattern: /^(?:[0-9]{16}|IN[0-9]{14})$/,
  words: { allowed: 'I, N and 0 to 9', pattern: '16 digits (CDSL), or IN and 14 digits (NSDL)' },
}

/**
 * Checks the shape of a demat number: 16 digits at CDSL, `IN` and 14 digits at NSDL (the depositories' convention). Never throws.
 *
 * The platform takes its halves apart (`dp_id`, `client_id`): check them put together. It names an investor's account, so it is
 * personal data: no message, context or `nearest` repeats it.
 *
 * @example
 * checkDemat('1208180004571343') // []
 */
export function checkDemat(text: string, path: Path = []): readonly DematIssue[] {
  return checkFormat(text, format, path)
}

/**
 * Makes a demat number of a text.
 *
 * @throws CodedError with the code of the first issue of `checkDemat`.
 */
export function demat(text: string): Demat {
  throwFirst(checkDemat(text))
  return text as Demat
}

/** Tells whether a value is a demat number. */
export function isDemat(value: unknown): value is Demat {
  return checkFormat(value, format).length === 0
}

/**
 * Takes a demat number apart. Put together again with `demat(dp_id + client_id)`.
 *
 * @example
 * dematParts(demat('IN30021412345678')) // { depository: 'nsdl', dp_id: 'IN300214', client_id: '12345678' }
 */
export function dematParts(demat: Demat): DematParts {
  return { depository: demat.startsWith('IN') ? 'nsdl' : 'cdsl', dp_id: demat.slice(0, 8), client_id: demat.slice(8) }
}
