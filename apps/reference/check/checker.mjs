/**
 * The checker of the runner: it shares no code with it. It reads what the runner wrote, by SQL, and what the platform says, by HTTP, and
 * counts where they differ and where an installment was lost, placed twice or paid for twice.
 *
 *   node check/checker.mjs expected.json
 *
 * The file holds { platform: { url, tenant, clientId, clientSecret }, database, plans: [{ id, account, scheme, amount, day, from }] }.
 * Prints its counts as JSON and ends with 1 when one that must be 0 is not.
 */
import { readFileSync } from 'node:fs'
import pg from 'pg'

/** Days on which the exchange was closed in 2024, weekends left out: its circulars, typed again here and not taken from the packages. */
const closed = new Set(
  '01-22 01-26 03-08 03-25 03-29 04-11 04-17 05-01 05-20 06-17 07-17 08-15 10-02 11-01 11-15 12-25'.split(' ').map((day) => `2024-${day}`),
)

const { platform, database, plans } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const call = await connect(platform)
const today = (await (await fetch(`${platform.url}/_sandbox/clock`)).json()).now.slice(0, 10)

const client = new pg.Client({ connectionString: database })
await client.connect()
const rows = async (text) => (await client.query(text)).rows
const installments = await rows(
  `select plan, number, to_char(due_on, 'YYYY-MM-DD') as due_on, amount::text as amount, state, reason, order_id, payment_id from installments`,
)
const ledger = await rows('select plan, number, from_state, to_state, fence::text as fence, facts from ledger order by id')
const intents = await rows('select key, source_ref_id, result, sent_at::text as sent_at from intents')
const states = new Map((await rows('select id, state from plans')).map(({ id, state }) => [id, state]))
await client.end()

const orders = await ordersOfAll(plans.map(({ account }) => account))
const payments = await allPayments()

const found = {
  plans: plans.length,
  due: 0,
  placed: 0,
  lost: 0,
  twice: 0,
  unasked: 0,
  onAnotherDay: 0,
  ofAnotherAmount: 0,
  withoutIntent: 0,
  paidOnce: 0,
  paidTwice: 0,
  unpaidUnknown: 0,
  stuck: 0,
  refused: 0,
  differences: 0,
}
const examples = []
const note = (count, what) => {
  found[count] += 1
  if (examples.length < 20) examples.push(`${count}: ${what}`)
}

const installmentsOf = groupBy(installments, ({ plan }) => plan)
const ledgerOf = groupBy(ledger, ({ plan, number }) => `${plan}/${number}`)
const intentOf = new Map(intents.map((intent) => [intent.key, intent]))
const paymentsOf = groupBy(
  payments.flatMap((payment) => payment.amc_order_ids.map((order) => ({ order: String(order), payment }))),
  ({ order }) => order,
)

for (const plan of plans) {
  const due = states.get(plan.id) === 'cancelled' ? undefined : daysDue(plan)
  const kept = (installmentsOf.get(plan.id) ?? []).sort((one, other) => one.number - other.number)
  const placed = orders.get(plan.account) ?? []
  const seen = new Set()
  if (due !== undefined) {
    found.due += due.length
    for (const [index, day] of due.entries()) {
      const row = kept[index]
      if (row === undefined) note('lost', `${plan.id}/${index + 1} was never generated`)
      else if (row.number !== index + 1 || row.due_on !== day) note('onAnotherDay', `${plan.id}/${row.number} on ${row.due_on}, not ${day}`)
    }
    for (const row of kept.slice(due.length)) note('unasked', `${plan.id}/${row.number} on ${row.due_on}`)
  } else found.due += kept.length

  for (const row of kept) {
    const key = `${plan.id}/${row.number}`
    const intent = intentOf.get(key)
    // An order carries no number of an installment: the reference that was stored before it was sent tells which it is for.
    if (intent === undefined && row.order_id !== null) note('withoutIntent', `${key}: nothing was stored before its order was sent`)
    const mine = placed.filter(({ id, source_ref_id }) =>
      intent === undefined ? id === row.order_id : source_ref_id === intent.source_ref_id,
    )
    for (const order of mine) seen.add(order.id)
    if (mine.length > 1) note('twice', `${key} as ${mine.length} orders of one reference`)
    const [order] = mine
    if (order === undefined) {
      if (row.state === 'rejected') found.refused += 1
      else note('lost', `${key} is ${row.state} and has no order`)
    } else {
      found.placed += 1
      if (Number(order.amount) !== Number(plan.amount) || order.scheme !== plan.scheme)
        note('ofAnotherAmount', `${key}: ${order.scheme} for ${order.amount}`)
    }
    compare(key, row, order)
  }
  // Each account has one plan, so an order that is no installment's is an installment placed once more.
  for (const { id } of placed) if (!seen.has(id)) note('twice', `${plan.id}: order ${id}, besides those of its installments`)
}

const mustBeNone = ['lost', 'twice', 'unasked', 'onAnotherDay', 'ofAnotherAmount', 'withoutIntent', 'paidTwice', 'stuck', 'differences']
console.log(JSON.stringify({ ...found, examples, mustBeNone, ok: mustBeNone.every((name) => found[name] === 0) }))
process.exitCode = mustBeNone.every((name) => found[name] === 0) ? 0 : 1

/** The runner's rows against each other and against the platform. */
function compare(key, row, order) {
  const steps = ledgerOf.get(key) ?? []
  let state = null
  let fence = 0n
  for (const step of steps) {
    if (step.from_state !== state) note('differences', `${key}: the ledger goes on from ${step.from_state}, it stood at ${state}`)
    if (step.fence !== null) {
      if (BigInt(step.fence) < fence) note('differences', `${key}: an older lease wrote after a newer one`)
      fence = BigInt(step.fence)
    }
    state = step.to_state
  }
  if (state !== row.state) note('differences', `${key}: the ledger ends at ${state}, the row at ${row.state}`)
  const orderedAs = steps.find(({ to_state }) => to_state === 'ordered')?.facts.order
  if ((order?.id ?? null) !== (row.order_id ?? null))
    note('differences', `${key}: the row knows order ${row.order_id}, the platform ${order?.id}`)
  if (order !== undefined && orderedAs !== order.id)
    note('differences', `${key}: the ledger knows order ${orderedAs}, the platform ${order.id}`)
  if (!['successful', 'failed', 'rejected'].includes(row.state)) note('stuck', `${key} is ${row.state} (${row.reason})`)
  if (order === undefined) return

  const expected = { successful: 'successful', failed: 'failed', cancelled: 'failed', reversed: 'failed' }[order.state]
  if (row.state !== expected) note('differences', `${key} is ${row.state} (${row.reason}) here and ${order.state} there`)
  const paid = paymentsOf.get(String(order.old_id)) ?? []
  if (paid.length > 1) note('paidTwice', `${key}: ${paid.length} payments`)
  else if (paid.length === 1) {
    found.paidOnce += 1
    if (row.payment_id !== null && row.payment_id !== String(paid[0].payment.id))
      note('differences', `${key}: the row knows payment ${row.payment_id}, the platform ${paid[0].payment.id}`)
    if (Number(paid[0].payment.amount) !== Number(order.amount)) note('ofAnotherAmount', `${key}: paid ${paid[0].payment.amount}`)
  } else {
    if (row.payment_id !== null) note('differences', `${key}: the row knows payment ${row.payment_id}, the platform none`)
    // Sent at most once: the process ended between saying so and sending. A person sends it again, the runner never does.
    if (row.state === 'failed' && intentOf.get(`${key}/debit`)?.sent_at != null) found.unpaidUnknown += 1
  }
}

/** The days on which a monthly plan falls due, from its first up to today: by this file's own reckoning. */
function daysDue({ day, from }) {
  const due = []
  let [year, month] = from.split('-').map(Number)
  for (;;) {
    let date = Date.UTC(year, month - 1, day)
    while (isClosed(date)) date += 86_400_000
    const text = new Date(date).toISOString().slice(0, 10)
    if (text > today) return due
    if (`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` >= from) due.push(text)
    ;[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  }
}

function isClosed(date) {
  const day = new Date(date)
  return day.getUTCDay() % 6 === 0 || closed.has(day.toISOString().slice(0, 10))
}

async function connect({ url, tenant, clientId, clientSecret }) {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret })
  const answer = await fetch(`${url}/v2/auth/${tenant}/token`, { method: 'POST', body })
  const { access_token: token } = await answer.json()
  const headers = { authorization: `Bearer ${token}`, 'x-tenant-id': tenant }
  return async (path) => {
    const response = await fetch(url + path, { headers })
    if (response.status !== 200) throw new Error(`${path.split('?')[0]} answered ${response.status}`)
    // Ids have up to 64 bits; a number of JavaScript would round them.
    return JSON.parse((await response.text()).replaceAll(/(?<=[:[,]\s*)(\d{16,})(?=\s*[,\]}])/g, '"$1"'))
  }
}

async function ordersOfAll(accounts) {
  const all = new Map()
  const queue = [...accounts]
  const work = async () => {
    for (let account = queue.shift(); account !== undefined; account = queue.shift()) {
      const { data } = await call(`/v2/mf_purchases?mf_investment_account=${account}`)
      if (data.length >= 100) throw new Error('an account has 100 orders or more, and a list holds no more')
      all.set(account, data)
    }
  }
  await Promise.all(Array.from({ length: 16 }, work))
  return all
}

async function allPayments() {
  const all = []
  for (let page = 0; ; page += 1) {
    const answer = await call(`/api/pg/payments?page=${page}&size=100`)
    all.push(...answer.payments.filter(({ amc_order_ids: orders }) => orders.length > 0))
    if (answer.last) return all
  }
}

function groupBy(values, keyOf) {
  const groups = new Map()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}
