import { secret } from '@foliokit/auth'
import type { Client } from '@foliokit/client'
import { businessCalendar } from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'
import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PlatformConfig } from '../config.js'
import { registerPlans } from '../runner/plan.js'
import { approvedMandate, forEach, planOfInvestor, sampleFirm } from '../sample-plans.js'
import { startSandbox, type SandboxProcess } from '../sandbox-process.js'
import type { Database } from '../storage/database.js'

/** A Friday morning: the plans of the sample fall due from Wednesday on. */
const startsAt = '2024-01-05T09:00:00+05:30'

/** A sandbox of our own, and how it is called. */
export interface OwnSandbox {
  readonly process: SandboxProcess
  /** The firm whose plans the runner has. */
  readonly platform: PlatformConfig
  /** Another firm, which signs in at the same desk and sees nothing of the first. */
  readonly other: PlatformConfig
}

/** Starts `foliokit-sandbox` as a process of its own, with a made-up firm of some investors, and one of none. */
export async function startOwnSandbox(folder: string, investors: number): Promise<OwnSandbox> {
  await mkdir(folder, { recursive: true })
  const firmOf = (tenant: string) => ({ tenant, clientId: `${tenant}-server`, clientSecret: secret(randomUUID()) })
  const [firm, otherFirm] = [firmOf('acme'), firmOf('globex')]
  const tenants = join(folder, 'tenants.json')
  await writeFile(tenants, JSON.stringify([sampleFirm(investors, firm), sampleFirm(0, otherFirm)]), { mode: 0o600 })
  const args = ['--port', '0', '--ticking', '--clock', startsAt, '--tenants', tenants]
  const process = await startSandbox(args, { log: join(folder, 'sandbox.log'), detached: true })
  const at = { url: process.url, isSandbox: true }
  return { process, platform: { ...firm, ...at }, other: { ...otherFirm, ...at } }
}

/**
 * Gives each investor of the sample an approved mandate and a plan. A sandbox forgets with its process, so what the database knows of an
 * earlier one is taken out first: that database is the sandbox's own, and no platform's.
 */
export async function seedOwnSandbox(database: Database, client: Client, tenant: string, investors: number): Promise<void> {
  await emptyDatabase(database)
  const mandates: string[] = []
  await forEach(investors, 8, async (investor) => void (mandates[investor] = await approvedMandate(client, investor)))
  const plans = mandates.map((mandateId, investor) => planOfInvestor(investor, { tenant, mandateId, day: 3 + (investor % 3) }))
  await registerPlans(database, plans, businessCalendar(equityHolidays))
}

/** Empties all tables of the app; the embedded database only, which nobody else has. */
async function emptyDatabase(database: Database): Promise<void> {
  const tables = await database.query<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'migrations'`,
  )
  if (tables.length > 0) await database.script(`truncate ${tables.map(({ name }) => name).join(', ')} restart identity cascade`)
}
