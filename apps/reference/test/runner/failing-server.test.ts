import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { generateDue } from '../../src/runner/generate-due.js'
import { startPostgres, type PostgresServer } from '../../src/postgres/start-postgres.js'
import type { Database } from '../../src/storage/database.js'
import { openDatabase } from '../../src/storage/open-database.js'
import { openServer } from '../../src/storage/server-database.js'
import { hasServer, serverUrl } from './database.js'
import { dueInstallments, expectOnceEach, fullSuite, workOn } from './failing-database.js'

describe.skipIf(!hasServer)('a database server', () => {
  let server: PostgresServer
  let url: string
  let database: Database
  beforeAll(async () => {
    const started = await startPostgres({ url: serverUrl, settings: { fsync: 'off' } })
    if (started === undefined) throw new Error('There is no PostgreSQL.')
    server = started
    url = await server.newDatabase()
    database = await openDatabase({ url, folder: '' })
  }, 60_000)
  beforeEach(() =>
    database.script('truncate plans, installments, intents, ledger, inbox, inbox_objects, warnings restart identity cascade'),
  )
  afterAll(async () => {
    await database.close()
    await server.stop()
  })

  fullSuite(() => database)

  it('that restarts in the middle: what was under way is taken up again, once each', async () => {
    const set = await dueInstallments(database)
    let restarted: Promise<void> | undefined
    // As the first request leaves, the server goes: its answer finds no database to write it down in.
    const failpoint = (name: string) => {
      if (name === 'about-to-send') restarted ??= server.restart('crash')
    }
    await workOn({ ...set.settings, failpoint })
    expect(restarted).toBeDefined()
    await restarted
    await new Promise((resolve) => setTimeout(resolve, 700))
    await workOn(set.settings)
    await new Promise((resolve) => setTimeout(resolve, 700))
    await workOn(set.settings)
    await expectOnceEach(set, database)
    expect(set.lines.flatMap(({ code }) => code ?? []).filter((code) => !/^(APP_DATABASE_DOWN|APP_LEASE_LOST)$/.test(code))).toEqual([])
  }, 30_000)

  it('that is not there is a coded error, with nothing of the address', async () => {
    const gone = openServer('postgres://user:canary-password@127.0.0.1:1/none', { connections: 1 })
    const error = await gone.query('select 1').catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'APP_DATABASE_DOWN' })
    expect(JSON.stringify([error, (error as Error).message, (error as Error).stack])).not.toContain('canary')
    await gone.close()
  })

  it('that is slow: a statement is stopped in time, and nothing is sent for it', async () => {
    const hurried = openServer(url, { connections: 2, statementTimeout: 300 })
    const set = await dueInstallments(database, hurried)
    await generateDue(set.settings)
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    const holder = database.transaction(async (sql) => {
      await sql.query('lock table intents in access exclusive mode')
      await held
    })
    await new Promise((resolve) => setTimeout(resolve, 100))
    await workOn(set.settings)
    expect(new Set(set.lines.flatMap(({ code }) => code ?? []))).toEqual(new Set(['APP_DATABASE_SLOW']))
    expect((await set.client.purchases.list({})).data).toEqual([])
    release()
    await holder
    await new Promise((resolve) => setTimeout(resolve, 700))
    await workOn(set.settings)
    await expectOnceEach(set, database)
    await hurried.close()
  }, 30_000)

  it('that has no connection left says that it is full', async () => {
    const name = new URL(url).pathname.slice(1)
    await database.script(
      `create role one_connection login password 'x' connection limit 1; grant connect on database "${name}" to one_connection`,
    )
    const asked = new URL(url)
    asked.username = 'one_connection'
    asked.password = 'x'
    const [one, other] = [openServer(asked.href, { connections: 1 }), openServer(asked.href, { connections: 1 })]
    await one.query('select 1')
    await expect(other.query('select 1')).rejects.toMatchObject({ code: 'APP_DATABASE_FULL', context: { sqlState: '53300' } })
    await Promise.all([one.close(), other.close()])
    await database.script(`revoke all on database "${name}" from one_connection; drop role one_connection`)
  })
})
