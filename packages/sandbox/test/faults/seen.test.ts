import { describe, expect, it } from 'vitest'
import type { Fault } from '../../src/index.js'
import { everyFault, faulty, ofCreate, outcomeOf } from './faulty.js'
import { expectedOf } from './seen.js'

async function seenOf(fault: Fault) {
  const api = faulty({ faults: [fault] })
  const asked = outcomeOf(fault.operation === 'purchases.list' ? api.send('GET', '/v2/mf_purchases') : api.create())
  await new Promise((resolve) => setImmediate(resolve))
  api.sandbox.advance({ hours: 1 })
  const patience = new Promise<'waits'>((resolve) => {
    setTimeout(resolve, 10, 'waits')
  })
  return Promise.race([asked, patience])
}

describe('in process', () => {
  it.each(everyFault)('%s %s looks as it does through Node’s fetch, and says its name where it can', async (...row) => {
    expect(await seenOf(ofCreate(row))).toEqual(expectedOf(row[0]))
  })

  it.each([
    ['seconds', '5'],
    ['date', 'Fri, 12 Jan 2024 05:00:05 GMT'],
    ['past', 'Fri, 12 Jan 2024 04:59:00 GMT'],
    ['garbage', 'soon'],
  ] as const)('writes Retry-After as %s', async (retryAfter, text) => {
    for (const fault of ['unavailable', 'rate-limited'] as const) {
      const { create } = faulty({ faults: [{ fault, retryAfter }] })
      expect((await create()).headers.get('retry-after')).toBe(text)
    }
    const { create } = faulty({ faults: [{ fault: 'unavailable' }] })
    expect((await create()).headers.get('retry-after')).toBe(null)
  })

  it('tells all the faults that an answer has met', async () => {
    const { create } = faulty({ faults: [{ fault: 'slow-drip', delay: 0 }, { fault: 'unknown-field' }, { fault: 'clock-jump' }] })
    expect((await create()).headers.get('x-sandbox-fault')).toBe('slow-drip, unknown-field, clock-jump')
  })

  it('drips in ten pieces, as the clock is moved', async () => {
    const { sandbox, create } = faulty({ faults: [{ fault: 'slow-drip', delay: 2000 }] })
    const reader = (await create()).body?.getReader() ?? expect.unreachable()
    let pieces = 0
    for (; !(await reader.read()).done; pieces += 1) sandbox.advance({ seconds: 2 })
    expect(pieces).toBe(10)
  })
})

describe('an abort signal', () => {
  it.each(['connect-timeout', 'silence', 'slow-headers', 'slow-drip', 'stall-in-body'] as const)(
    'ends what %s keeps waiting, and leaves no listener',
    async (fault) => {
      const { sandbox, create } = faulty({ faults: [{ fault }] })
      const controller = new AbortController()
      let listeners = 0
      const { signal } = controller
      const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)]
      signal.addEventListener = (...args: Parameters<typeof add>) => {
        listeners += 1
        add(...args)
      }
      signal.removeEventListener = (...args: Parameters<typeof remove>) => {
        listeners -= 1
        remove(...args)
      }
      const asked = outcomeOf(create({}, { signal }))
      await new Promise((resolve) => setImmediate(resolve))
      expect(listeners).toBe(1)
      controller.abort()
      const outcome = await asked
      expect('failed' in outcome ? outcome.failed : 'broke' in outcome ? outcome.broke : '').toBe('AbortError')
      expect(listeners).toBe(0)
      sandbox.advance({ hours: 1 })
    },
  )

  it('that has fired keeps a request from being made, fault or not', async () => {
    const { create, count, sandbox } = faulty()
    for (const faults of [[], ['server-error']] as const) {
      for (const fault of faults) sandbox.faults.inject({ fault })
      const reason = new Error('too late')
      await expect(create({}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    }
    expect([count(), sandbox.faults.list().length]).toEqual([0, 1])
  })
})
