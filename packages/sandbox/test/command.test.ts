import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleTenant } from '../src/samples/load.js'
import { consent, draft } from './api.js'

const folder = mkdtempSync(join(tmpdir(), 'foliokit-sandbox-'))
const command = join(folder, 'command.mjs')

beforeAll(() => {
  const [packageFolder, tsup] = ['..', '../../../node_modules/.bin/tsup'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
  execFileSync(tsup ?? '', ['--config', 'test/command.tsup.config.ts', '--out-dir', folder], { cwd: packageFolder, stdio: 'inherit' })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Starts the command. `listening` resolves with its address, `ended` with what it left behind. */
function start(...args: string[]) {
  const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, err] = ['', '']
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const listening = new Promise<string>((resolve) =>
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0]
      if (address !== undefined) resolve(address)
    }),
  )
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, out, err })))
  return { listening, ended, stop: (signal: NodeJS.Signals) => child.kill(signal) }
}

/** Buys over the socket, pays, and opens the address that the payment gives out. */
async function expectOpening(url: string): Promise<void> {
  const form = 'grant_type=client_credentials&client_id=acme-server&client_secret=not-a-secret'
  const token = ((await (await fetch(`${url}/v2/auth/acme/token`, { method: 'POST', body: form })).json()) as { access_token: string })
    .access_token
  const post = async (path: string, body: string, method = 'POST') => {
    const headers = { authorization: `Bearer ${token}`, 'x-tenant-id': 'acme', 'content-type': 'application/json' }
    return (await fetch(url + path, { method, headers, body })).text()
  }
  const order = await post('/v2/mf_purchases', JSON.stringify(draft))
  const [, id, oldId] = /"id":"(mfp_[0-9a-f]+)","old_id":(\d+)/.exec(order) ?? []
  await post('/v2/mf_purchases', JSON.stringify({ id, consent }), 'PATCH')
  const payment = await post('/api/pg/payments/netbanking', `{"amc_order_ids":[${oldId}]}`)
  const { token_url: address } = JSON.parse(payment) as { token_url: string }
  expect([address.startsWith(`${url}/`), (await fetch(address)).status]).toEqual([true, 200])
}

describe('foliokit-sandbox', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('says where it listens, answers, moves its clock, and ends with 0 on %s', async (signal) => {
    const { listening, ended, stop } = start('--port', '0', '--clock', '2024-01-19T14:00:00+05:30')
    const url = await listening
    const clock = async (init: RequestInit = {}) => (await fetch(`${url}/_sandbox/clock`, init)).text()
    expect(await clock()).toBe('{"now":"2024-01-19T14:00:00+05:30"}')
    expect(await clock({ method: 'POST', body: '{"advance":{"days":1,"hours":2}}' })).toBe('{"now":"2024-01-20T16:00:00+05:30"}')
    expect((await fetch(`${url}/v2/mf_purchases`)).status).toBe(401)
    stop(signal)
    expect(await ended).toEqual({
      code: 0,
      out: `foliokit-sandbox listens on ${url}; the virtual time is 2024-01-19T14:00:00+05:30.\n`,
      err: '',
    })
  })

  it('gives out addresses that open, on a port that it picks and on the one it is told', async () => {
    const first = start('--port', '0')
    const picked = await first.listening
    await expectOpening(picked)
    first.stop('SIGTERM')
    await first.ended

    const again = start('--port', new URL(picked).port)
    expect(await again.listening).toBe(picked)
    await expectOpening(picked)
    again.stop('SIGTERM')
    await again.ended
  })

  it('lets its clock run by itself with --ticking', async () => {
    const { listening, ended, stop } = start('--port', '0', '--ticking')
    const url = await listening
    const now = async () => ((await (await fetch(`${url}/_sandbox/clock`)).json()) as { now: string }).now
    const first = await now()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect((await now()) > first).toBe(true)
    stop('SIGTERM')
    await ended
  })

  it('starts with the faults of a file', async () => {
    const file = join(folder, 'faults.json')
    writeFileSync(file, '[{"fault":"forbidden","operation":"auth.token"}]')
    const { listening, ended, stop } = start('--port', '0', '--faults', file)
    const url = await listening
    const ask = async () => (await fetch(`${url}/v2/auth/acme/token`, { method: 'POST' })).headers.get('x-sandbox-fault')
    expect([await ask(), await ask()]).toEqual(['forbidden', null])
    stop('SIGTERM')
    await ended
  })

  it.each([
    ['{}', '--faults must name a file that holds a JSON list of faults.'],
    ['[{"fault":"bad-luck"}]', 'SANDBOX_FAULT_INVALID: The fault cannot be injected: fault: Invalid option'],
    ['[', 'JSON'],
  ])('refuses a file of faults that holds %s', async (text, why) => {
    const file = join(folder, 'wrong-faults.json')
    writeFileSync(file, text)
    const { code, err } = await start('--faults', file).ended
    expect([code, err]).toEqual([2, expect.stringContaining(why)])
  })

  it('starts with the tenants of a file instead of those of the sample', async () => {
    const file = join(folder, 'tenants.json')
    writeFileSync(file, JSON.stringify([{ ...sampleTenant, name: 'initech', clientSecret: 'quite-secret' }]))
    const { listening, ended, stop } = start('--port', '0', '--tenants', file)
    const url = await listening
    const body = 'grant_type=client_credentials&client_id=acme-server&client_secret=quite-secret'
    const statusOf = async (tenant: string) => (await fetch(`${url}/v2/auth/${tenant}/token`, { method: 'POST', body })).status
    expect([await statusOf('initech'), await statusOf('acme')]).toEqual([200, 404])
    stop('SIGTERM')
    expect((await ended).err).toBe('')
  })

  it.each([
    ['{}', 'SANDBOX_LOAD_INVALID: The load cannot be served: tenants is not valid: must be a JSON list of tenants.'],
    ['[]', 'SANDBOX_LOAD_INVALID: The load cannot be served: tenants is not valid: '],
    ['[{"clientSecret":"quite-secret"', 'SANDBOX_LOAD_INVALID: The load cannot be served: tenants is no JSON.'],
    [
      '[{"name":"initech","clientSecret":"quite-secret"}]',
      'SANDBOX_LOAD_INVALID: The load cannot be served: tenants.0.clientId is not valid: ',
    ],
    [JSON.stringify([sampleTenant, sampleTenant]), 'tenants names acme more than once; each must be unique'],
  ])('refuses a file of tenants that holds %s, and repeats nothing of it', async (text, why) => {
    const file = join(folder, 'wrong-tenants.json')
    writeFileSync(file, text)
    const { code, err } = await start('--tenants', file).ended
    expect([code, err]).toEqual([2, expect.stringContaining(why)])
    expect(err).not.toContain('secret')
  })

  it('names the port that is taken and how to have another, and ends with 1', async () => {
    const first = start('--port', '0')
    const url = await first.listening
    const { code, err } = await start('--port', new URL(url).port).ended
    expect([code, err]).toEqual([
      1,
      `listen EADDRINUSE: address already in use ${url.slice('http://'.length)}\nChoose another port with --port; 0 picks a free one.\n`,
    ])
    first.stop('SIGTERM')
    expect((await first.ended).code).toBe(0)
  })

  it.each([
    [['--port', '65536'], '--port must be a whole number from 0 to 65535, not "65536".'],
    [['--port', ''], '--port must be a whole number from 0 to 65535, not "".'],
    [['--port', '1e3'], '--port must be a whole number from 0 to 65535, not "1e3".'],
    [['--seed', '-1'], 'seed'],
    [['--seed=-1'], '--seed must be a whole number from 0 to 4294967295, not "-1".'],
    [['--gateway', 'constructor'], '--gateway must be one of rta, ondc, bse, not "constructor".'],
    [['--processing', ''], '--processing must be one of automatic, simulated, not "".'],
    [['--clock', 'yesterday'], 'SCHEDULE_INSTANT_INVALID: Instant yesterday is not valid; accepted: ISO 8601 text with an offset'],
    [['--clock', '2500-01-01T00:00:00Z'], 'SANDBOX_CLOCK_INVALID: '],
    [['--prot', '1'], "Unknown option '--prot'"],
    [['serve'], "Unexpected argument 'serve'"],
  ])('refuses %j with what would be right, the usage and 2', async (args, why) => {
    const { code, out, err } = await start(...args).ended
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(why)
    expect(err).toContain('foliokit-sandbox [--port 4010]')
  })

  it('prints its usage for --help and ends with 0', async () => {
    const { code, out } = await start('--help').ended
    expect(code).toBe(0)
    expect(out).toContain('foliokit-sandbox [--port 4010]')
  })
})
