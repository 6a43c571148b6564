import { recordAt, type History } from './history.js'

/** Records by id, in the order they were kept. A `Map` is one. */
export interface Collection<Value> {
  get(id: string): Value | undefined
  has(id: string): boolean
  set(id: string, value: Value): unknown
  values(): Iterable<Value>
  /** The same as it was at a moment, as far as a history goes back; for a collection that has one. */
  at?(moment: number): Collection<Value>
}

/** Makes a collection that notes in a history what is kept in it. */
export function createCollection<Value>(history: History, entries: Iterable<readonly [string, Value]> = []): Collection<Value> {
  const records = new Map(entries)
  const collection: Collection<Value> = {
    get: (id) => records.get(id),
    has: (id) => records.has(id),
    set(id, value) {
      if (history.isKept()) history.note(collection, id, records.get(id))
      records.set(id, value)
    },
    values: () => records.values(),
    at(moment) {
      const get = (id: string) => {
        const change = history.at(moment, collection, id)
        return recordAt(history, moment, change === undefined ? records.get(id) : (change.value as Value | undefined))
      }
      return {
        get,
        has: (id) => get(id) !== undefined,
        set: (id, value) => collection.set(id, value),
        *values() {
          for (const id of records.keys()) {
            const value = get(id)
            if (value !== undefined) yield value
          }
        },
      }
    },
  }
  return collection
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
