import { clientCredentials, secret } from '@foliokit/auth'
import { createClient } from '@foliokit/client'
import { fetchTransport, systemClock } from '@foliokit/http'
import { rupees } from '@foliokit/money'
import { createSandbox, sampleFundSchemes, sampleNavs, type LoadedTenant, type SandboxOptions } from '@foliokit/sandbox'
import { businessCalendar, civilDate } from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'
import { noFailpoint } from '../../src/runner/failpoints.js'
import type { NewPlan } from '../../src/runner/plan.js'
import type { RunnerLine, RunnerSettings } from '../../src/runner/settings.js'
import type { Database } from '../../src/storage/database.js'

export const calendar = businessCalendar(equityHolidays)
const scheme = 'INF966L01887'
const email = 'investor@example.com'

/** A tenant with some investors, each with an account of its own. */
function tenantOf(investors: number): LoadedTenant {
  return {
    name: 'acme',
    clientId: 'acme-server',
    clientSecret: 'not-a-secret',
    accounts: Array.from({ length: investors }, (_, index) => ({
      id: `mfia_${index}`,
      old_id: String(1000 + index),
      primary_investor_pan: 'ARRPP3751N',
      contacts: { emails: [email], mobiles: [] },
      folios: [
        {
          number: String(7_000_000 + index),
          contacts: { emails: [email], mobiles: [] },
          bankAccounts: [{ old_id: String(500 + index), account_number: '1234567891100', ifsc_code: 'HDFC0000001' }],
          balances: {},
        },
      ],
    })),
  }
}

/** A sandbox of some investors, a client of it, and what a worker takes. */
export function setUp(database: Database, investors: number, options: SandboxOptions = {}) {
  const sandbox = createSandbox({
    clock: '2024-01-02T09:30:00+05:30',
    load: { tenants: [tenantOf(investors)], fundSchemes: sampleFundSchemes, navs: sampleNavs },
    ...options,
  })
  const at = { baseUrl: 'https://sandbox.example', tenant: 'acme' }
  const tokens = clientCredentials({
    ...at,
    fetch: sandbox.fetch,
    clientId: 'acme-server',
    clientSecret: secret('not-a-secret'),
    now: sandbox.now,
  })
  const client = createClient({ ...at, tokens, transport: fetchTransport({ fetch: sandbox.fetch }) })
  const lines: RunnerLine[] = []
  const began = performance.now()
  let references = 0
  const settings: RunnerSettings = {
    database,
    client,
    clock: { now: () => sandbox.now() + Math.floor(performance.now() - began), after: systemClock.after },
    calendar,
    worker: 'worker-1',
    newReference: () => `ref-${(references += 1)}`,
    random: () => 0.5,
    lease: 5_000,
    batch: 100,
    concurrency: 8,
    pollEvery: 0,
    patience: 300,
    resendAfter: 1_000,
    failpoint: noFailpoint,
    log: (line) => void lines.push(line),
  }
  return { sandbox, client, settings, lines }
}

/** Approves a mandate for an investor, and makes a monthly plan that it pays. */
export async function planOf(set: ReturnType<typeof setUp>, investor: number, change: Partial<NewPlan> = {}): Promise<NewPlan> {
  const { client } = set
  const mandate = await client.mandates.create({
    mandate_type: 'E_MANDATE',
    bank_account_id: String(500 + investor),
    mandate_limit: rupees('100000'),
  })
  await client.simulations.mandate(mandate.id, { status: 'APPROVED' })
  return {
    id: `plan-${investor}`,
    tenant: 'acme',
    account: `mfia_${investor}`,
    scheme,
    frequency: 'monthly',
    installmentDay: 5,
    numberOfInstallments: 12,
    registeredOn: civilDate('2024-01-02'),
    amount: rupees('5000'),
    mandateId: mandate.id,
    consentEmail: email,
    ...change,
  }
}
