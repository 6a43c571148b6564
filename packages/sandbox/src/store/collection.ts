/** Records by id, in the order they were kept. A `Map` is one. */
export interface Collection<Value> {
  get(id: string): Value | undefined
  has(id: string): boolean
  set(id: string, value: Value): unknown
  values(): Iterable<Value>
}

/** The part of a collection whose records pass: the others are not there. What is kept through it is kept in the whole. */
export function partOf<Value>(whole: Collection<Value>, passes: (value: Value) => boolean): Collection<Value> {
  const get = (id: string) => {
    const value = whole.get(id)
    return value !== undefined && passes(value) ? value : undefined
  }
  return {
    get,
    has: (id) => get(id) !== undefined,
    set: (id, value) => whole.set(id, value),
    *values() {
      for (const value of whole.values()) if (passes(value)) yield value
    },
  }
}
