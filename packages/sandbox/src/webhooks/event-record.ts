import { stringifyJson } from '@foliokit/money/json'
import type { AnswerOf, Contract } from '@foliokit/api'
import type { Collection } from '../store/collection.js'

/** An event as the sandbox keeps it. */
export interface EventRecord {
  readonly id: string
  readonly type: string
  /** As the platform answers and posts it. */
  readonly wire: () => AnswerOf<Contract['events.fetch']>
  /** The same as JSON text, digits kept. */
  readonly text: () => string
}

/** What an event is made of; `object` writes the object as it was at that moment. */
export interface EventParts {
  readonly id: string
  readonly type: string
  readonly time: string
  readonly object: () => Readonly<Record<string, unknown>>
  readonly previous: Readonly<Record<string, string>>
}

/** Makes an event. It is written out when somebody reads it first: most are not read. */
export function eventRecord({ id, type, time, object, previous }: EventParts): EventRecord {
  const wire = once(() => ({ id, object: 'event', type, data: { object: object(), previous_attributes: previous }, time }))
  return { id, type, wire, text: once(() => stringifyJson(wire())) }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** How many events of a tenant are kept: ten full lists. */
const keptEvents = 1000

/** Keeps the newest events; the oldest one leaves when there are too many. */
export function createEventLog(limit: number = keptEvents): Collection<EventRecord> {
  const kept = new Map<string, EventRecord>()
  return {
    get: (id) => kept.get(id),
    has: (id) => kept.has(id),
    set(id, event) {
      kept.set(id, event)
      if (kept.size <= limit) return
      for (const oldest of kept.keys()) return void kept.delete(oldest)
    },
    values: () => kept.values(),
  }
}
