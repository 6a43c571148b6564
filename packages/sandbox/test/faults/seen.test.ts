import { describe, expect, it } from 'vitest'
import { faultKinds, type Fault, type FaultName } from '../../src/index.js'
import { everyFault, faulty, ofCreate, outcomeOf } from './faulty.js'

const order = /^\{"object":"mf_purchase","id":"mfp_[0-9a-f]{32}",.*\}$/
const answers = (status: number, text: RegExp) => ({ status, text: expect.stringMatching(text) as string })

/** What the caller of `fetch` sees of each fault of a create, when all that takes time has had it. `waits` for ever. */
const seen: Readonly<Record<FaultName, object | 'waits'>> = {
  'connection-refused': { failed: 'fetch failed: connect ECONNREFUSED' },
  'name-not-found': { failed: 'fetch failed: getaddrinfo ENOTFOUND' },
  'certificate-refused': { failed: 'fetch failed: CERT_HAS_EXPIRED' },
  'connect-timeout': { failed: 'fetch failed: UND_ERR_CONNECT_TIMEOUT' },
  'reset-at-accept': { failed: 'fetch failed: read ECONNRESET' },
  'reset-after-headers': { failed: 'fetch failed: read ECONNRESET' },
  'reset-after-body': { failed: 'fetch failed: read ECONNRESET' },
  'closed-without-answer': { failed: 'fetch failed: UND_ERR_SOCKET' },
  silence: 'waits',
  'slow-headers': answers(200, order),
  'slow-drip': answers(200, order),
  'stall-in-body': 'waits',
  'truncated-length': { status: 200, broke: 'terminated: UND_ERR_SOCKET' },
  'truncated-chunk': { status: 200, broke: 'terminated: UND_ERR_SOCKET' },
  'server-error': answers(500, /internal server error/),
  'bad-gateway': answers(502, /^<html>/),
  unavailable: answers(503, /service unavailable/),
  'gateway-timeout': answers(504, /gateway timeout/),
  'rate-limited': answers(429, /too many requests/),
  'unauthorized-in-flight': answers(401, /expired/),
  unauthorized: answers(401, /expired/),
  forbidden: answers(403, /forbidden/),
  'not-found': answers(404, /not found/),
  conflict: answers(409, /conflict/),
  unprocessable: answers(422, /unprocessable/),
  'wrong-content-type': answers(200, /^<html>/),
  'empty-body': answers(200, /^$/),
  'empty-object': answers(200, /^\{\}$/),
  'no-content': answers(204, /^$/),
  redirected: answers(307, /^$/),
  'oversized-body': answers(200, /^\{\} of 10485761$/),
  'unknown-value': answers(200, /"state":"unheard_of"/),
  'unknown-field': answers(200, /"unheard_of":"unheard_of"/),
  'missing-field': answers(200, /^((?!"state").)*$/),
  'null-field': answers(200, /"state":null/),
  'number-as-text': answers(200, /"old_id":"\d{19}".*"amount":"10000(\.\d+)?"/),
  'single-l-installments': answers(200, order),
  'offset-without-colon': answers(200, /"created_at":"2024-01-12T10:30:00\+0530"/),
  'filter-ignored': answers(200, /^\{"object":"list","data":\[/),
  'list-stops': answers(200, /^\{"object":"list","data":\[/),
  'read-lag': answers(200, /^\{"object":"list","data":\[/),
  'clock-jump': answers(200, /"created_at":"2024-01-12T10:30:30\+05:30"/),
  'token-expires': answers(401, /expired/),
}

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
    const [name] = row
    const expected = seen[name]
    const { announced } = faultKinds[name]
    const fault = announced && name !== 'single-l-installments' ? name : null
    const told = expected === 'waits' || 'failed' in expected ? expected : { ...expected, fault }
    expect(await seenOf(ofCreate(row))).toEqual(told)
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
