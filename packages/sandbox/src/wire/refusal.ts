/** A refused request, in the platform's documented error shape (domain §10). Thrown by handlers, turned into an answer by the router. */
export class Refusal extends Error {
  readonly status: number
  readonly fields: readonly FieldError[] | null

  constructor(status: number, message: string, fields: readonly FieldError[] | null = null) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.fields = fields
  }
}

/** What is wrong with one field, named as it stands on the wire. */
export interface FieldError {
  readonly field: string
  readonly message: string
}

/** 400 with one wrong field. */
export function invalidField(field: string, message: string): Refusal {
  return new Refusal(400, 'validation failed', [{ field, message }])
}

/** 404 for an object that is not there, or is another tenant's: the two look the same. */
export function notFound(what: string): Refusal {
  return new Refusal(404, `${what} not found`)
}

/** Runs a check whose refusals name fields in other words than the wire's, and gives them the wire's. */
export function renamed<Value>(names: Readonly<Record<string, string>>, check: () => Value): Value {
  try {
    return check()
  } catch (error) {
    if (!(error instanceof Refusal) || error.fields === null) throw error
    const fields = error.fields.map(({ field, message }) => ({ field: names[field] ?? field, message }))
    throw new Refusal(error.status, error.message, fields)
  }
}
