import type { Client } from '@foliokit/client'
import { formatIndiaInstant } from '@foliokit/schedule'
import type { Config } from '../config.js'
import { connect } from '../runner/connect.js'
import type { PlatformClock } from '../runner/platform-clock.js'
import { openQueue, type Queue } from '../runner/queue.js'
import { settingsOf } from '../runner/settings-of.js'
import { startWorker } from '../runner/worker.js'
import type { SandboxProcess } from '../sandbox-process.js'
import { createApp } from '../server/app.js'
import { platformInbox, registerWebhooks, sandboxSecrets } from '../server/platform-inbox.js'
import { serveApp } from '../server/serve-app.js'
import { openDatabase } from '../storage/open-database.js'
import type { Database } from '../storage/database.js'
import { seedOwnSandbox } from './own-sandbox.js'

/** How the app is started. */
export interface StartOptions {
  readonly port: number
  /** The sandbox that was started for it, and how many investors of the sample it has. */
  readonly ownSandbox?: { readonly process: SandboxProcess; readonly investors: number } | undefined
  /** Where the platform reaches the app, if not at its address on this machine. */
  readonly publicUrl?: string | undefined
  /** The secrets of webhooks by their ids, as the platform mailed them. Of a sandbox they are asked for. */
  readonly webhookSecrets?: Parameters<typeof platformInbox>[0]['secrets'] | undefined
  /** Hears what is worth a line: ids, states and codes. */
  readonly log: (line: object) => void
}

/** The app while it runs. */
export interface RunningApp {
  readonly url: string
  readonly database: Database
  readonly client: Client
  readonly clock: PlatformClock
  readonly queue: Queue
  /** What day it is for the platform, `YYYY-MM-DD` in India. */
  readonly today: () => Promise<string>
  /** Webhooks that the platform posts to. */
  readonly webhooks: number
  /** Ends all of it in good order: no more requests, the worker's steps at their end, the database closed. */
  readonly stop: () => Promise<void>
}

/**
 * Starts database, worker and server in this process. What was started is ended again when something of it cannot be.
 *
 * @throws CodedError `APP_DATABASE_LOCKED`, `APP_PORT_TAKEN` and the codes of the database and of the platform
 */
export async function startApp(config: Config, options: StartOptions): Promise<RunningApp> {
  const { ownSandbox, log } = options
  const ends: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (let end = ends.pop(); end !== undefined; end = ends.pop()) await end()
  }
  try {
    const database = await openDatabase({ url: config.databaseUrl, folder: config.folder, connections: config.connections })
    ends.push(() => database.close())
    const { client, clock } = connect(config.platform, (entry) => {
      if (entry.code !== undefined || (entry.status ?? 0) >= 400) log({ job: 'http', ...entry })
    })
    await clock.settle()
    if (ownSandbox !== undefined) await seedOwnSandbox(database, client, config.platform.tenant, ownSandbox.investors)

    const queue = await openQueue(database, { onError: (code) => log({ job: 'queue', code }) })
    const secrets = options.webhookSecrets ?? (config.platform.isSandbox ? sandboxSecrets(config.platform.url) : undefined)
    const told = () => queue.wake('advance')
    const inbox = secrets === undefined ? undefined : platformInbox({ database, secrets, told, log })
    const worker = await startWorker(settingsOf(config, { database, client, clock, log }), { queue, inbox, settleClock: clock.settle })
    ends.push(() => worker.stop())

    const served = await serveApp(createApp({ database, inbox, log }), options.port)
    ends.push(() => served.close())
    const webhooks = inbox === undefined ? 0 : await registerWebhooks(client, options.publicUrl ?? served.url)
    const today = async () => {
      await clock.settle()
      return formatIndiaInstant(clock.now()).slice(0, 10)
    }
    return { url: served.url, database, client, clock, queue, today, webhooks, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
