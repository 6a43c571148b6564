import type { Fingerprint, Intent, IntentKind, IntentResult, IntentStore } from '@foliokit/client'
import type { Sql } from './database.js'

/** Stands between an intent and its next revision: whatever it throws keeps the revision from being stored, and so the request from being sent. */
export type Guard = (next: Intent) => {
  readonly condition: string
  readonly values: readonly unknown[]
  readonly refused: () => Promise<Error>
}

interface IntentRow {
  readonly key: string
  readonly kind: IntentKind
  readonly source_ref_id: string | null
  readonly fingerprint: Fingerprint
  readonly at: string
  readonly sent_at: string | null
  readonly result: IntentResult | null
  readonly revision: number
}

const columns = 'key, kind, source_ref_id, fingerprint, at::text as at, sent_at::text as sent_at, result, revision'

/**
 * Keeps intents in a table, for any number of processes. With a guard a revision is stored only while the guard's condition holds, in the
 * same statement: a worker whose lease has run out stores nothing, and what is not stored is not sent.
 */
export function databaseIntents(sql: Sql, guard?: Guard): IntentStore {
  const find = async (key: string) => {
    const [row] = await sql.query<IntentRow>(`select ${columns} from intents where key = $1`, [key])
    return row === undefined ? undefined : intentOf(row)
  }
  return {
    find,
    async open(intent) {
      const { key, kind, source_ref_id, fingerprint, at, sent_at, result, revision } = intent
      const [row] = await sql.query<IntentRow>(
        `insert into intents (key, kind, source_ref_id, fingerprint, at, sent_at, result, revision)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (key) do nothing returning ${columns}`,
        [key, kind, source_ref_id, JSON.stringify(fingerprint), at, sent_at, json(result), revision],
      )
      return row === undefined ? ((await find(key)) ?? intent) : intentOf(row)
    },
    async replace(next) {
      const { key, sent_at, result, revision } = next
      const held = guard?.(next)
      const condition = held === undefined ? '' : ` and ${held.condition}`
      const rows = await sql.query(
        `update intents set sent_at = $2, result = $3, revision = $4 where key = $1 and revision = $4 - 1${condition} returning key`,
        [key, sent_at, json(result), revision, ...(held?.values ?? [])],
      )
      if (rows.length > 0) return true
      if (held !== undefined && (await find(key))?.revision === revision - 1) throw await held.refused()
      return false
    },
    unfinished: async () =>
      (await sql.query<IntentRow>(`select ${columns} from intents where result is null order by intents.at, key`)).map(intentOf),
  }
}

const json = (value: object | null) => (value === null ? null : JSON.stringify(value))

function intentOf({ at, sent_at, ...row }: IntentRow): Intent {
  return { ...row, at: Number(at), sent_at: sent_at === null ? null : Number(sent_at) }
}
