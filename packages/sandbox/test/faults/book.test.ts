import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSandbox, faultKinds, type Fault, type FaultName, type SandboxOptions } from '../../src/index.js'
import { draft } from '../api.js'
import { faulty, outcomeOf } from './faulty.js'

const codeOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return `${(error as { code?: string }).code}: ${(error as Error).message}`
  }
  return 'taken'
}

describe('a fault', () => {
  it.each([
    [{}, 'fault: Invalid option'],
    [{ fault: 'bad-luck' }, 'fault: Invalid option'],
    [{ fault: 'silence', often: true }, 'fault: Unrecognized key: "often"'],
    [{ fault: 'silence', operation: 'purchases.buy' }, 'operation: must be an operation of the contract'],
    [{ fault: 'silence', times: 0 }, 'times: must be a whole number from 1 on, or always'],
    [{ fault: 'silence', probability: 0 }, 'probability: Too small'],
    [{ fault: 'silence', probability: 1.1 }, 'probability: Too big'],
    [{ fault: 'silence', delay: -1 }, 'delay: Too small'],
    [{ fault: 'silence', retryAfter: 'seconds' }, 'silence takes no retryAfter'],
    [{ fault: 'forbidden', delay: 5 }, 'forbidden takes no delay'],
    [{ fault: 'forbidden', when: 'after-commit' }, 'forbidden happens before-commit, not after-commit'],
    [{ fault: 'read-lag', when: 'after-commit' }, 'read-lag happens at no moment that can be chosen'],
    [{ fault: 'filter-ignored', operation: 'purchases.create' }, 'filter-ignored cannot happen to purchases.create'],
    [{ fault: 'list-stops', operation: 'purchases.fetch' }, 'list-stops cannot happen to purchases.fetch'],
    [{ fault: 'unauthorized', operation: 'auth.token' }, 'unauthorized cannot happen to auth.token'],
    [{ fault: 'null-field', operation: 'auth.authorize' }, 'null-field cannot happen to auth.authorize'],
  ])('that cannot be is refused: %j', (fault, why) => {
    const { faults } = createSandbox()
    expect(codeOf(() => faults.inject(fault as Fault))).toContain(`SANDBOX_FAULT_INVALID: The fault cannot be injected: ${why}`)
    expect(codeOf(() => createSandbox({ faults: [fault as Fault] }))).toContain('SANDBOX_FAULT_INVALID')
    expect(faults.list()).toEqual([])
  })

  it('happens to one request unless told otherwise, and then is in force no more', async () => {
    const { create, sandbox } = faulty({ faults: [{ fault: 'forbidden' }] })
    expect([(await create()).status, (await create()).status, sandbox.faults.list()]).toEqual([403, 200, []])
  })

  it('happens so many times, counts them, and ends when it is removed', async () => {
    const { create, sandbox } = faulty()
    const id = sandbox.faults.inject({ fault: 'forbidden', times: 3 })
    expect([(await create()).status, (await create()).status]).toEqual([403, 403])
    expect(sandbox.faults.list()).toMatchObject([{ id, fault: 'forbidden', times: 3, met: 2, when: 'before-commit', probability: 1 }])
    expect([sandbox.faults.remove(id), sandbox.faults.remove(id), (await create()).status]).toEqual([true, false, 200])
  })

  it.each(
    Object.entries(faultKinds)
      .filter(([, { times }]) => times === 'always')
      .map(([name]) => name as FaultName),
  )('%s stays until all are cleared', async (fault) => {
    const { send, sandbox } = faulty({ faults: [{ fault }] })
    const told = async () => (await send('GET', '/v2/mf_purchases')).headers.get('x-sandbox-fault')
    expect([await told(), await told(), await told()]).toEqual([fault, fault, fault])
    sandbox.faults.clear()
    expect(await told()).toBe(null)
  })

  it('of one operation leaves the others alone, and pages and the platform itself always', async () => {
    const { send, create, past, sandbox } = faulty({ faults: [{ fault: 'forbidden', operation: 'purchases.create', times: 'always' }] })
    expect([(await send('GET', '/v2/mf_purchases')).status, (await create()).status]).toEqual([200, 403])
    sandbox.faults.inject({ fault: 'forbidden', times: 'always' })
    expect([(await send('GET', '/v2/mf_purchases')).status, (await send('GET', '/v2/auth/consent')).status]).toEqual([403, 404])
    expect(past('POST', '/v2/mf_purchases', draft).status).toBe(200)
  })

  it('shuts out those of its sort that were injected later, and is not counted for them', async () => {
    const { create, sandbox } = faulty({ faults: [{ fault: 'forbidden' }, { fault: 'conflict' }] })
    expect([(await create()).status, sandbox.faults.list().length, (await create()).status, (await create()).status]).toEqual([
      403, 1, 409, 200,
    ])
  })

  it('happens as likely as it says', async () => {
    const { create } = faulty({ faults: [{ fault: 'forbidden', probability: 0.2 }] })
    let met = 0
    for (let call = 0; call < 1000; call += 1) if ((await create()).status === 403) met += 1
    expect(met).toBeGreaterThan(160)
    expect(met).toBeLessThan(240)
  })
})

/** What some creates come to, with everything that a caller sees of them. */
async function trace(options: SandboxOptions): Promise<string> {
  const api = faulty(options)
  const seen: unknown[] = []
  for (let call = 0; call < 12; call += 1) {
    const asked = outcomeOf(api.create({ source_ref_id: `ref-${call % 5}` }))
    await new Promise((resolve) => setImmediate(resolve))
    api.sandbox.advance({ seconds: 40 })
    seen.push(await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, 0, 'waits'))]))
  }
  return JSON.stringify([seen, api.see()])
}

const someFaults = fc.array(
  fc.record({
    fault: fc.constantFrom(...(Object.keys(faultKinds) as FaultName[]).filter((name) => name !== 'oversized-body')),
    probability: fc.constantFrom(0.2, 0.5, 1),
    times: fc.constantFrom(1, 3, 'always' as const),
  }),
  { minLength: 1, maxLength: 4 },
)

describe('determinism (reliability §8, S2)', () => {
  it('the same seed, clock, faults and requests give the same trace, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(someFaults, fc.nat(), async (faults, seed) => {
        expect(await trace({ faults, seed })).toBe(await trace({ faults, seed }))
      }),
      { numRuns: 10 },
    )
  })

  it('another seed fails elsewhere, and a fault with a seed of its own fails where it did', async () => {
    const failed = async (fault: Partial<Fault>, seed: number) => {
      const { create } = faulty({ seed, faults: [{ fault: 'forbidden', probability: 0.5, ...fault }] })
      const statuses: number[] = []
      for (let call = 0; call < 30; call += 1) statuses.push((await create()).status)
      return statuses
    }
    expect(await failed({}, 1)).not.toEqual(await failed({}, 2))
    expect(await failed({ seed: 7 }, 1)).toEqual(await failed({ seed: 7 }, 2))
  })

  it('faults that nothing meets change nothing', async () => {
    const bystander = { operation: 'redemptions.create', probability: 0.5 } as const
    expect(
      await trace({
        faults: [
          { fault: 'silence', ...bystander },
          { fault: 'read-lag', operation: 'switches.list' },
        ],
      }),
    ).toBe(await trace({}))
  })
})
