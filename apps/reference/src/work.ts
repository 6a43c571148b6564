import { isCodedError } from '@foliokit/errors'
import { readConfig } from './config.js'
import { connect } from './runner/connect.js'
import { openQueue } from './runner/queue.js'
import { settingsOf } from './runner/settings-of.js'
import { startWorker } from './runner/worker.js'
import { openDatabase } from './storage/open-database.js'

/** One worker, until it is told to stop. Everything it needs is in its environment; see docs/running.md. */
async function work(): Promise<void> {
  const config = readConfig(process.env)
  const say = (line: object) => console.log(JSON.stringify(line))
  const { client, clock } = connect(config.platform, (entry) => {
    if (entry.code !== undefined || (entry.status ?? 0) >= 400) say({ job: 'http', ...entry })
  })
  await clock.settle()
  const database = await openDatabase({ url: config.databaseUrl, folder: config.folder, connections: config.connections })
  const queue = await openQueue(database, { onError: (code) => say({ job: 'queue', code }) })
  const worker = await startWorker(settingsOf(config, { database, client, clock, log: say }), { queue, settleClock: clock.settle })
  say({ job: 'worker', database: database.kind })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      worker
        .stop()
        .then(() => database.close())
        .catch(report)
        .finally(() => process.exit())
    })
  }
}

function report(error: unknown): void {
  console.error(JSON.stringify({ code: isCodedError(error) ? error.code : 'APP_FAILED', message: (error as Error).message }))
  process.exitCode = 1
}

// One that cannot start ends, whatever it has opened by then: whoever runs it starts it again.
work().catch((error: unknown) => {
  report(error)
  process.exit()
})
