/** A refusal of a request: a status, words, and the fields that were wrong. The form of the provider's own refusals is not documented. */
export class Refusal extends Error {
  readonly status: number
  readonly fields: readonly (readonly [field: string, message: string])[]

  constructor(status: number, message: string, fields: readonly (readonly [string, string])[] = []) {
    super(message)
    this.status = status
    this.fields = fields
  }
}
