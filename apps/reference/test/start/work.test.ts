import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPostgres, type PostgresServer } from '../../src/postgres/start-postgres.js'
import { openQueue } from '../../src/runner/queue.js'
import { openDatabase } from '../../src/storage/open-database.js'
import { buildInto } from '../build-into.js'
import { hasServer, serverUrl } from '../runner/database.js'
import { startBuilt, type Started } from './start-built.js'

const built = '.work'

/** Lays a trigger over one of the queue's tables: what is written there finds a server that goes down, as in the middle of a restart. */
const goingDown = (table: string) => `
  create function goes_down() returns trigger language plpgsql as $$
    begin raise exception 'terminating connection' using errcode = '57P01'; end $$;
  create trigger goes_down before insert or update on pgboss.${table} for each row execute function goes_down();`

describe.skipIf(!hasServer)('a worker process', () => {
  let server: PostgresServer
  let sandbox: Started
  let platform: Readonly<Record<string, string>>
  beforeAll(async () => {
    await buildInto(built)
    const started = await startPostgres({ url: serverUrl, settings: { fsync: 'off' } })
    if (started === undefined) throw new Error('There is no PostgreSQL.')
    server = started
    sandbox = startBuilt(built, 'foliokit-sandbox.js', { args: ['--port', '0', '--ticking'] })
    platform = {
      PLATFORM_URL: (await sandbox.until(/listens on (http:[^;\s]+)/))[1] ?? '',
      PLATFORM_TENANT: 'acme',
      PLATFORM_CLIENT_ID: 'acme-server',
      PLATFORM_CLIENT_SECRET: 'not-a-secret',
      PLATFORM_CLOCK: 'sandbox',
    }
  }, 120_000)
  afterAll(async () => {
    sandbox.child.kill('SIGTERM')
    await server.stop()
  })

  it.each(['schedule', 'job'])(
    'ends when the database goes as it starts, at the table %s, so that it is started again',
    async (table) => {
      const url = await server.newDatabase()
      const database = await openDatabase({ url, folder: '' })
      const queue = await openQueue(database, { onError: () => undefined })
      await queue.stop()
      await database.script(goingDown(table))
      await database.close()
      const worker = startBuilt(built, 'work.js', { environment: { ...platform, DATABASE_URL: url } })
      expect(await worker.ended).toBe(1)
      expect(worker.output()).toContain('"code":"APP_DATABASE_DOWN"')
    },
    20_000,
  )

  it('ends in good order when it is told to', async () => {
    const url = await server.newDatabase()
    const worker = startBuilt(built, 'work.js', { environment: { ...platform, DATABASE_URL: url } })
    await worker.until(/"job":"worker"/)
    worker.child.kill('SIGTERM')
    expect(await worker.ended).toBe(0)
  }, 40_000)
})
