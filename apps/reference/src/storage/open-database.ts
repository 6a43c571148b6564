import type { Database } from './database.js'
import { openEmbedded } from './embedded-database.js'
import { migrate } from './migrate.js'
import { openServer, type ServerOptions } from './server-database.js'

/** Where the database is. */
export interface DatabaseSettings extends ServerOptions {
  /** A PostgreSQL server, `postgres://...`. Without it, the embedded one is opened in `folder`. */
  readonly url?: string | undefined
  readonly folder: string
}

/** Opens the database and brings it to the newest form. */
export async function openDatabase({ url, folder, ...server }: DatabaseSettings): Promise<Database> {
  const database = url === undefined ? await openEmbedded(folder) : openServer(url, server)
  try {
    await migrate(database)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}
