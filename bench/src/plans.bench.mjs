/** A year of monthly plans in one sandbox: how long the clock takes, and whether the cost of a plan grows with their number. */
import { fork } from 'node:child_process'
import { createSandbox, sampleTenant } from '@foliokit/sandbox'

const sizes = [1_000, 10_000]
const aim = { seconds: 60, megabytes: 1_000 }

/** Creates plans on every day of the month, each paid under one mandate, and moves the clock by 12 months. */
function simulate(plans) {
  const sandbox = createSandbox({ clock: '2024-01-12T10:30:00+05:30' })
  const { name, clientId, clientSecret } = sampleTenant
  const call = (method, target, body, headers) => {
    const { status, body: text } = sandbox.handle({ method, target, headers, body })
    if (status !== 200) throw new Error(`${method} ${target}: ${status} ${text}`)
    return text
  }
  const logIn = () => {
    const form = `grant_type=client_credentials&client_id=${clientId}&client_secret=${clientSecret}`
    const { access_token } = JSON.parse(call('POST', `/v2/auth/${name}/token`, form, {}))
    return { authorization: `Bearer ${access_token}`, 'x-tenant-id': name }
  }
  const headers = logIn()
  const mandate = { mandate_type: 'E_MANDATE', bank_account_id: 51, mandate_limit: 100_000 }
  call('POST', '/api/pg/mandates', JSON.stringify(mandate), headers)
  call('POST', '/api/pg/simulate/mandates/1', '{"status":"APPROVED"}', headers)

  const created = performance.now()
  for (let plan = 0; plan < plans; plan += 1) {
    const body = {
      mf_investment_account: sampleTenant.accounts[0].id,
      scheme: 'INF966L01887',
      folio_number: '31171511',
      frequency: 'monthly',
      amount: 5000,
      installment_day: 1 + (plan % 28),
      number_of_installments: 24,
      systematic: true,
      payment_method: 'mandate',
      payment_source: '1',
      consent: { email: 'investor@example.com' },
    }
    call('POST', '/v2/mf_purchase_plans', JSON.stringify(body), headers)
  }
  const started = performance.now()
  sandbox.advance({ days: 366 })
  const ended = performance.now()

  const list = JSON.parse(call('GET', '/api/oms/orders?size=1&state=pending,payment_confirmed,submitted,successful,failed', '', logIn()))
  return {
    plans,
    installments: list.total_elements,
    createSeconds: (started - created) / 1000,
    clockSeconds: (ended - started) / 1000,
    megabytes: process.memoryUsage.rss() / 1e6,
  }
}

/** In a process of its own, so that its memory is its own. */
function inChild(plans) {
  return new Promise((resolve, reject) => {
    const child = fork(new URL(import.meta.url).pathname, ['plans', String(plans)])
    child.once('message', resolve)
    child.once('exit', (code) => (code === 0 ? undefined : reject(new Error(`The simulation of ${plans} plans ended with code ${code}.`))))
  })
}

export default async function bench() {
  console.log('\n12 virtual months of monthly systematic purchase plans in one sandbox: generated, debited, submitted, allotted')
  const rows = []
  for (const size of sizes) rows.push(await inChild(size))
  for (const { plans, installments, createSeconds, clockSeconds, megabytes } of rows) {
    const each = (clockSeconds / installments) * 1e6
    console.log(
      `  ${plans.toLocaleString('en').padStart(6)} plans  ${installments.toLocaleString('en').padStart(7)} installments  ` +
        `clock ${clockSeconds.toFixed(2).padStart(6)} s  ${Math.round(installments / clockSeconds)
          .toLocaleString('en')
          .padStart(7)}/s  ` +
        `${each.toFixed(0).padStart(4)} us each  ${Math.round(megabytes).toString().padStart(4)} MB  (created in ${createSeconds.toFixed(2)} s)`,
    )
  }
  const [small, large] = rows
  const growth = large.clockSeconds / large.installments / (small.clockSeconds / small.installments)
  const met = large.clockSeconds < aim.seconds && large.megabytes < aim.megabytes ? 'met' : 'MISSED'
  console.log(
    `  cost of an installment from ${small.plans} to ${large.plans} plans: ${growth.toFixed(2)}x   aim < ${aim.seconds} s and ${aim.megabytes} MB: ${met}`,
  )
}

if (process.send !== undefined && process.argv[2] === 'plans') process.send(simulate(Number(process.argv[3])))
