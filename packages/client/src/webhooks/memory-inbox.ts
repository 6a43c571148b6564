import type { WebhookEvent } from './event.js'
import { objectKey, type InboxStore } from './inbox-store.js'
import { comparePositions, positionOf, type EventPosition } from './position.js'

/** A store in memory, and what it knows. */
export interface MemoryInbox extends InboxStore {
  /** The newest event of each object, by `{kind} {id}`. */
  readonly newest: ReadonlyMap<string, WebhookEvent>
  /** How many events were kept. */
  readonly size: () => number
}

/** Keeps events in memory, for tests and development. Everything is lost with the process, so production brings a store of its own. */
export function memoryInbox(): MemoryInbox {
  const known = new Set<string>()
  const waiting = new Map<string, WebhookEvent>()
  const newest = new Map<string, WebhookEvent>()
  const positions = new Map<string, EventPosition>()
  return {
    newest,
    size: () => known.size,
    async keep(event, judge) {
      if (known.has(event.id)) return 'duplicate'
      const key = objectKey(event)
      const judged = judge(key === undefined ? undefined : positions.get(key))
      known.add(event.id)
      if (judged === 'stale') return judged
      waiting.set(event.id, event)
      if (key !== undefined) {
        newest.set(key, event)
        positions.set(key, positionOf(event))
      }
      return judged
    },
    unhandled: async (limit) => [...waiting.values()].slice(0, limit),
    async handled(event) {
      const key = objectKey(event)
      const position = positionOf(event)
      for (const other of waiting.values()) {
        const isOlder = key !== undefined && objectKey(other) === key && comparePositions(positionOf(other), position) <= 0
        if (isOlder || other.id === event.id) waiting.delete(other.id)
      }
    },
  }
}
