import { chown, mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPostgres, type PostgresServer } from '../../src/postgres/start-postgres.js'
import { generateDue } from '../../src/runner/generate-due.js'
import type { Database } from '../../src/storage/database.js'
import { openDatabase } from '../../src/storage/open-database.js'
import { openServer } from '../../src/storage/server-database.js'
import { hasServer, serverUrl } from './database.js'
import { dueInstallments, expectOnceEach, workOn } from './failing-database.js'
import { tinyDisk, type TinyDisk } from './tiny-disk.js'

describe.skipIf(!hasServer || serverUrl !== undefined)('a database server whose disk is full', () => {
  let disk: TinyDisk | undefined
  let server: PostgresServer | undefined
  let database: Database
  beforeAll(async () => {
    disk = await tinyDisk(20)
    if (disk === undefined)
      return console.warn('NO DISK CAN BE MOUNTED HERE: a full one is tested by the error that a server raises, and by no disk.')
    const started = await startPostgres({ settings: { fsync: 'off' } })
    if (started === undefined) throw new Error('There is no PostgreSQL.')
    server = started
    const url = await server.newDatabase()
    const admin = openServer(url, { connections: 1 })
    const [row] = await admin.query<{ data_directory: string }>('show data_directory')
    const { uid, gid } = await stat(row?.data_directory ?? '')
    const space = join(disk.folder, 'space')
    await mkdir(space)
    await chown(space, uid, gid)
    await admin.script(`create tablespace tiny location '${space}'`)
    await admin.script('create database on_tiny tablespace tiny')
    await admin.close()
    database = await openDatabase({ url: new URL('/on_tiny', url).href, folder: '' })
  }, 60_000)
  afterAll(async () => {
    await database?.close()
    await server?.stop()
    await disk?.remove()
  })

  it('takes nothing up that it cannot write down, and goes on once each when there is room again', async (context) => {
    if (disk === undefined) return context.skip()
    const set = await dueInstallments(database)
    await generateDue(set.settings)
    await database.script('create table filler (text text); alter table filler alter text set storage plain')
    // Page by page, until not one is left.
    const filling = database.script(`do $$ begin for row in 1..4000 loop insert into filler values (repeat('x', 7000)); end loop; end $$`)
    await expect(filling).rejects.toMatchObject({ code: 'APP_DATABASE_FULL', context: { sqlState: '53100' } })

    const codes = [...(await workOn(set.settings)), ...set.lines.flatMap(({ code }) => code ?? [])]
    expect(new Set(codes)).toEqual(new Set(['APP_DATABASE_FULL']))
    // What could not be written down was not sent.
    expect((await set.client.purchases.list({})).data).toEqual([])

    await disk.grow(40)
    await new Promise((resolve) => setTimeout(resolve, 700))
    await workOn(set.settings)
    await expectOnceEach(set, database)
  }, 60_000)
})
