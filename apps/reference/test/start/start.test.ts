import type { ChildProcess } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leaksAmong } from '../../src/prove/leaks.js'
import { sampleInvestor } from '../../src/sample-plans.js'
import { buildInto } from '../build-into.js'
import { startBuilt } from './start-built.js'

const built = '.start'

let folder: string
beforeAll(async () => {
  await buildInto(built)
  folder = await mkdtemp(join(tmpdir(), 'foliokit-start-'))
}, 120_000)
const children: ChildProcess[] = []
const printed: (() => string)[] = []
/** Every secret that a sandbox was started with. */
const clientSecrets = new Set<string>()
afterAll(async () => {
  // What a test that failed left running.
  for (const child of children) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

/** The command as a person starts it. */
function start(environment: Readonly<Record<string, string>> = {}) {
  const started = startBuilt(built, 'start.js', { environment: { PORT: '0', FOLIOKIT_FOLDER: folder, ...environment } })
  children.push(started.child)
  printed.push(started.output)
  return { ...started, type: (text: string) => started.child.stdin.write(text) }
}

/** A sandbox of somebody else's, on a free port. */
async function startSandbox(): Promise<{ readonly url: string; readonly end: () => void }> {
  const { child, until } = startBuilt(built, 'foliokit-sandbox.js', { args: ['--port', '0', '--ticking'] })
  children.push(child)
  const [, url = ''] = await until(/listens on (http:[^;\s]+)/)
  return { url, end: () => void child.kill('SIGTERM') }
}

async function rememberSecrets(): Promise<void> {
  const tenants = JSON.parse(await readFile(join(folder, 'sandbox', 'tenants.json'), 'utf8')) as readonly {
    readonly clientSecret: string
  }[]
  for (const { clientSecret } of tenants) clientSecrets.add(clientSecret)
}

const isListening = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  )

describe('npm start', () => {
  it('places what is due, lets days pass, keeps a second one out, and ends in good order', async () => {
    const one = start()
    const address = (await one.until(/desk {6}(http:\S+)/))[1] ?? ''
    const sandbox = (await one.until(/foliokit-sandbox at (http:[^,\s]+)/))[1] ?? ''
    await one.until(/20 due, 20 placed/)
    await rememberSecrets()
    expect(await (await fetch(`${address}/health`)).json()).toEqual({ status: 'ok', database: 'embedded' })

    const second = start({ PORT: '0' })
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain('APP_DATABASE_LOCKED')
    expect(second.output()).toContain('one process at a time')

    // The platform's webhooks tell of payments long before anybody asks again.
    one.type('4\n')
    await one.until(/20 placed, 20 paid/)

    one.child.kill('SIGINT')
    expect([await one.ended, one.output().trim().endsWith('Stopped.')]).toEqual([0, true])
    expect([await isListening(address), await isListening(sandbox)]).toEqual([false, false])
    expect(await readdir(join(folder, 'sandbox'))).not.toContain('lock')
  }, 150_000)

  it('can be started again: a new sandbox, whose database begins anew; killed, it takes its sandbox with it', async () => {
    // Days slow enough that all of a month is looked at before the next one falls due.
    const again = start({ FOLIOKIT_DAY_EVERY_MS: '500', FOLIOKIT_POLL_MS: '500' })
    const sandbox = (await again.until(/foliokit-sandbox at (http:[^,\s]+)/))[1] ?? ''
    // Nobody types: days pass by themselves, and those that were placed before are not there any more.
    expect(Number((await again.until(/(\d+) due, \d+ placed/))[1])).toBeLessThanOrEqual(20)
    await again.until(/20 placed, 20 paid/)
    await rememberSecrets()
    again.child.kill('SIGKILL')
    await again.ended
    await expect.poll(() => isListening(sandbox), { timeout: 5_000 }).toBe(false)
  }, 150_000)

  it('told to stop while it starts, ends in good order too', async () => {
    const early = start()
    await early.until(/Starting foliokit-sandbox/)
    early.child.kill('SIGTERM')
    expect([await early.ended, early.output().trim().endsWith('Stopped.')]).toEqual([0, true])
    expect(await readdir(join(folder, 'sandbox'))).not.toContain('lock')
  }, 150_000)

  it('against a platform that is configured, keeps a database of that platform’s own, and makes nothing up', async () => {
    const platform = await startSandbox()
    const child = start({
      PLATFORM_URL: platform.url,
      PLATFORM_TENANT: 'acme',
      PLATFORM_CLIENT_ID: 'acme-server',
      PLATFORM_CLIENT_SECRET: 'not-a-secret',
      PLATFORM_CLOCK: 'sandbox',
    })
    await child.until(/platform {2}as configured/)
    await child.until(/\| 0 plans \| installments: 0 due/)
    const webhooks = (await (await fetch(`${platform.url}/_sandbox/webhooks`)).json()) as { readonly data: readonly unknown[] }
    expect(webhooks.data.length).toBeGreaterThan(20)
    child.child.kill('SIGHUP')
    expect([await child.ended, (await readdir(folder)).sort()]).toEqual([0, ['data', 'log.jsonl', 'sandbox']])
    platform.end()
  }, 150_000)

  it('writes and prints no name, number or secret of anybody', async () => {
    const log = (await readFile(join(folder, 'log.jsonl'), 'utf8')).split('\n')
    expect(log.length).toBeGreaterThan(40)
    const planted = [...Object.values(sampleInvestor), ...clientSecrets]
    expect(clientSecrets.size).toBeGreaterThan(1)
    expect(leaksAmong([...log, ...printed.flatMap((output) => output().split('\n'))], planted)).toEqual([])
  })

  it.each([
    ['a server without a platform', { DATABASE_URL: 'postgres://localhost/x' }, 'APP_CONFIG_INVALID', 'PLATFORM_URL'],
    ['a port that is none', { PORT: '70000' }, 'APP_CONFIG_INVALID', 'PORT'],
    ['secrets that are none', { PLATFORM_WEBHOOK_SECRETS: '[]' }, 'APP_CONFIG_INVALID', 'PLATFORM_WEBHOOK_SECRETS'],
    ['a public address with a path', { APP_PUBLIC_URL: 'https://a.example/x' }, 'APP_CONFIG_INVALID', 'APP_PUBLIC_URL'],
  ])(
    'refuses %s, and names what to set',
    async (_, environment, code, variable) => {
      const wrong = start(environment)
      expect(await wrong.ended).toBe(1)
      expect(wrong.output()).toContain(code)
      expect(wrong.output()).toContain(variable)
    },
    30_000,
  )

  it('says which port is taken, and leaves nothing behind', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port))
    })
    const refused = start({ PORT: String(port) })
    expect(await refused.ended).toBe(1)
    expect(refused.output()).toContain(`APP_PORT_TAKEN: Port ${port} is taken`)
    expect(await readdir(join(folder, 'sandbox'))).not.toContain('lock')
    other.close()
  }, 150_000)
})
