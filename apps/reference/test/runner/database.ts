import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Database } from '../../src/storage/database.js'
import { openDatabase } from '../../src/storage/open-database.js'

const tables = 'plans, installments, intents, ledger, inbox, inbox_objects, warnings'

/** One embedded database for a file of tests, empty before each. */
export function useDatabase(): { readonly get: () => Database } {
  let folder: string
  let database: Database
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'foliokit-'))
    database = await openDatabase({ folder })
  }, 60_000)
  beforeEach(() => database.script(`truncate ${tables} restart identity cascade`))
  afterAll(async () => {
    await database.close()
    await rm(folder, { recursive: true })
  })
  return { get: () => database }
}
