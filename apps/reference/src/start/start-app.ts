import type { Client } from '@foliokit/client'
import type { WebhookEvent } from '@foliokit/client/webhooks'
import { formatIndiaInstant } from '@foliokit/schedule'
import { join } from 'node:path'
import type { LocalConfig, PlatformConfig } from '../config.js'
import { openDesk } from '../desk/open-desk.js'
import { connect } from '../runner/connect.js'
import type { PlatformClock } from '../runner/platform-clock.js'
import { openQueue, type Queue } from '../runner/queue.js'
import { settingsOf } from '../runner/settings-of.js'
import { startWorker } from '../runner/worker.js'
import { createApp } from '../server/app.js'
import { platformInbox, registerWebhooks, sandboxSecrets } from '../server/platform-inbox.js'
import { serveApp } from '../server/serve-app.js'
import { openDatabase } from '../storage/open-database.js'
import type { Database } from '../storage/database.js'
import { seedOwnSandbox, startOwnSandbox, type OwnSandbox } from './own-sandbox.js'
import { passDays, type PassDays } from './pass-days.js'

/** How the app is started. */
export interface StartOptions {
  readonly port: number
  /** The platform; without one a sandbox is started, of so many made-up investors, each with a plan. */
  readonly platform: PlatformConfig | { readonly investors: number }
  /** Where the platform reaches the app, if not at its address on this machine. */
  readonly publicUrl?: string | undefined
  /** The secrets of webhooks by their ids, as the platform mailed them. Of a sandbox they are asked for. */
  readonly webhookSecrets?: Parameters<typeof platformInbox>[0]['secrets'] | undefined
  /** Hears what is worth a line: ids, states and codes. */
  readonly log: (line: object) => void
  /** Hears in plain words what is being started. */
  readonly say: (line: string) => void
}

/** The app while it runs. */
export interface RunningApp {
  readonly url: string
  /** The sandbox that was started for it. */
  readonly sandbox: OwnSandbox | undefined
  readonly database: Database
  /** Where the embedded database and the sandbox's files are. */
  readonly folder: string
  readonly client: Client
  readonly clock: PlatformClock
  readonly queue: Queue
  /** Lets days of that sandbox pass, one after the other, whoever asks. */
  readonly pass: PassDays | undefined
  /** What the sample's users sign in with at the desk, `maker@acme` and so on; `undefined` for a platform that is configured. */
  readonly password: string | undefined
  /** What day it is for the platform, `YYYY-MM-DD` in India. */
  readonly today: () => Promise<string>
  /** Webhooks that the platform posts to. */
  readonly webhooks: number
  /** Ends all of it in good order: no more requests, the worker's steps at their end, the database closed, the sandbox gone. */
  readonly stop: () => Promise<void>
}

/**
 * Starts database, sandbox, worker and server. What was started is ended again when something of it cannot be. A sandbox has a database of
 * its own, which begins anew with it: what is kept for a platform is never emptied, and nothing made up is ever sent to one.
 *
 * @throws CodedError `APP_DATABASE_LOCKED`, `APP_PORT_TAKEN` and the codes of the database and of the platform
 */
export async function startApp(config: LocalConfig, options: StartOptions): Promise<RunningApp> {
  const { log, say } = options
  const ends: (() => Promise<unknown>)[] = []
  let isStopping = false
  const stop = async () => {
    isStopping = true
    const faults: unknown[] = []
    for (let end = ends.pop(); end !== undefined; end = ends.pop()) await end().catch((error: unknown) => faults.push(error))
    if (faults.length > 0) throw faults[0]
  }
  try {
    const { databaseUrl, connections } = config
    const folder = 'investors' in options.platform ? join(config.folder, 'sandbox') : config.folder
    say(databaseUrl === undefined ? `Opening the embedded database in ${folder} ...` : 'Connecting to the database server ...')
    const database = await openDatabase({ url: databaseUrl, folder, connections })
    ends.push(() => database.close())

    let sandbox: OwnSandbox | undefined
    if ('investors' in options.platform) {
      say('Starting foliokit-sandbox as a process of its own ...')
      sandbox = await startOwnSandbox(folder, options.platform.investors)
      const { process: child } = sandbox
      ends.push(() => (child.kill('SIGTERM'), child.ended))
    }
    const platform = 'investors' in options.platform ? (sandbox as OwnSandbox).platform : options.platform
    const logHttp: Parameters<typeof connect>[1] = (entry) => {
      if (entry.code !== undefined || (entry.status ?? 0) >= 400) log({ job: 'http', ...entry })
    }
    const { client, clock } = connect(platform, logHttp)
    await clock.settle()
    if ('investors' in options.platform) await seedOwnSandbox(database, client, platform.tenant, options.platform.investors)

    const queue = await openQueue(database, { onError: (code) => log({ job: 'queue', code }) })
    ends.push(() => queue.stop())
    const others = sandbox === undefined ? [] : [sandbox.other]
    const tenants: Record<string, ReturnType<typeof connect>> = { [platform.tenant]: { client, clock } }
    for (const other of others) tenants[other.tenant] = connect(other, logHttp)
    for (const each of Object.values(tenants)) await each.clock.settle()
    const secrets = options.webhookSecrets ?? (platform.isSandbox ? sandboxSecrets(platform.url, 1 + others.length) : undefined)
    const today = async () => {
      for (const each of Object.values(tenants)) await each.clock.settle()
      return formatIndiaInstant(clock.now()).slice(0, 10)
    }
    let address = ''
    const pass = sandbox && passDays({ database, queue, today }, sandbox, () => isStopping)
    const desk = openDesk({
      database,
      tenants,
      publicUrl: () => options.publicUrl ?? address,
      passDays: pass,
      log,
    })
    const password = sandbox && (await desk.addSampleUsers())
    const told = async (event: WebhookEvent) => {
      await Promise.all([queue.wake('advance'), desk.told(event)])
    }
    const inbox = secrets === undefined ? undefined : platformInbox({ database, secrets, told, log })
    const worker = await startWorker(settingsOf(config, { database, client, clock, log }), { queue, inbox, settleClock: clock.settle })
    ends.push(() => worker.stop())

    const app = createApp({ database, inbox, log })
    desk.mount(app)
    const served = await serveApp(app, options.port)
    address = served.url
    ends.push(() => (desk.close(), served.close()))
    let webhooks = 0
    if (inbox !== undefined)
      for (const each of Object.values(tenants)) webhooks = await registerWebhooks(each.client, options.publicUrl ?? served.url)
    return { url: served.url, sandbox, pass, password, database, folder, client, clock, queue, today, webhooks, stop }
  } catch (error) {
    await stop().catch(() => undefined)
    throw error
  }
}
