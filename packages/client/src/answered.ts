/** What a method answers, together with how it was answered. */
export interface Answered<Value> {
  readonly value: Value
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** How often the request was tried. */
  readonly attempts: number
  /** The id under which the platform finds the call in its logs, if it gave one. */
  readonly requestId: string | undefined
}

/** The promise of a method: awaited, it gives the value. */
export interface Answering<Value> extends Promise<Value> {
  /**
   * Gives the value together with status, headers, attempts and request id.
   *
   * @example
   * const { value, requestId } = await client.purchases.fetch(id).withResponse()
   */
  withResponse(): Promise<Answered<Value>>
}

/** Makes a method's promise. Whichever of its two forms is awaited, the other one's rejection disturbs nobody. */
export function answered<Value>(work: Promise<Answered<Value>>): Answering<Value> {
  const value = work.then((answer) => answer.value)
  return Object.assign(value, {
    withResponse() {
      value.catch(() => undefined)
      return work
    },
  })
}
