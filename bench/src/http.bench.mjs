/**
 * One read over loopback, parsed: what our transports add to the `fetch` and to the undici under them, beside ky and stripe. The server
 * answers a constant from a process of its own. Rounds of all rows take turns, and a ratio is the median of the rounds' ratios, so that
 * a machine that slows down for a while slows all rows; a round is long enough to bear its own garbage.
 */
import { defaultTransport } from '@foliokit/client'
import { fetchTransport, withDeadline, withRetry, withTimeout } from '@foliokit/http'
import { sendingWatcher } from '@foliokit/http/node'
import { undiciTransport } from '@foliokit/http/undici'
import ky from 'ky'
import { strict as assert } from 'node:assert'
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { Stripe } from 'stripe'
import { Agent, request } from 'undici'
import { formatTime, versionOf } from './harness.mjs'

const path = '/v2/mf_purchases/mfp_177177219f634373b01072986d2eea7d'
const purchase = {
  object: 'mf_purchase',
  id: 'mfp_177177219f634373b01072986d2eea7d',
  old_id: 3201,
  mf_investment_account: 'mfia_367a75826694614a539c0f82b196027',
  folio_number: null,
  state: 'pending',
  amount: 10000,
  scheme: 'INF966L01887',
  gateway: 'rta',
  source_ref_id: 'order-1',
  user_ip: '10.0.128.12',
  scheduled_on: '2024-01-12',
  created_at: '2024-01-12T09:30:00+05:30',
  confirmed_at: null,
  succeeded_at: null,
  failure_code: null,
}
const operation = { name: 'purchases.fetch', path: '/v2/mf_purchases/:id', effect: 'read' }
const headers = { accept: 'application/json', authorization: 'Bearer not-a-token', 'x-tenant-id': 'acme' }
const loopback = { allowPlainHttpOnLoopback: true }

function startServer() {
  const child = spawn(process.execPath, [new URL(import.meta.url).pathname, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code}.`)))
    child.stdout.once('data', (chunk) => resolve({ port: Number(String(chunk)), stop: () => child.removeAllListeners('exit').kill() }))
  })
}

/** Each row reads the purchase once. */
function rowsFor(port) {
  const url = `http://127.0.0.1:${port}${path}`
  const through = (transport) => async () => JSON.parse((await transport({ operation, method: 'GET', url, headers })).text)
  const stripe = new Stripe('not-a-key', { host: '127.0.0.1', port, protocol: 'http', telemetry: false, maxNetworkRetries: 0 })
  const dispatcher = new Agent()
  return {
    bare: { name: `fetch of Node ${process.version}, bare`, run: async () => (await fetch(url, { headers })).json() },
    signal: {
      name: 'fetch, bare, that can be given up',
      run: async () => (await fetch(url, { headers, signal: new AbortController().signal })).json(),
    },
    ours: {
      name: 'foliokit, as the client composes it',
      run: through(withDeadline(defaultTransport({ ...loopback, rateLimits: [] }))),
      aim: 1.15,
    },
    undici: { name: 'foliokit over undici, composed alike', run: through(withDeadline(withRetry(withTimeout(undiciTransport(loopback))))) },
    ky: { name: `ky ${versionOf('ky')}`, run: () => ky(url, { headers }).json() },
    stripe: { name: `stripe ${versionOf('stripe')}`, run: () => stripe.rawRequest('GET', path) },
    limit: {
      name: `undici.request ${versionOf('undici')} (limit)`,
      run: async () => (await request(url, { headers, dispatcher })).body.json(),
    },
  }
}

/** Watching sends costs every fetch of the process a little, so it is measured last, beside a bare fetch that pays it too. */
const watchedRows = (port, bare) => {
  const url = `http://127.0.0.1:${port}${path}`
  const transport = withDeadline(withRetry(withTimeout(fetchTransport({ ...loopback, watchSending: sendingWatcher() }))))
  const run = async () => JSON.parse((await transport({ operation, method: 'GET', url, headers })).text)
  return { bare, watched: { name: 'foliokit, which proves what was not sent', run } }
}

async function call(run, count, together) {
  const start = process.hrtime.bigint()
  if (together === 1) for (let index = 0; index < count; index += 1) await run()
  else {
    const lane = async () => {
      for (let index = 0; index < count / together; index += 1) await run()
    }
    await Promise.all(Array.from({ length: together }, lane))
  }
  return Number(process.hrtime.bigint() - start) / count
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]

async function measure(rows, { rounds, count, together }) {
  const names = Object.keys(rows)
  const times = Object.fromEntries(names.map((name) => [name, []]))
  for (const name of names) await call(rows[name].run, count, together)
  for (let round = 0; round < rounds; round += 1) {
    const order = names.map((_, index) => names[(index + round) % names.length])
    for (const name of round % 2 === 0 ? order : order.toReversed()) times[name].push(await call(rows[name].run, count, together))
  }
  const ratio = (name, base) => median(times[name].map((time, round) => time / times[base][round]))
  return { time: (name) => median(times[name]), ratio }
}

function print(title, rows, { time, ratio }, notes) {
  console.log(`\n${title}`)
  const width = Math.max(...Object.values(rows).map(({ name }) => name.length))
  console.log(`  ${''.padEnd(width)}  ${'a call'.padStart(10)}  ${'of bare fetch'.padStart(13)}${'limit' in rows ? '  of the limit' : ''}`)
  for (const [key, { name }] of Object.entries(rows)) {
    const toLimit = 'limit' in rows ? `  ${ratio(key, 'limit').toFixed(2).padStart(11)}x` : ''
    console.log(
      `  ${name.padEnd(width)}  ${formatTime(time(key)).padStart(10)}  ${ratio(key, 'bare').toFixed(2).padStart(12)}x${toLimit}${notes[key] ?? ''}`,
    )
  }
}

const verdict = (text, met) => `   aim ${text}: ${met ? 'met' : 'MISSED'}`

/** One read at a time through every transport: each with its nanoseconds and its ratios to the limit and to bare fetch. */
export async function readRows(setting) {
  const { port, stop } = await startServer()
  try {
    const rows = rowsFor(port)
    const { time, ratio } = await measure(rows, { ...setting, together: 1 })
    return Object.entries(rows).map(([key, { name }]) => ({
      key,
      name,
      ns: time(key),
      ratio: ratio(key, 'limit'),
      ofFetch: ratio(key, 'bare'),
    }))
  } finally {
    stop()
  }
}

export default async function bench() {
  const { port, stop } = await startServer()
  try {
    const rows = rowsFor(port)
    for (const { run } of Object.values(rows)) assert.deepEqual({ ...(await run()) }.id, purchase.id)
    const settings = [
      { title: 'one read over loopback, one at a time', rounds: 25, count: 400, together: 1 },
      { title: 'one read over loopback, 64 at a time', rounds: 15, count: 3_840, together: 64 },
    ]
    for (const setting of settings) {
      const figures = await measure(rows, setting)
      print(setting.title, rows, figures, {
        ours: verdict('<= 1.15x bare fetch', figures.ratio('ours', 'bare') <= 1.15),
        undici: verdict('ahead of stripe', figures.ratio('undici', 'stripe') < 1),
      })
    }
    const watched = watchedRows(port, rows.bare)
    for (const { title, ...setting } of settings) print(`${title}, sends watched`, watched, await measure(watched, setting), {})
  } finally {
    stop()
  }
}

if (process.argv[2] === 'serve') {
  const body = JSON.stringify(purchase)
  const server = createServer((incoming, outgoing) => {
    incoming.resume()
    outgoing
      .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'x-request-id': 'r-1' })
      .end(body)
  })
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1', () => console.log(server.address().port))
}
