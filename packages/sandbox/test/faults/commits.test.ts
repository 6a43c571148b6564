import { describe, expect, it } from 'vitest'
import { draft } from '../api.js'
import { everyFault, faulty, ofCreate, only, outcomeOf } from './faulty.js'

/** Lets a request run into its fault; what waits for the clock is not waited for. */
const asked = async (run: Promise<unknown>) => {
  run.catch(() => undefined)
  await new Promise((resolve) => setImmediate(resolve))
}

describe('a fault of a create', () => {
  it.each(only('before-commit'))('%s %s leaves no trace: the next order is the one that would have been the first', async (...row) => {
    const [api, untouched] = [faulty(), faulty()]
    api.sandbox.faults.inject(ofCreate(row, { times: 1 }))
    await asked(api.create({ source_ref_id: 'ref-1' }))
    for (const each of [api, untouched]) each.sandbox.advance({ days: 1 })
    expect(api.see()).toEqual(untouched.see())
    const [next, first] = [api, untouched].map((each) => each.past('POST', '/v2/mf_purchases', { ...draft, source_ref_id: 'ref-1' }))
    expect(next).toEqual(first)
    expect(first?.status).toBe(200)
  })

  it.each(only('after-commit'))('%s %s has bought exactly once, as without the fault', async (...row) => {
    const [api, untouched] = [faulty(), faulty()]
    api.sandbox.faults.inject(ofCreate(row))
    await asked(api.create())
    await untouched.create()
    expect(api.count()).toBe(1)
    for (const each of [api, untouched]) each.sandbox.advance({ days: 3 })
    expect(api.count()).toBe(1)
    untouched.count()
    untouched.count()
    expect(api.see()).toEqual(untouched.see())
  })

  it.each(only('late-commit'))('%s %s buys later, after the token has expired', async (...row) => {
    const api = faulty()
    api.sandbox.faults.inject(ofCreate(row, { delay: 2_000_000 }))
    await asked(api.create())
    api.sandbox.advance({ seconds: 1999 })
    expect(api.count()).toBe(0)
    api.sandbox.advance({ seconds: 1 })
    expect(api.count()).toBe(1)
  })

  it.each(everyFault.filter(([, when]) => when === undefined))('%s lets it happen as often as it is asked for', async (...row) => {
    const api = faulty()
    api.sandbox.faults.inject(ofCreate(row))
    await asked(api.create())
    expect(api.count()).toBe(row[0] === 'token-expires' ? 0 : 1)
  })
})

describe('a late commit (reliability §2)', () => {
  const late = { fault: 'reset-after-body', when: 'late-commit', delay: 60_000, operation: 'purchases.create' } as const

  it('yields to whoever has taken its reference in the meantime', async () => {
    const api = faulty({ faults: [late] })
    await asked(api.create({ source_ref_id: 'ref-1' }))
    expect((await api.create({ source_ref_id: 'ref-1' })).status).toBe(200)
    api.sandbox.advance({ minutes: 2 })
    expect(api.count()).toBe(1)
  })

  it('makes a request refused that comes after it with the same reference', async () => {
    const api = faulty({ faults: [late] })
    await asked(api.create({ source_ref_id: 'ref-1' }))
    api.sandbox.advance({ minutes: 1 })
    expect(await outcomeOf(api.create({ source_ref_id: 'ref-1' }))).toMatchObject({
      status: 400,
      text: expect.stringContaining('should be unique') as string,
    })
    expect(api.count()).toBe(1)
  })

  it('buys twice for a caller who sends again without a reference', async () => {
    const api = faulty({ faults: [late] })
    await asked(api.create())
    await api.create()
    api.sandbox.advance({ minutes: 2 })
    expect(api.count()).toBe(2)
  })

  it('is refused when it comes, as it would have been without the fault', async () => {
    const api = faulty({ faults: [late] })
    await asked(api.create({ amount: 1 }))
    api.sandbox.advance({ minutes: 2 })
    expect(api.count()).toBe(0)
  })

  it('waits on the timer that it is given', async () => {
    const waiting: (readonly [number, () => void])[] = []
    const after = (milliseconds: number, callback: () => void) => {
      waiting.push([milliseconds, callback])
      return () => undefined
    }
    const api = faulty({ faults: [late], after })
    await asked(api.create())
    api.sandbox.advance({ days: 1 })
    expect([api.count(), waiting.map(([milliseconds]) => milliseconds)]).toEqual([0, [60_000]])
    waiting[0]?.[1]()
    expect(api.count()).toBe(1)
  })
})
