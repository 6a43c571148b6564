import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Database } from '../storage/database.js'

/** What changes are told by: a row for each, so that a page that was away hears what it missed. */
export interface ChangeFeed {
  readonly tell: (tenant: string, kind: string, id: string) => Promise<void>
  /** Answers with a stream of a tenant's changes, from the last that the page has seen, for as long as somebody is signed in. */
  readonly stream: (context: Context, tenant: string, isSignedIn: () => Promise<boolean>) => Response
  /** Ends all streams. */
  readonly close: () => void
}

/** Any number, the same in every process. */
const lock = 7_307_542

/** Makes the feed of one process. Another process's changes are seen with the next look, a second later at most. */
export function createChangeFeed(database: Database): ChangeFeed {
  const waiting = new Set<() => void>()
  let isClosed = false
  const wakeAll = () => {
    for (const wake of waiting) wake()
    waiting.clear()
  }
  const change = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(done, 1_000)
      function done() {
        clearTimeout(timer)
        waiting.delete(done)
        resolve()
      }
      waiting.add(done)
    })

  return {
    async tell(tenant, kind, id) {
      // One after the other: a stream that has seen a number never meets a lower one that was stored later.
      await database.transaction(async (sql) => {
        await sql.query('select pg_advisory_xact_lock($1)', [lock])
        await sql.query('insert into desk_changes (tenant, kind, object_id) values ($1, $2, $3)', [tenant, kind, id])
      })
      wakeAll()
    },
    stream: (context, tenant, isSignedIn) =>
      streamSSE(context, async (stream) => {
        // A page that was away for a day is loaded anew.
        await database.query(`delete from desk_changes where at < clock_timestamp() - interval '1 day'`)
        const given = context.req.header('last-event-id')
        let last = given !== undefined && /^\d{1,15}$/.test(given) ? given : await newest(database, tenant)
        let quiet = 0
        while (!stream.aborted && !isClosed) {
          const rows = await database.query<{ id: string; kind: string; object_id: string }>(
            'select id::text as id, kind, object_id from desk_changes where tenant = $1 and id > $2::bigint order by id limit 100',
            [tenant, last],
          )
          const isTime = rows.length > 0 || quiet % 15 === 14
          if (isTime && !(await isSignedIn())) return
          for (const { id, kind, object_id } of rows) {
            await stream.writeSSE({ id, event: 'change', data: JSON.stringify({ kind, id: object_id }) })
            last = id
          }
          // A line now and then keeps what stands between from closing the stream, and tells one that is gone.
          quiet = rows.length > 0 ? 0 : quiet + 1
          if (quiet % 15 === 14) await stream.writeSSE({ event: 'still', data: '' })
          await change()
        }
      }),
    close() {
      isClosed = true
      wakeAll()
    },
  }
}

async function newest(database: Database, tenant: string): Promise<string> {
  const [row] = await database.query<{ last: string }>('select coalesce(max(id), 0)::text as last from desk_changes where tenant = $1', [
    tenant,
  ])
  return row?.last ?? '0'
}
