import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleInvestor } from '../../src/sample-plans.js'
import { buildInto } from '../build-into.js'

const app = fileURLToPath(new URL('../..', import.meta.url))
const built = '.start'

let folder: string
beforeAll(async () => {
  await buildInto(built)
  folder = await mkdtemp(join(tmpdir(), 'foliokit-start-'))
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The command as a person starts it. */
function start(environment: Readonly<Record<string, string>> = {}) {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(DATABASE_URL|PLATFORM_|FOLIOKIT_)/.test(name)))
  const child = spawn(process.execPath, [`${built}/start.js`], {
    cwd: app,
    env: { ...clean, PORT: '0', FOLIOKIT_FOLDER: folder, ...environment },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const until = async (pattern: RegExp) => {
    for (let look = 0; look < 600; look += 1) {
      const found = pattern.exec(output)
      if (found !== null) return found
      if (child.exitCode !== null) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`"${pattern.source}" was not said:\n${output}`)
  }
  return { child, ended, until, type: (text: string) => child.stdin.write(text), output: () => output }
}

const isListening = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  )

describe('npm start', () => {
  it('places what is due, lets days pass, keeps a second one out, and ends in good order', async () => {
    const one = start()
    const address = (await one.until(/address {3}(http:\S+)/))[1] ?? ''
    const sandbox = (await one.until(/foliokit-sandbox at (http:[^,\s]+)/))[1] ?? ''
    await one.until(/20 due, 20 placed/)
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
    expect(await readdir(folder)).not.toContain('lock')
  }, 60_000)

  it('can be started again: a new sandbox, whose database begins anew', async () => {
    const again = start()
    await again.until(/20 due, 20 placed, 0 paid/)
    again.child.kill('SIGTERM')
    expect(await again.ended).toBe(0)
  }, 60_000)

  it('writes no name, number or secret of anybody into its log', async () => {
    const log = await readFile(join(folder, 'log.jsonl'), 'utf8')
    const tenants = JSON.parse(await readFile(join(folder, 'sandbox', 'tenants.json'), 'utf8')) as [{ readonly clientSecret: string }]
    expect(log.split('\n').length).toBeGreaterThan(40)
    const planted = [...Object.values(sampleInvestor), tenants[0].clientSecret, 'Bearer']
    expect(planted.filter((each) => log.includes(each))).toEqual([])
  })

  it.each([
    ['a server without a platform', { DATABASE_URL: 'postgres://localhost/x' }, 'APP_CONFIG_INVALID', 'PLATFORM_URL'],
    ['a port that is none', { PORT: '70000' }, 'APP_CONFIG_INVALID', 'PORT'],
    ['secrets that are none', { PLATFORM_WEBHOOK_SECRETS: '[]' }, 'APP_CONFIG_INVALID', 'PLATFORM_WEBHOOK_SECRETS'],
    ['a public address with a path', { APP_PUBLIC_URL: 'https://a.example/x' }, 'APP_CONFIG_INVALID', 'APP_PUBLIC_URL'],
  ])('refuses %s, and names what to set', async (_, environment, code, variable) => {
    const wrong = start(environment)
    expect(await wrong.ended).toBe(1)
    expect(wrong.output()).toContain(code)
    expect(wrong.output()).toContain(variable)
  })

  it('says which port is taken, and leaves nothing behind', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port))
    })
    const refused = start({ PORT: String(port) })
    expect(await refused.ended).toBe(1)
    expect(refused.output()).toContain(`APP_PORT_TAKEN: Port ${port} is taken`)
    expect(await readdir(folder)).not.toContain('lock')
    other.close()
  }, 60_000)
})
