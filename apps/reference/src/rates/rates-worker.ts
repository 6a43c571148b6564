import { systemClock } from '@foliokit/http'
import { businessCalendar, civilDate, parseInstant } from '@foliokit/schedule'
import { rupees } from '@foliokit/money'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'
import { randomUUID } from 'node:crypto'
import { advanceBatch } from '../runner/advance.js'
import { noFailpoint } from '../runner/failpoints.js'
import { generateDue } from '../runner/generate-due.js'
import { claim } from '../runner/lease.js'
import { move } from '../runner/move.js'
import { registerPlans } from '../runner/plan.js'
import type { RunnerSettings } from '../runner/settings.js'
import { openDatabase } from '../storage/open-database.js'
import type { Done, Phase } from './phases.js'
import { replayedPlatform } from './replayed-platform.js'

const calendar = businessCalendar(equityHolidays)
const today = parseInstant('2024-01-05T09:00:00+05:30')

/** A worker whose platform answers at once and in this process: what is measured is the runner and its database. */
async function main(): Promise<void> {
  const database = await openDatabase({ url: process.env['DATABASE_URL'], folder: process.env['FOLIOKIT_FOLDER'] ?? '', connections: 8 })
  const settings: RunnerSettings = {
    database,
    client: await replayedPlatform(randomUUID()),
    clock: { now: () => today, after: systemClock.after },
    calendar,
    worker: randomUUID(),
    newReference: randomUUID,
    random: Math.random,
    lease: 600_000,
    batch: 1_000,
    concurrency: 16,
    pollEvery: 60_000,
    patience: 1_000,
    resendAfter: 1_000,
    failpoint: noFailpoint,
    log: () => undefined,
  }
  let claimMs = 0
  const claimed = async () => {
    const began = performance.now()
    const batch = await claim(settings)
    claimMs += performance.now() - began
    return batch
  }
  const phases: Readonly<Record<Phase['name'], (phase: Phase) => Promise<number>>> = {
    async register({ count: plans = 0 }) {
      await database.script('truncate plans, installments, ledger, intents, warnings restart identity cascade')
      for (let from = 0; from < plans; from += 5_000)
        await registerPlans(database, somePlans(from, Math.min(plans, from + 5_000)), calendar)
      return plans
    },
    async generate() {
      let all = 0
      for (let count = await generateDue(settings); count > 0; count = await generateDue(settings)) all += count
      return all
    },
    async place({ count = 0 }) {
      let all = 0
      while (all < count) {
        const taken = await advanceBatch({ ...settings, batch: Math.min(250, count - all), pollEvery: 3_600_000 })
        if (taken === 0) throw new Error(`${all} of ${count} installments were placed, and no more can be claimed.`)
        all += taken
      }
      return all
    },
    async record() {
      let all = 0
      claimMs = 0
      for (let batch = await claimed(); batch.length > 0; batch = await claimed()) {
        const queue = [...batch]
        const lane = async () => {
          for (let leased = queue.shift(); leased !== undefined; leased = queue.shift()) {
            const order = { id: `mfp_${leased.plan}`, oldId: leased.plan }
            await move(settings, leased, { to: 'ordered', order, wakeIn: 3_600_000 })
          }
        }
        await Promise.all(Array.from({ length: settings.concurrency }, lane))
        all += batch.length
      }
      return all
    },
  }
  process.on('message', (phase: Phase) => {
    phases[phase.name](phase).then(
      (count) => process.send?.({ count, claimMs, peakKb: process.resourceUsage().maxRSS } satisfies Done),
      (error: unknown) => {
        console.error((error as Error).message)
        process.exit(1)
      },
    )
  })
  process.on('disconnect', () => void database.close().then(() => process.exit(0)))
  process.send?.({ count: 0, claimMs: 0, peakKb: 0 } satisfies Done)
}

/** Monthly plans whose first installment is due. */
function somePlans(from: number, to: number) {
  return Array.from({ length: to - from }, (_, index) => ({
    id: `plan-${from + index}`,
    tenant: 'acme',
    account: `mfia_${from + index}`,
    scheme: 'INF966L01887',
    frequency: 'monthly' as const,
    installmentDay: 5,
    numberOfInstallments: 120,
    registeredOn: civilDate('2024-01-02'),
    amount: rupees('5000'),
    mandateId: '1',
    consentEmail: 'investor@example.com',
  }))
}

main().catch((error: unknown) => {
  console.error((error as Error).message)
  process.exit(1)
})
