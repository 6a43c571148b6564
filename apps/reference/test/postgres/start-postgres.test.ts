import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { findPostgres } from '../../src/postgres/find-postgres.js'
import { startPostgres } from '../../src/postgres/start-postgres.js'

const found = findPostgres()
if (found === undefined) console.warn('NO POSTGRESQL ON THIS MACHINE: nothing that needs a server is tested. Set DATABASE_URL.')

async function versionAt(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>('select current_database() as name')
  await client.end()
  return rows[0]?.name
}

describe.runIf(found !== undefined)('a PostgreSQL server for tests', () => {
  it('starts, keeps its data through both kinds of restart, and is gone when it is stopped', async () => {
    const server = await startPostgres({ settings: { fsync: 'off' } })
    const url = (await server?.newDatabase()) ?? ''
    try {
      for (const how of ['fast', 'crash'] as const) {
        await server?.restart(how)
        expect(await versionAt(url)).toBe('app_1')
      }
    } finally {
      await server?.stop()
    }
    await expect(versionAt(url)).rejects.toThrow('ECONNREFUSED')
  })

  it('that runs elsewhere is used by its address, in databases of its own that are dropped at the end', async () => {
    const owner = await startPostgres({ settings: { fsync: 'off' } })
    const elsewhere = await startPostgres({ url: (await owner?.newDatabase()) ?? '' })
    try {
      const url = (await elsewhere?.newDatabase()) ?? ''
      expect(await versionAt(url)).toMatch(/^foliokit_[0-9a-f]{12}$/)
      await elsewhere?.restart('fast')
      await elsewhere?.stop()
      await expect(versionAt(url)).rejects.toThrow('does not exist')
    } finally {
      await owner?.stop()
    }
  })
})
