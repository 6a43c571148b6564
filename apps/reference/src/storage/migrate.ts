import type { Database } from './database.js'
import { migrations } from './migrations.js'

/** Any number, the same in every process: whoever holds its lock migrates, the others wait. */
const lock = 7_307_541

/** Brings the database to the newest form, each step in one transaction, however many processes start at once. Returns the steps taken. */
export async function migrate(database: Database): Promise<readonly string[]> {
  return database.transaction(async (sql) => {
    await sql.query('select pg_advisory_xact_lock($1)', [lock])
    await sql.query('create table if not exists migrations (id int primary key, at timestamptz not null default clock_timestamp())')
    const done = new Set((await sql.query<{ id: number }>('select id from migrations')).map(({ id }) => id))
    const taken: string[] = []
    for (const { id, what, script } of migrations) {
      if (done.has(id)) continue
      await sql.script(script)
      await sql.query('insert into migrations (id) values ($1)', [id])
      taken.push(what)
    }
    return taken
  })
}
