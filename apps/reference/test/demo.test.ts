import { createSandbox } from '@foliokit/sandbox'
import { serveSandbox } from '@foliokit/sandbox/node'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { platformAt, platformInProcess } from '../src/demo/platform.js'
import { runDemo } from '../src/demo/run-demo.js'

async function run(platform = platformInProcess()) {
  const lines: string[] = []
  const result = await runDemo({ platform, print: (line) => lines.push(line), now: () => 0, reference: 'demo-1' })
  return { ...result, text: lines.join('\n') }
}

describe('the demo', () => {
  it('ends with allotted units, after a failed payment and its retry', async () => {
    const { purchase, timeline } = await run()
    expect([purchase.state, String(purchase.amount), String(purchase.allotted_units)]).toEqual(['successful', '10000.00', '47.360'])
    expect(purchase.failed_at).toBe('2024-01-12T10:32:00+05:30')
    expect(purchase.retried_at).toBe('2024-01-12T10:42:00+05:30')
    expect(timeline.map(({ at }) => at)).toEqual(timeline.map(({ at }) => at).sort())
  })

  it('prints what the README shows, to the letter', async () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
    const shown = /<!-- output: npm run demo -->\n+```\n([\s\S]*?)\n```/.exec(readme)?.[1]
    expect((await run()).text).toBe(shown)
  })

  it('tells the same story against a sandbox in another process, reached over a socket', async () => {
    const { url, close } = await serveSandbox(createSandbox())
    try {
      const overSocket = await run(platformAt(url))
      const inProcess = await run()
      expect(overSocket.timeline).toEqual(inProcess.timeline)
    } finally {
      await close()
    }
  })

  it('works at any time of the sandbox: from a Thursday after the cut-off, over a holiday and a weekend', async () => {
    const { url, close } = await serveSandbox(createSandbox({ clock: '2024-01-25T16:00:00+05:30' }))
    try {
      const { purchase } = await run(platformAt(url))
      expect([purchase.submitted_at, purchase.traded_on]).toEqual(['2024-01-29T09:00:00+05:30', '2024-01-29'])
    } finally {
      await close()
    }
  })

  it('says how to start a sandbox when none answers at the address', async () => {
    const { url, close } = await serveSandbox(createSandbox())
    await close()
    await expect(run(platformAt(url))).rejects.toThrow(`No foliokit-sandbox answers at ${url}. Start one with: npm run sandbox`)
    await expect(run(platformAt('nowhere'))).rejects.toThrow('No foliokit-sandbox answers at nowhere.')
  })
})
