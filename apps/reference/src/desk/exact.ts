import { isCodedError } from '@foliokit/errors'
import { Problem } from './problem.js'

/** Reads an exact value out of a field's text; what is no such value is a refusal that names the field and what would be right, never the text. */
export function exact<Value>(read: () => Value, field: string, decimals: 2 | 4 = 2): Value {
  try {
    return read()
  } catch (error) {
    if (!isCodedError(error)) throw error
    throw new Problem(400, 'DESK_INPUT_INVALID', 'Some of it cannot be taken as it is.', [
      {
        field,
        code: error.code,
        message: `${field} must be a number of at most ${decimals} decimals, such as ${decimals === 2 ? '5000.00' : '12.345'}.`,
      },
    ])
  }
}
