import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { findPostgres } from '../../src/postgres/find-postgres.js'
import { startPostgres } from '../../src/postgres/start-postgres.js'
import type { Database } from '../../src/storage/database.js'
import { openDatabase } from '../../src/storage/open-database.js'

const tables =
  'plans, installments, intents, ledger, inbox, inbox_objects, warnings, desk_users, desk_sessions, desk_investors, desk_orders, desk_plans, desk_changes'

/** Where a PostgreSQL server for tests comes from, if there is any. */
export const serverUrl = process.env['DATABASE_URL']
export const hasServer = serverUrl !== undefined || findPostgres() !== undefined
if (!hasServer) console.warn('NO POSTGRESQL ON THIS MACHINE: nothing that needs a server is tested. Set DATABASE_URL.')

interface Opened {
  readonly database: Database
  readonly end: () => Promise<void>
}

/** One database for a file of tests, empty before each. */
function useDatabase(open: () => Promise<Opened>): () => Database {
  let opened: Opened
  beforeAll(async () => void (opened = await open()), 60_000)
  beforeEach(() => opened.database.script(`truncate ${tables} restart identity cascade`))
  afterAll(async () => {
    await opened.database.close()
    await opened.end()
  })
  return () => opened.database
}

/** The embedded database, in a folder of its own. */
export function useEmbedded(): () => Database {
  return useDatabase(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'foliokit-'))
    return { database: await openDatabase({ folder }), end: () => rm(folder, { recursive: true }) }
  })
}

/** A database on a PostgreSQL server. */
export function useServer(): () => Database {
  return useDatabase(async () => {
    const server = await startPostgres({ url: serverUrl, settings: { fsync: 'off' } })
    if (server === undefined) throw new Error('There is no PostgreSQL.')
    return { database: await openDatabase({ url: await server.newDatabase(), folder: '' }), end: () => server.stop() }
  })
}
