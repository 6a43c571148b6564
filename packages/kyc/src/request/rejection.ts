import type { Advice } from '../advice.js'

/** What to do about a field that the fund house refused: fill it in, correct it, or take its document again. */
export type RejectionStep = 'fill_in' | 'correct' | 'upload_again' | 'ask_platform'

/** What can be wrong with a field of a rejected KYC request (v2 documents, KYC requests, verification details). The list is open. */
export const rejectionCodes = {
  data_missing: { description: 'The field is not there at all.', actors: ['investor'], next: 'fill_in' },
  data_mismatch: { description: 'The field does not say what its document says.', actors: ['investor'], next: 'correct' },
  document_unclear: { description: 'The document cannot be read.', actors: ['investor'], next: 'upload_again' },
  document_invalid: { description: 'The document is not one that is taken.', actors: ['investor'], next: 'upload_again' },
} as const satisfies Readonly<Record<string, Advice<RejectionStep>>>

/** A code of a refused field that the document names. */
export type RejectionCode = keyof typeof rejectionCodes

/** What is said of a code that the list lacks. */
export const unknownRejection: Advice<RejectionStep> = {
  description: "A refusal that this release does not know. Read the platform's own words for it.",
  actors: ['distributor', 'platform'],
  next: 'ask_platform',
}

/**
 * Says what the code of a refused field means. A rejected request is final: the correction goes into another one. Never throws; a code
 * that the list lacks gives `unknownRejection`.
 *
 * @example
 * rejectionAdvice('document_unclear').next // 'upload_again'
 */
export function rejectionAdvice(code: string): Advice<RejectionStep> {
  return isRejectionCode(code) ? rejectionCodes[code] : unknownRejection
}

/** Tells whether a code is one that the document names. */
export function isRejectionCode(code: unknown): code is RejectionCode {
  return typeof code === 'string' && Object.hasOwn(rejectionCodes, code)
}
