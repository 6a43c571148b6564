import { secret } from '@foliokit/auth'
import { signWebhook } from '@foliokit/client/webhooks'
import { systemClock } from '@foliokit/http'
import { createSandbox, faultKinds, sampleFundSchemes, sampleNavs, type FaultName } from '@foliokit/sandbox'
import { serveSandbox } from '@foliokit/sandbox/node'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.js'
import { leaksAmong } from '../../src/prove/leaks.js'
import { advanceBatch } from '../../src/runner/advance.js'
import { checkMandates } from '../../src/runner/check-mandates.js'
import { connect } from '../../src/runner/connect.js'
import { generateDue } from '../../src/runner/generate-due.js'
import { registerPlans } from '../../src/runner/plan.js'
import { raiseWarnings } from '../../src/runner/raise-warnings.js'
import { approvedMandate, planOfInvestor, sampleFirm, sampleInvestor } from '../../src/sample-plans.js'
import { createApp, webhookPath } from '../../src/server/app.js'
import { platformInbox } from '../../src/server/platform-inbox.js'
import { useEmbedded } from './database.js'
import { calendar, setUp } from './set-up.js'

const database = useEmbedded()
const clientSecret = 'canary-client-secret'
const webhookSecret = 'canary-webhook-secret'
const planted = [clientSecret, webhookSecret, ...Object.values(sampleInvestor)]

/** Faults that take many seconds, or for which a served sandbox stops listening. */
const slow: readonly FaultName[] = ['connect-timeout', 'silence', 'stall-in-body', 'slow-drip', 'connection-refused', 'slow-headers']
const quick = (Object.keys(faultKinds) as FaultName[]).filter((name) => !slow.includes(name) && faultKinds[name].group !== 'time')

/** Everything that could be written down of what was thrown: at any depth, as JSON, with stack and cause. */
const written = (error: unknown) => [
  inspect(error, { depth: null, showHidden: true }),
  JSON.stringify(error),
  String((error as Error).stack),
]

/** A database that repeats whole rows in what it complains of, as servers do in the details of an error. */
const repeating = (table: string) => `
  create or replace function repeats() returns trigger language plpgsql as $$
    begin raise exception 'failing row contains (%)', new::text using detail = (select string_agg(p::text, ',') from plans p); end $$;
  create trigger repeats before insert or update on ${table} for each row execute function repeats();`

describe('nothing of an investor and no secret is written down', () => {
  it('whatever the platform does wrong, and whatever the database says of it', async () => {
    const firm = { tenant: 'acme', clientId: 'acme-server', clientSecret: secret(clientSecret) }
    const sandbox = createSandbox({
      clock: '2024-01-04T09:30:00+05:30',
      load: { tenants: [sampleFirm(quick.length + 2, firm)], fundSchemes: sampleFundSchemes, navs: sampleNavs },
    })
    const served = await serveSandbox(sandbox)
    const lines: string[] = []
    const log = (entry: object) => void lines.push(JSON.stringify(entry))
    const { client } = connect({ ...firm, url: served.url, isSandbox: true }, log)
    const plans = []
    for (let investor = 0; investor < quick.length + 2; investor += 1)
      plans.push(planOfInvestor(investor, { tenant: 'acme', day: 5, mandateId: await approvedMandate(client, investor) }))
    await registerPlans(database(), plans, calendar)
    sandbox.advanceTo('2024-01-05T10:00:00+05:30')
    const paces = { batch: 1, concurrency: 1, pollEvery: 60_000, patience: 100, resendAfter: 100 }
    const began = performance.now()
    const clock = { now: () => sandbox.now() + Math.floor(performance.now() - began), after: systemClock.after }
    const settings = { ...setUp(database(), 1).settings, ...paces, client, clock, log }
    await generateDue({ ...settings, batch: 1000 })
    const trying = async (work: () => Promise<unknown>) => void (await work().catch((error: unknown) => lines.push(...written(error))))

    // One installment meets a fault as its order is placed, and again as its debit is.
    for (const fault of quick) {
      for (const operation of ['purchases.create', 'payments.createNach', 'purchases.list'] as const)
        if (faultKinds[fault].group !== 'read' || operation === 'purchases.list') sandbox.faults.inject({ fault, operation, times: 1 })
      await trying(() => advanceBatch(settings))
      await trying(() => checkMandates(settings, { olderThan: 0 }))
      sandbox.faults.clear()
    }
    for (const table of ['intents', 'installments', 'ledger', 'warnings']) {
      await database().script(repeating(table))
      await database().query(`update plans set mandate_status = 'CANCELLED'`)
      await database()
        .query('update installments set lease_until = null')
        .catch(() => undefined)
      for (const work of [() => advanceBatch(settings), () => generateDue(settings), () => raiseWarnings(settings)]) await trying(work)
      await database().script(`drop trigger repeats on ${table}`)
    }
    await served.close()
    expect(new Set(lines.flatMap((line) => /"code":"([A-Z]+)_/.exec(line)?.[1] ?? []))).toEqual(new Set(['HTTP', 'CLIENT', 'APP']))
    expect(leaksAmong(lines, planted)).toEqual([])
  }, 60_000)

  it('of a webhook that is false, broken, or whose handler fails over it', async () => {
    const lines: string[] = []
    const log = (entry: object) => void lines.push(JSON.stringify(entry))
    const key = { id: 'ntwhsc_1', secret: secret(webhookSecret) }
    const told = () => Promise.reject(new Error(JSON.stringify(sampleInvestor)))
    const inbox = platformInbox({ database: database(), secrets: () => ({ [key.id]: key.secret }), told, log })
    const app = createApp({ database: database(), inbox, log })
    const event = { id: 'evt_1', object: 'event', type: 'mf_purchase.successful', time: '2024-01-12T10:30:00+0530' }
    const object = { object: 'mf_purchase', id: 'mfp_1', state: 'successful', ...sampleInvestor }
    for (const [text, isSigned] of [
      [JSON.stringify({ ...event, data: { object } }), true],
      [JSON.stringify({ ...event, data: { object } }), false],
      [JSON.stringify({ ...sampleInvestor }), true],
      [`{"id": "${sampleInvestor.pan}`, true],
    ] as const) {
      const body = new TextEncoder().encode(text)
      const signature = isSigned ? await signWebhook(body, key) : `ntwhsc_1:${sampleInvestor.accountNumber}`
      const answer = await app.request(webhookPath, { method: 'POST', body, headers: { 'fp-signature': signature } })
      lines.push(await answer.text())
      // The handler runs after the answer.
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await expect.poll(() => lines.filter((line) => line.includes('"code":')).length, { timeout: 5_000 }).toBeGreaterThanOrEqual(4)
    expect(leaksAmong(lines, planted)).toEqual([])
  })

  it.each(['DATABASE_URL', 'PLATFORM_URL', 'PLATFORM_CLOCK', 'FOLIOKIT_BATCH', 'FOLIOKIT_LEASE_MS'])('of a wrong %s', (variable) => {
    const right = {
      PLATFORM_URL: 'https://a.example',
      PLATFORM_TENANT: 'acme',
      PLATFORM_CLIENT_ID: 'a',
      PLATFORM_CLIENT_SECRET: clientSecret,
    }
    try {
      readConfig({ ...right, [variable]: `wrong://user:${webhookSecret}@host` })
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ code: 'APP_CONFIG_INVALID', context: { variable } })
      expect(leaksAmong(written(error), planted)).toEqual([])
    }
  })

  it('and a line that did hold something would be found', () => {
    const lines = [`{"pan":"${sampleInvestor.pan}"}`, 'Authorization: Bearer x', '{"job":"advance"}', `secret ${clientSecret}`]
    expect(leaksAmong(lines, planted)).toEqual([lines[0], lines[1], lines[3]])
  })
})
