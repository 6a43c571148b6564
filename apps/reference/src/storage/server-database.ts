import pg from 'pg'
import { databaseError } from './database-error.js'
import type { Database, Sql } from './database.js'

/** How a server is used. */
export interface ServerOptions {
  /** Connections that this process holds at most. Default 10. */
  readonly connections?: number | undefined
  /** The longest a statement may take, in milliseconds; without any answer it is given up after twice as long. Default 30 s. */
  readonly statementTimeout?: number | undefined
}

/** Opens a PostgreSQL server by its address, `postgres://user:password@host/database`. */
export function openServer(url: string, { connections = 10, statementTimeout = 30_000 }: ServerOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    statement_timeout: statementTimeout,
    // A server that is cut off stops no statement and ends no connection: then this side gives up.
    query_timeout: 2 * statementTimeout,
    keepAlive: true,
    application_name: 'foliokit-reference',
  })
  // A server that restarts ends its connections. Without a listener that would end this process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))

  return {
    kind: 'server',
    ...sqlOver(pool),
    async transaction(work) {
      const client = await coded(pool.connect())
      let isBroken = false
      try {
        const sql = sqlOver(client)
        await sql.query('begin')
        const value = await work(sql)
        await sql.query('commit')
        return value
      } catch (error) {
        await client.query('rollback').catch(() => (isBroken = true))
        throw error
      } finally {
        // A connection that cannot even roll back is not given to the next one.
        client.release(isBroken)
      }
    },
    close: () => pool.end(),
  }
}

function sqlOver(client: Pick<pg.Pool | pg.PoolClient, 'query'>): Sql {
  return {
    async query<Row extends object>(text: string, values: readonly unknown[] = []) {
      const result = await coded((client as pg.Pool).query<Row & pg.QueryResultRow>(text, [...values]))
      return result.rows
    },
    async script(text) {
      // Of several statements the driver returns several results, whatever its type says.
      const results = [await coded((client as pg.Pool).query<object>(text))].flat()
      return results.at(-1)?.rows ?? []
    },
  }
}

async function coded<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    throw databaseError(error)
  }
}
