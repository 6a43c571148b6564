/**
 * One logical create against a server that fails once, by hand and by client: how many requests reach the server, and how many orders
 * there are in the end. The server is the sandbox on a socket, behind a counter that turns any POST into the create of an order, since
 * stripe and openai post to paths of their own. The platform takes no idempotency key, so the ones that they send are worth nothing here.
 */
import { clientCredentials, secret } from '@foliokit/auth'
import { createClient, memoryIntents, safeWrites } from '@foliokit/client'
import { fetchTransport, systemClock, withRetry, withTimeout } from '@foliokit/http'
import { rupees } from '@foliokit/money'
import { createSandbox, faultKinds, sampleTenant } from '@foliokit/sandbox'
import { serveSandbox } from '@foliokit/sandbox/node'
import { strict as assert } from 'node:assert'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import OpenAI from 'openai'
import { Stripe } from 'stripe'
import { versionOf } from './harness.mjs'

const order = { mf_investment_account: 'mfia_367a75826694614a539c0f82b196027', scheme: 'INF966L01887' }
const body = JSON.stringify({ ...order, amount: 10_000 })
const path = '/v2/mf_purchases'
const tenant = sampleTenant.name
/** What each client waits for an answer, in milliseconds, so that a fault of 30 s need not be sat out. */
const patience = 1_000
/** How long a client may take in all, its retries included. */
const longest = 25_000
/** How long nobody listens where the connection is refused. */
const away = 300

/** Those that happen on a socket, and `unauthorized` for ever, at which everyone gives up. */
const ofTheSocket = Object.keys(faultKinds).filter((name) => ['ambiguous', 'definite', 'protocol'].includes(faultKinds[name].group))
const faults = ['none', 'connection-refused', ...ofTheSocket]

/** Each makes the order once, its own way; whatever it throws is the caller's to deal with. */
const clients = [
  {
    name: 'create',
    run: ({ url, sandbox }) => client(url, sandbox).purchases.create({ ...order, amount: rupees('10000') }),
  },
  {
    name: 'ensure',
    run: ({ url, sandbox }) => {
      const intents = memoryIntents()
      const newReference = () => crypto.randomUUID()
      // Sixty times as fast as by default: 1 s instead of a minute until the same reference goes out again.
      const safe = client(url, sandbox).use(safeWrites({ intents, newReference, resendAfter: 1_000, patience: 20_000 })).safe
      return safe.purchases.ensure({ key: 'cart-7', body: { ...order, amount: rupees('10000') } })
    },
  },
  {
    name: `stripe ${versionOf('stripe')}`,
    run: ({ port }) =>
      new Stripe('not-a-key', { host: '127.0.0.1', port, protocol: 'http', telemetry: false, timeout: patience }).rawRequest(
        'POST',
        '/v1/orders',
        { amount: '10000' },
      ),
  },
  {
    name: `openai ${versionOf('openai')}`,
    run: ({ url }) => new OpenAI({ apiKey: 'not-a-key', baseURL: url, timeout: patience }).post('/orders', { body: { amount: 10_000 } }),
  },
  {
    name: 'fetch',
    run: async ({ url }) => {
      const response = await fetch(`${url}/orders`, { method: 'POST', body, signal: AbortSignal.timeout(patience) })
      await response.json()
      return { outcome: `status ${response.status}` }
    },
  },
]

function client(baseUrl, sandbox) {
  const { clientId, clientSecret } = sampleTenant
  const tokens = clientCredentials({
    baseUrl: 'https://sandbox.example',
    tenant,
    fetch: sandbox.fetch,
    clientId,
    clientSecret: secret(clientSecret),
    now: Date.now,
  })
  const transport = withRetry(withTimeout(fetchTransport({ allowPlainHttpOnLoopback: true }), { milliseconds: patience }))
  return createClient({ baseUrl, tenant, tokens, transport })
}

/** Passes bytes on as they come, and ends or resets a connection as the server did. Counts the creates. */
async function startCounter(target, authorization) {
  let creates = 0
  const server = createServer((incoming) => {
    const chunks = []
    incoming.on('data', (chunk) => chunks.push(chunk))
    incoming.on('end', () => {
      const isCreate = incoming.method === 'POST'
      if (isCreate) creates += 1
      const isOurs = incoming.url.startsWith('/v2/')
      const content = isOurs ? Buffer.concat(chunks) : Buffer.from(body)
      const head = [
        `${incoming.method} ${isOurs ? incoming.url : path} HTTP/1.1`,
        'host: 127.0.0.1',
        'connection: close',
        'content-type: application/json',
        `content-length: ${content.length}`,
        `authorization: ${isOurs ? incoming.headers.authorization : authorization}`,
        `x-tenant-id: ${tenant}`,
      ]
      pass(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), content]), target, incoming.socket)
    })
    incoming.on('error', () => undefined)
  })
  const listen = (port) => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address()
  const stop = () => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  }
  return { port, url: `http://127.0.0.1:${port}`, creates: () => creates, stop, listen: () => listen(port) }
}

function pass(bytes, target, client) {
  const upstream = connect(Number(new URL(target).port), '127.0.0.1', () => upstream.write(bytes))
  upstream.on('data', (chunk) => client.write(chunk))
  upstream.on('end', () => client.end())
  upstream.on('error', () => client.resetAndDestroy())
  client.on('error', () => upstream.destroy())
  client.on('close', () => upstream.destroy())
}

/** A client that never tells anything is given up, and the table says so. */
function withinReason(running) {
  running.catch(() => undefined)
  return Promise.race([running, new Promise((resolve) => setTimeout(resolve, longest, { outcome: 'no end' }))])
}

async function measure(fault, { run }) {
  const sandbox = createSandbox({ after: systemClock.after })
  const served = await serveSandbox(sandbox)
  const form = `grant_type=client_credentials&client_id=${sampleTenant.clientId}&client_secret=${sampleTenant.clientSecret}`
  const granted = sandbox.handle({ method: 'POST', target: `/v2/auth/${tenant}/token`, headers: {}, body: form })
  const authorization = `Bearer ${JSON.parse(granted.body).access_token}`
  const counter = await startCounter(served.url, authorization)
  if (fault === 'connection-refused') {
    await counter.stop()
    setTimeout(() => void counter.listen(), away)
  } else if (fault !== 'none') sandbox.faults.inject({ fault, operation: 'purchases.create' })
  let outcome
  try {
    const made = await withinReason(run({ ...counter, sandbox }))
    outcome = typeof made?.outcome === 'string' ? made.outcome : 'answer'
  } catch (error) {
    outcome = error?.context?.certainty ?? 'error'
  }
  sandbox.faults.clear()
  const headers = { authorization, 'x-tenant-id': tenant }
  if (fault === 'connection-refused') await new Promise((resolve) => setTimeout(resolve, away))
  const again = sandbox.handle({ method: 'POST', target: `/v2/auth/${tenant}/token`, headers: {}, body: form })
  headers.authorization = `Bearer ${JSON.parse(again.body).access_token}`
  const orders = JSON.parse(sandbox.handle({ method: 'GET', target: path, headers, body: '' }).body).data.length
  await counter.stop()
  await served.close()
  return { requests: counter.creates(), orders, outcome }
}

export default async function bench() {
  const table = faults.map((fault) => ({ fault, cells: clients.map(() => ({ requests: 0, orders: 0, outcome: '' })) }))
  // A few at a time: a machine that is busy with all of them at once would make calls late that no fault made late.
  const left = table.flatMap(({ fault, cells }) => clients.map((each, index) => async () => (cells[index] = await measure(fault, each))))
  const lane = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await next()
  }
  await Promise.all(Array.from({ length: 6 }, lane))
  for (const { requests, orders } of table[0].cells) assert.deepEqual({ requests, orders }, { requests: 1, orders: 1 }, 'without a fault')
  console.log('\none create, a server that fails once: requests that reached it / orders there are then (what the caller was told)')
  const names = ['foliokit create', 'foliokit ensure', ...clients.slice(2).map(({ name }) => name)]
  const width = 23
  console.log(`  ${'fault'.padEnd(24)}${names.map((name) => name.padEnd(width)).join('')}`)
  for (const { fault, cells } of table) {
    const shown = cells.map(({ requests, orders, outcome }) =>
      `${requests} / ${orders}${orders > 1 ? ' TWICE' : ''} (${outcome})`.padEnd(width),
    )
    console.log(`  ${fault.padEnd(24)}${shown.join('')}`.trimEnd())
  }
  const doubled = clients.map((_, index) => table.filter(({ cells }) => cells[index].orders > 1).length)
  console.log(`  ${'faults bought twice'.padEnd(24)}${doubled.map((count) => String(count).padEnd(width)).join('')}`.trimEnd())
  for (const { cells } of table) assert.ok(cells[0].requests <= 2 && cells[0].orders <= 1 && cells[1].orders <= 1)
}
