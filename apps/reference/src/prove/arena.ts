import { reveal, secret } from '@foliokit/auth'
import { businessCalendar } from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PlatformConfig } from '../config.js'
import { startPostgres, type PostgresServer } from '../postgres/start-postgres.js'
import { connect } from '../runner/connect.js'
import { registerPlans } from '../runner/plan.js'
import { approvedMandate, forEach, planOfInvestor, sampleFirm, samplePlan } from '../sample-plans.js'
import { startSandbox, type SandboxProcess } from '../sandbox-process.js'
import type { Database } from '../storage/database.js'
import { openDatabase } from '../storage/open-database.js'
import { between } from './random.js'

/** What a proof takes place in: a PostgreSQL server, a `foliokit-sandbox` that survives everything, and plans that fall due. */
export interface Arena {
  readonly postgres: PostgresServer
  readonly sandbox: SandboxProcess
  readonly database: Database
  /** Where logs and what the checker needs are kept. */
  readonly folder: string
  readonly expected: string
  /** Where workers find all of it. */
  readonly environment: Readonly<Record<string, string>>
  readonly clientSecret: string
  /** Ends what was started. The folder is kept when something is to be looked up in it. */
  close(keepFolder: boolean): Promise<void>
}

/** How large it is. */
export interface ArenaSize {
  readonly plans: number
  readonly random: () => number
  readonly databaseUrl: string | undefined
  readonly say: (line: string) => void
}

const startsAt = '2024-01-05T09:00:00+05:30'

/** Sets all of it up; `undefined` where no PostgreSQL can be had. */
export async function setUpArena({ plans, random, databaseUrl, say }: ArenaSize): Promise<Arena | undefined> {
  const postgres = await startPostgres({ url: databaseUrl })
  if (postgres === undefined) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'foliokit-prove-'))
  // It holds the password of a database that lives as long as this run.
  await chmod(folder, 0o700)
  const clientSecret = `canary-${between(random, 1e8, 1e9)}`
  const firm = { tenant: 'acme', clientId: 'acme-server', clientSecret: secret(clientSecret) }
  const tenants = join(folder, 'tenants.json')
  await writeFile(tenants, JSON.stringify([sampleFirm(plans, firm)]))
  const sandbox = await startSandbox(['--port', '0', '--ticking', '--clock', startsAt, '--tenants', tenants], {
    log: join(folder, 'sandbox.log'),
  })
  const platform: PlatformConfig = { ...firm, url: sandbox.url, isSandbox: true }
  const url = await postgres.newDatabase()
  const database = await openDatabase({ url, folder, connections: 2 })
  say(`${postgres.what}; foliokit-sandbox with ${plans} investors; setting up their mandates and plans ...`)

  const { client } = connect(platform, () => undefined)
  const days = Array.from({ length: plans }, () => between(random, 3, 5))
  const mandates: string[] = []
  await forEach(plans, 16, async (investor) => void (mandates[investor] = await approvedMandate(client, investor)))
  const made = days.map((day, investor) => planOfInvestor(investor, { day, tenant: firm.tenant, mandateId: mandates[investor] ?? '' }))
  await registerPlans(database, made, businessCalendar(equityHolidays))

  const expected = join(folder, 'expected.json')
  await writeFile(
    expected,
    JSON.stringify({
      platform: { url: sandbox.url, tenant: firm.tenant, clientId: firm.clientId, clientSecret },
      database: url,
      plans: made.map(({ id, account, scheme, amount }, investor) => {
        return { id, account, scheme, amount: String(amount), day: days[investor], from: samplePlan.registeredOn }
      }),
    }),
  )
  return {
    postgres,
    sandbox,
    database,
    folder,
    expected,
    clientSecret,
    environment: {
      DATABASE_URL: url,
      PLATFORM_URL: sandbox.url,
      PLATFORM_TENANT: firm.tenant,
      PLATFORM_CLIENT_ID: firm.clientId,
      PLATFORM_CLIENT_SECRET: reveal(firm.clientSecret),
      PLATFORM_CLOCK: 'sandbox',
    },
    async close(keepFolder) {
      await database.close()
      sandbox.kill('SIGTERM')
      await sandbox.ended
      await postgres.stop()
      if (!keepFolder) await rm(folder, { recursive: true, force: true })
    },
  }
}
