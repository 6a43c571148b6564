import { isCodedError } from '@foliokit/errors'
import { invalidInput } from './problem.js'

/** Reads an exact value out of a field's text; what is no such value is a refusal that names the field and what would be right, never the text. */
export function exact<Value>(read: () => Value, field: string, decimals: 2 | 4 = 2): Value {
  try {
    return read()
  } catch (error) {
    if (!isCodedError(error)) throw error
    throw invalidInput([
      {
        field,
        code: error.code,
        message: `${field} must be a number of at most ${decimals} decimals, such as ${decimals === 2 ? '5000.00' : '12.345'}.`,
      },
    ])
  }
}
