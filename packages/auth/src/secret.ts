import { authError } from './auth-error.js'

/** A text that prints as `[redacted]` in every way a value is printed. Only `reveal` reads it. */
export interface Secret {
  toString(): string
  toJSON(): string
  /** Exists in types only, so that no plain text passes for a secret. */
  readonly '~secret': true
}

const key = Symbol.for('@foliokit/auth/secret')

/**
 * Wraps a secret as soon as it enters your program, so that no log line, error or debugger view of an object that holds it shows it.
 *
 * Refuses an empty text, and one with a space, a line break or a control character, which a file or a copy leaves behind.
 *
 * @throws CodedError `AUTH_SECRET_INVALID`
 * @example
 * const clientSecret = secret(process.env.FP_CLIENT_SECRET ?? '')
 */
export function secret(text: string): Secret {
  if (text === '') throw authError('AUTH_SECRET_INVALID', 'The secret is empty: is the setting that holds it missing?')
  if (/[\s\p{Cc}\p{Cs}]/u.test(text)) {
    throw authError('AUTH_SECRET_INVALID', 'The secret has a space, a line break or a control character in it.')
  }
  const print = { value: () => '[redacted]' }
  return Object.freeze(
    Object.defineProperties(
      {},
      {
        // Behind a function, so that even a view of hidden members finds no text. The symbol is shared by all copies of this package.
        [key]: { value: () => text },
        toString: print,
        toJSON: print,
        [Symbol.for('nodejs.util.inspect.custom')]: print,
      },
    ),
  ) as Secret
}

/**
 * Reads a secret's text. Do it where it is used, and keep the text in no object.
 *
 * @throws CodedError `AUTH_SECRET_INVALID` for anything that `secret` did not make
 */
export function reveal(wrapped: Secret): string {
  const read = typeof wrapped === 'object' && wrapped !== null ? (wrapped as unknown as Record<symbol, unknown>)[key] : undefined
  if (typeof read !== 'function') throw authError('AUTH_SECRET_INVALID', 'A secret was expected: wrap the text with secret(text).')
  return (read as () => string)()
}
