/** Purchases created per second over loopback, beside servers that do nothing: bare node:http and hono answering a constant. */
import { serve } from '@hono/node-server'
import autocannon from 'autocannon'
import { Hono } from 'hono'
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { versionOf } from './harness.mjs'

const seconds = 5
const connections = 20
const body = JSON.stringify({
  mf_investment_account: 'mfia_367a75826694614a539c0f82b196027',
  scheme: 'INF966L01887',
  amount: 10000,
  user_ip: '10.0.128.12',
})
const constant = '{"ok":true}'

/** Each server runs in a process of its own, so that the load does not share its event loop. */
const servers = {
  'node:http': () =>
    new Promise((resolve) => {
      const server = createServer((request, response) => {
        request.resume().once('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(constant))
      })
      server.listen(0, '127.0.0.1', () => resolve(server.address().port))
    }),
  hono: () =>
    new Promise((resolve) => {
      const app = new Hono()
      app.post('*', async (context) => {
        await context.req.text()
        return context.body(constant, 200, { 'content-type': 'application/json' })
      })
      serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve(port))
    }),
}

function startChild(name) {
  const command = join(dirname(createRequire(import.meta.url).resolve('@foliokit/sandbox')), 'command.js')
  const args = name === 'sandbox' ? [command, '--port', '0'] : [new URL(import.meta.url).pathname, 'serve', name]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${name} ended with code ${code}.`)))
    child.stdout.on('data', (chunk) => {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(String(chunk))
      if (address) resolve({ url: address[0], stop: () => child.removeAllListeners('exit').kill() })
    })
  })
}

async function perSecond(name, seconds) {
  const { url, stop } = await startChild(name)
  try {
    const headers = { 'content-type': 'application/json', 'x-tenant-id': 'acme' }
    if (name === 'sandbox') {
      const answer = await fetch(`${url}/v2/auth/acme/token`, {
        method: 'POST',
        body: 'grant_type=client_credentials&client_id=acme-server&client_secret=not-a-secret',
      })
      headers.authorization = `Bearer ${(await answer.json()).access_token}`
    }
    const run = (duration) => autocannon({ url: `${url}/v2/mf_purchases`, method: 'POST', headers, body, connections, duration })
    await run(Math.min(2, seconds))
    const result = await run(seconds)
    if (result.non2xx > 0 || result.errors > 0)
      throw new Error(`${name}: ${result.non2xx} answers were no success, ${result.errors} failed.`)
    return result['2xx'] / result.duration
  } finally {
    stop()
  }
}

const labels = {
  'node:http': `node:http ${process.version}, a constant (limit)`,
  hono: `hono ${versionOf('hono')}, a constant`,
  sandbox: 'foliokit-sandbox, real purchases',
}

/** What each server answers in a second. */
export async function creationRates(seconds) {
  const rows = []
  for (const name of Object.keys(labels)) rows.push({ key: name, name: labels[name], rate: await perSecond(name, seconds) })
  return rows
}

export default async function bench() {
  console.log(`\npurchases created over loopback, ${connections} connections, ${seconds} s each, server and load in processes of their own`)
  const rows = await creationRates(seconds)
  const [{ rate: limit }] = rows
  for (const { key, name, rate } of rows) {
    const aim = key === 'sandbox' ? `   aim >= 5000/s: ${rate >= 5000 ? 'met' : 'MISSED'}` : ''
    console.log(`  ${name.padEnd(40)} ${Math.round(rate).toLocaleString('en').padStart(8)}/s  ${(limit / rate).toFixed(2)}x${aim}`)
  }
}

if (process.argv[2] === 'serve') console.log(`http://127.0.0.1:${await servers[process.argv[3]]()}`)
