import type { WebhookEvent } from './event.js'
import { comparePositions, positionOf, type EventPosition } from './position.js'

/** What became of an event: it is the newest of its object, an older one came late, or it was kept before. */
export type KeptAs = 'newest' | 'stale' | 'duplicate'

/** Decides, from where the newest event of the object stands, what a further one is. */
export type Judge = (newest: EventPosition | undefined) => 'newest' | 'stale'

/**
 * Where events live. In your database, so that an event that was answered with a success is never lost: a table of events by id with
 * `text` and whether it was handled, and one of objects by `kind` and `objectId` with the position of their newest event.
 */
export interface InboxStore {
  /**
   * Keeps an event, in one transaction: `duplicate` when its id is there; else it is kept, and `judge` is asked with the position of
   * the newest event of its object, row locked. Judged `newest`, its position (`positionOf`) is kept for the object, and the event is to
   * be handled; judged `stale`, it counts as handled. An event without an `objectId` is always the newest.
   */
  keep(event: WebhookEvent, judge: Judge): Promise<KeptAs>
  /** The oldest events that are to be handled, at most `limit`, for `drain`. */
  unhandled(limit: number): Promise<readonly WebhookEvent[]>
  /** Marks an event, and everything older of the same object, as handled. */
  handled(event: WebhookEvent): Promise<void>
}

/** The judgement of an event: whether it moves its object, whatever order events come in. */
export function judgeOf(event: WebhookEvent): Judge {
  const position = positionOf(event)
  return (newest) => (newest === undefined || comparePositions(newest, position) < 0 ? 'newest' : 'stale')
}

/** The name of an object among all, or `undefined` for an event that is about none. */
export function objectKey({ kind, objectId }: Pick<WebhookEvent, 'kind' | 'objectId'>): string | undefined {
  return objectId === null ? undefined : `${kind} ${objectId}`
}
