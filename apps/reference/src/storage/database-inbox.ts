import {
  comparePositions,
  positionOf,
  readWebhookEvent,
  type EventPosition,
  type InboxStore,
  type WebhookEvent,
} from '@foliokit/client/webhooks'
import type { Database } from './database.js'

/** Keeps the events of the platform in the database: what was answered with a success is there after a crash. */
export function databaseInbox(database: Database): InboxStore {
  return {
    keep: (event, judge) =>
      database.transaction(async (sql) => {
        const { id, kind, objectId, text } = event
        const kept = await sql.query(
          'insert into inbox (id, kind, object_id, text) values ($1, $2, $3, $4) on conflict (id) do nothing returning id',
          [id, kind, objectId, text],
        )
        if (kept.length === 0) return 'duplicate'
        if (objectId === null) return judge(undefined)
        // Two events of one object that come at once are judged one after the other.
        await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${kind} ${objectId}`])
        const [newest] = await sql.query<{ position: EventPosition }>(
          'select position from inbox_objects where kind = $1 and object_id = $2',
          [kind, objectId],
        )
        const judged = judge(newest?.position)
        if (judged === 'stale') await sql.query('update inbox set handled_at = clock_timestamp() where id = $1', [id])
        else
          await sql.query(
            `insert into inbox_objects (kind, object_id, position) values ($1, $2, $3)
             on conflict (kind, object_id) do update set position = excluded.position`,
            [kind, objectId, JSON.stringify(positionOf(event))],
          )
        return judged
      }),
    async unhandled(limit) {
      const rows = await database.query<{ text: string }>(
        'select text from inbox where handled_at is null order by received_at, id limit $1',
        [limit],
      )
      return rows.map(({ text }) => readWebhookEvent(text))
    },
    async handled(event) {
      const ids = event.objectId === null ? [event.id] : await olderOf(database, event)
      await database.query('update inbox set handled_at = clock_timestamp() where id = any($1::text[])', [ids])
    },
  }
}

async function olderOf(database: Database, event: WebhookEvent): Promise<readonly string[]> {
  const rows = await database.query<{ text: string }>('select text from inbox where handled_at is null and kind = $1 and object_id = $2', [
    event.kind,
    event.objectId,
  ])
  const position = positionOf(event)
  const older = rows.map(({ text }) => readWebhookEvent(text)).filter((other) => comparePositions(positionOf(other), position) <= 0)
  return older.map(({ id }) => id)
}
