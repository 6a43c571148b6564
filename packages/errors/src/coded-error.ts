const marker = Symbol.for('@foliokit/errors')

/** Facts about an error, by name. Frozen; never holds secrets or personal data. */
export type ErrorContext = Readonly<Record<string, unknown>>

/**
 * An error with a stable code. Every error that a foliokit package throws is one.
 *
 * A code is never renamed and its context never loses a member, so both are safe to branch on and to store.
 *
 * @example
 * try {
 *   isin('INF109K01VQ2')
 * } catch (error) {
 *   if (isCodedError(error, 'IDENTIFIERS_ISIN_CHECK_DIGIT')) showHint(error.context)
 * }
 */
export class CodedError<Code extends string = string> extends Error {
  readonly code: Code
  readonly context: ErrorContext

  constructor(code: Code, message: string, options: { readonly context?: ErrorContext; readonly cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'CodedError'
    this.code = code
    this.context = Object.freeze({ ...options.context })
    Object.defineProperty(this, marker, { value: true })
  }

  /** The error as plain data for a log line: name, code, message and context, without stack and cause. */
  toJSON(): { name: string; code: Code; message: string; context: ErrorContext } {
    return { name: this.name, code: this.code, message: this.message, context: this.context }
  }
}

/**
 * Tells whether a value is a coded error, and optionally one of the given codes.
 *
 * Recognises errors made by another copy or version of this package in the same process, where `instanceof` fails.
 */
export function isCodedError<Code extends string = string>(value: unknown, ...codes: readonly Code[]): value is CodedError<Code> {
  if (typeof value !== 'object' || value === null || !(marker in value)) return false
  return codes.length === 0 || codes.includes((value as unknown as CodedError<Code>).code)
}
