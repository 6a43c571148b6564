import { describe, expect, it } from 'vitest'
import { createSandbox, type SandboxHost, type SandboxMount } from '../src/index.js'

const answer = (body: string) => ({ status: 200, headers: {}, body })
const textOf = async (sandbox: ReturnType<typeof createSandbox>, path: string) => (await sandbox.fetch(`https://x${path}`)).text()

describe('what is mounted in a sandbox', () => {
  const one: SandboxMount =
    () =>
    ({ target }) =>
      target === '/one' || target === '/both' ? answer('one') : undefined
  const two: SandboxMount =
    () =>
    ({ target }) =>
      target === '/two' || target === '/both' ? answer('two') : undefined

  it('is asked in order, and leaves what is not its own to the platform', async () => {
    const sandbox = createSandbox({ mounts: [one, two] })
    expect(await Promise.all(['/one', '/two', '/both'].map((path) => textOf(sandbox, path)))).toEqual(['one', 'two', 'one'])
    expect(sandbox.handle({ method: 'GET', target: '/two', headers: {}, body: '' }).body).toBe('two')
    expect((await sandbox.fetch('https://x/v2/mf_purchases')).status).toBe(401)
    expect((await sandbox.fetch('https://x/three')).status).toBe(404)
  })

  it('lives in its time: jobs run at their own moment, in order with those of the platform', () => {
    const seen: number[] = []
    let host: SandboxHost | undefined
    const sandbox = createSandbox({
      mounts: [
        (given) => {
          host = given
          return () => undefined
        },
      ],
    })
    const start = sandbox.now()
    for (const seconds of [30, 10, 20]) host?.clock.schedule(start + seconds * 1000, () => seen.push((host?.clock.now() ?? 0) - start))
    sandbox.advance({ seconds: 25 })
    expect(seen).toEqual([10_000, 20_000])
    sandbox.advance({ seconds: 5 })
    expect(seen).toEqual([10_000, 20_000, 30_000])
  })

  it('sees a clock that follows the host of the process, and the address it is served at', () => {
    let ticks = 0
    const clock: SandboxMount =
      ({ clock: { now }, publicUrl }) =>
      () =>
        answer(`${now()} ${publicUrl()}`)
    const sandbox = createSandbox({ ticks: () => ticks, mounts: [clock] })
    const start = sandbox.now()
    ticks = 5_000
    sandbox.serveAt('http://127.0.0.1:1')
    expect(sandbox.handle({ method: 'GET', target: '/', headers: {}, body: '' }).body).toBe(`${start + 5_000} http://127.0.0.1:1`)
  })
})
