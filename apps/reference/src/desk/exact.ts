import { isCodedError } from '@foliokit/errors'
import { Problem } from './problem.js'

/** Reads an exact value out of a field's text; what is no such value is a refusal that names the field and what would be right. */
export function exact<Value>(read: () => Value, field: string): Value {
  try {
    return read()
  } catch (error) {
    if (!isCodedError(error)) throw error
    throw new Problem(400, 'DESK_INPUT_INVALID', 'Some of it cannot be taken as it is.', [
      { field, code: error.code, message: error.message },
    ])
  }
}
