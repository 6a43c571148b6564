import type { Branded } from './branded.js'
import { checkFormat, throwFirst, type FormatIssue, type Path, type TextFormat } from './text-format.js'

/** An address for payments over UPI: `name@bank`. */
export type UpiId = Branded<'UpiId'>

/** What `checkUpiId` finds. */
export type UpiIdIssue = FormatIssue<'IDENTIFIERS_UPI_ID'>

const format: TextFormat<'IDENTIFIERS_UPI_ID'> = {
  prefix: 'IDENTIFIERS_UPI_ID',
  name: 'UPI id',
  forbidden: /[^A-Za-z0-9._@-]/u,
  length: { minimum: 5, maximum: 321 },
  pattern: /^[A-Za-z0-9._-]{2,256}@[A-Za-z]{2,64}$/,
  words: { allowed: 'letters, 0 to 9, ., _, - and @', pattern: '2 to 256 letters, digits, ., _ or -, then @, then 2 to 64 letters' },
}

/**
 * Checks the shape of a UPI id: a name, `@`, and the letters of a bank or app (the payments corporation's convention). Never throws.
 *
 * Most are a mobile number or a name, so a UPI id is personal data: no message, context or `nearest` repeats it.
 */
export function checkUpiId(text: string, path: Path = []): readonly UpiIdIssue[] {
  return checkFormat(text, format, path)
}

/**
 * Makes a UPI id of a text.
 *
 * @throws CodedError with the code of the first issue of `checkUpiId`.
 */
export function upiId(text: string): UpiId {
  throwFirst(checkUpiId(text))
  return text as UpiId
}

/** Tells whether a value has the shape of a UPI id. */
export function isUpiId(value: unknown): value is UpiId {
  return checkFormat(value, format).length === 0
}
