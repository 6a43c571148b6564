import { PGlite } from '@electric-sql/pglite'
import { lockFile } from '@foliokit/client/node'
import { CodedError } from '@foliokit/errors'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseError } from './database-error.js'
import type { Database, Sql } from './database.js'

/**
 * Opens the embedded PostgreSQL in a folder, for one process: it takes no lock of its own, so a lock file keeps others out.
 *
 * @throws CodedError `APP_DATABASE_LOCKED` while another process has it open
 */
export async function openEmbedded(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true })
  const lock = await lockFile(join(folder, 'lock'))
  if ('heldBy' in lock) throw locked(folder, lock.heldBy)
  let db: PGlite
  try {
    db = await PGlite.create(join(folder, 'data'))
  } catch (error) {
    await lock.release()
    throw databaseError(error)
  }
  return {
    kind: 'embedded',
    ...sqlOver(db),
    async transaction(work) {
      // What the work itself throws goes through as it is.
      let thrown: { readonly error: unknown } | undefined
      try {
        return await db.transaction((tx) =>
          work(sqlOver(tx)).catch((error: unknown) => {
            thrown = { error }
            throw error
          }),
        )
      } catch (error) {
        throw thrown === undefined ? databaseError(error) : thrown.error
      }
    },
    async close() {
      await db.close()
      await lock.release()
    },
  }
}

function locked(folder: string, pid: number): CodedError {
  const message =
    `The embedded database in ${folder} is open in process ${pid}, and one process at a time may have it. ` +
    'Stop that one, choose another folder, or set DATABASE_URL to a PostgreSQL server, which any number may share.'
  return new CodedError('APP_DATABASE_LOCKED', message, { context: { folder, pid } })
}

function sqlOver(db: Pick<PGlite, 'query' | 'exec'>): Sql {
  return {
    async query<Row extends object>(text: string, values: readonly unknown[] = []) {
      return (await coded(db.query<Row>(text, [...values]))).rows
    },
    script: async (text) => ((await coded(db.exec(text))).at(-1)?.rows ?? []) as readonly object[],
  }
}

async function coded<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    throw databaseError(error)
  }
}
