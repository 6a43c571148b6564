import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { startPostgres } from '../../src/postgres/start-postgres.js'
import { databaseError, isPassing } from '../../src/storage/database-error.js'
import { openServer } from '../../src/storage/server-database.js'
import { hasServer, serverUrl } from './database.js'

describe.runIf(hasServer)('a database server that is cut off', () => {
  it('is given up after a time, although it neither answers nor ends the connection, and is used again when it is back', async () => {
    const server = await startPostgres({ url: serverUrl, settings: { fsync: 'off' } })
    if (server === undefined) throw new Error('There is no PostgreSQL.')
    const url = new URL(await server.newDatabase())
    const [port, host] = [Number(url.port || 5432), url.hostname]
    const sockets: Socket[] = []
    let isCut = false
    const between = createServer((socket) => {
      const there = connect(port, host)
      for (const [one, other] of [
        [socket, there],
        [there, socket],
      ] as const) {
        one.on('data', (bytes) => void (isCut || other.write(bytes)))
        one.on('error', () => other.destroy())
        one.on('close', () => other.destroy())
        sockets.push(one)
      }
    })
    await new Promise<void>((resolve) => void between.listen(0, '127.0.0.1', resolve))
    url.hostname = '127.0.0.1'
    url.port = String((between.address() as AddressInfo).port)
    const database = openServer(url.href, { connections: 1, statementTimeout: 200 })
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }])
    isCut = true
    const error = await database.transaction((sql) => sql.query('select 1')).catch((thrown: unknown) => thrown)
    expect([error, isPassing(error)]).toMatchObject([{ code: 'APP_DATABASE_DOWN' }, true])
    isCut = false
    for (const socket of sockets) socket.destroy()
    await expect.poll(() => database.query('select 1 as one').catch(() => undefined)).toEqual([{ one: 1 }])
    await database.close()
    between.close()
    await server.stop()
  }, 30_000)
})

it.each(['timeout exceeded when trying to connect', 'Query read timeout', 'Connection terminated unexpectedly'])(
  'the driver’s "%s" means that the database is away, and passes',
  (message) => {
    const error = databaseError(new Error(message))
    expect([error.code, isPassing(error)]).toEqual(['APP_DATABASE_DOWN', true])
  },
)
