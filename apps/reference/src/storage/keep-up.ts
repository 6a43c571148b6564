import type { Database } from './database.js'

/**
 * Clears away what updates left behind and counts the statistics anew. A server does so by itself; the embedded database has nobody else
 * who would, and its files would only grow.
 */
export async function keepUp(database: Database): Promise<void> {
  if (database.kind === 'embedded') await database.script('vacuum (analyze)')
}
