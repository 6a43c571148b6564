/** One field that the platform refused, in the platform's words. */
export interface FieldError {
  readonly field: string
  readonly message: string
}

/** What the platform said about a refusal, word for word. */
export interface ErrorDetails {
  readonly message?: string | undefined
  readonly fields: readonly FieldError[]
}

const none: ErrorDetails = { fields: [] }
const key = Symbol.for('@foliokit/http/details')

/**
 * Reads what the platform said, word for word, from an error of `responseError`.
 *
 * These words may quote what the investor entered, so they are kept where no log, inspection or JSON of the error reaches them.
 * Show them to the person concerned, or match them; do not log them.
 */
export function errorDetails(error: unknown): ErrorDetails {
  const read = typeof error === 'object' && error !== null ? (error as Record<symbol, unknown>)[key] : undefined
  return typeof read === 'function' ? (read as () => ErrorDetails)() : none
}

/** Hides the details in an error: behind a function, so that even an inspection that shows hidden members finds no text. */
export function hideDetails(error: object, details: ErrorDetails): void {
  Object.defineProperty(error, key, { value: () => details })
}

/**
 * Reads the platform's error bodies (domain §10): `{error: {message, errors: [{field, message}]}}` and `{error: "text"}`. HTML, an
 * empty body and anything else say nothing that can be used.
 */
export function parseDetails(
  text: string,
  parse: (text: string) => unknown,
): ErrorDetails & { readonly platformCode?: string | undefined } {
  const error = member(parsed(text, parse), 'error')
  if (typeof error === 'string') return { message: error, fields: [] }
  const code = member(error, 'code')
  return {
    message: textOrNone(member(error, 'message')),
    fields: fieldErrors(member(error, 'errors')),
    platformCode: typeof code === 'string' && plainName.test(code) ? code : undefined,
  }
}

/** The names of the refused fields, fit for a log: what is not shaped like a name is left out. */
export function fieldNames(fields: readonly FieldError[]): readonly string[] {
  return fields.map(({ field }) => field).filter((field) => plainName.test(field))
}

/** Begins in lower case: neither a PAN nor a number passes for a name. */
const plainName = /^[a-z_][A-Za-z_.[\]0-9]{0,79}$/

function fieldErrors(errors: unknown): readonly FieldError[] {
  if (!Array.isArray(errors)) return []
  return errors.map((entry) => ({ field: textOrNone(member(entry, 'field')) ?? '', message: textOrNone(member(entry, 'message')) ?? '' }))
}

function parsed(text: string, parse: (text: string) => unknown): unknown {
  try {
    return parse(text)
  } catch {
    // Not JSON: the status alone is the answer. The parser's error quotes the body, so it goes no further.
    return undefined
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

const textOrNone = (value: unknown) => (typeof value === 'string' ? value : undefined)
