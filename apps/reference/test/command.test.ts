import { createSandbox } from '@foliokit/sandbox'
import { serveSandbox } from '@foliokit/sandbox/node'
import { execFile, execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const folder = pathOf('../node_modules/.demo-test')

beforeAll(() => {
  execFileSync(pathOf('../../../node_modules/.bin/tsup'), ['--out-dir', folder], { cwd: pathOf('..') })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the demo as a process of its own. */
function demo(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [`${folder}/demo.js`, ...args], (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err })
    })
  })
}

/** What `--json` prints, as far as it is looked at here. */
interface Printed {
  readonly timeline: readonly { readonly title: string; readonly facts: readonly (readonly [string, string])[] }[]
  readonly purchase: Readonly<Record<string, unknown>>
  readonly order: Readonly<Record<string, unknown>>
  readonly holds: Readonly<Record<string, unknown>>
}

describe('npm run demo', () => {
  it('prints a timeline, and the same as data with --json, and ends with 0', async () => {
    const [told, data] = await Promise.all([demo(), demo('--json')])
    expect([told.code, told.err, data.code, data.err]).toEqual([0, '', 0, ''])
    const { timeline, purchase, holds } = JSON.parse(data.out) as Printed
    expect(purchase).toMatchObject({ state: 'successful', amount: '10000.00', allotted_units: '47.360', purchased_price: '211.1379' })
    expect(holds).toEqual({ INF966L01887: '17.938', INF966L01283: '148.495' })
    for (const { title, facts } of timeline) for (const text of [title, ...facts.flat()]) expect(told.out).toContain(text)
  })

  it('talks to a sandbox in another process, and ends with 1 when there is none', async () => {
    const { url, close } = await serveSandbox(createSandbox())
    const reached = await demo('--sandbox', url)
    await close()
    expect([reached.code, reached.out]).toEqual([0, expect.stringContaining('47.360 units were bought')])
    const { code, err } = await demo('--sandbox', url)
    expect([code, err]).toEqual([1, `No foliokit-sandbox answers at ${url}. Start one with: npm run sandbox -- --port 4010\n`])
  })

  it('takes the tour that is named', async () => {
    const { code, out } = await demo('--tour', 'v1', '--json')
    expect([code, (JSON.parse(out) as Printed).order]).toEqual([0, expect.objectContaining({ status: 'SUCCESSFUL', amount: '2500.00' })])
  })

  it('refuses a tour it does not know, with the ones it knows and 2', async () => {
    const { code, out, err } = await demo('--tour', 'toString')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('--tour must be one of orders, v1, plans, faults, not "toString".')
  })

  it('refuses an option it does not know, with its usage and 2', async () => {
    const { code, out, err } = await demo('--jsno')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('npm run demo -- [--tour orders] [--json]')
  })
})
