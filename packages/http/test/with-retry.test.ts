import { getEventListeners } from 'node:events'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fetchTransport,
  retryBudget,
  withRetry,
  withTimeout,
  type Operation,
  type RetryOptions,
  type TransportErrorCode,
} from '../src/index.js'
import { fakeClock, fault, json, scriptedTransport, stall, text, type ScriptedAnswer } from '../src/testing.js'
import { createPayment, createPurchase, fetchPurchase, request, serve, serveSocket } from './server.js'

const url = 'https://platform.example'

/** Runs one call against a script; every wait is passed over and noted. */
async function play(answers: readonly ScriptedAnswer[], options: RetryOptions & { operation?: Operation; deadline?: number } = {}) {
  const waits: number[] = []
  const base = fakeClock(1_600_000_000_000)
  const clock = {
    now: base.now,
    after(milliseconds: number, callback: () => void) {
      waits.push(milliseconds)
      queueMicrotask(callback)
      return () => {}
    },
  }
  const { operation, deadline, ...retry } = options
  const { transport, requests } = scriptedTransport(answers)
  const call = withRetry(transport, { clock, random: () => 0.999, ...retry })
  const result: unknown = await call(request(url, operation), { deadline }).catch((error: unknown) => error)
  return { result, waits: waits.map(Math.round), sent: requests.length }
}

const ok = json(200, { id: 1 })
const faults: readonly TransportErrorCode[] = ['HTTP_CONNECTION_FAILED', 'HTTP_BODY_INCOMPLETE', 'HTTP_TIMEOUT']
const finalFaults: readonly TransportErrorCode[] = [
  'HTTP_URL_REFUSED',
  'HTTP_RESPONSE_TOO_LARGE',
  'HTTP_REDIRECT_REFUSED',
  'HTTP_ABORTED',
  'HTTP_DEADLINE_EXCEEDED',
]
const passing = [408, 429, 500, 502, 503, 504]
const everything: readonly ScriptedAnswer[] = [
  ...[...faults, ...finalFaults].flatMap((code) => [fault(code, 'not-sent'), fault(code, 'unknown')]),
  ...[...passing, 400, 401, 403, 404, 409, 422].map((status) => text(status, '')),
  text(503, '', { 'retry-after': '0' }),
  text(429, '', { 'retry-after': '1' }),
]

describe('a read', () => {
  it.each(faults)('is tried again after %s', async (code) => {
    expect(await play([fault(code), fault(code), ok])).toMatchObject({ result: { status: 200, attempts: 3 }, sent: 3 })
  })

  it.each(passing)('is tried again after status %i', async (status) => {
    expect(await play([text(status, ''), ok])).toMatchObject({ result: { status: 200, attempts: 2, text: '{"id":1}' }, sent: 2 })
  })

  it.each([200, 400, 401, 403, 404, 409, 422, 501])('is not tried again after status %i', async (status) => {
    expect(await play([text(status, '')])).toMatchObject({ result: { status, attempts: 1 }, sent: 1 })
  })

  it.each(finalFaults)('is not tried again after %s', async (code) => {
    expect(await play([fault(code)])).toMatchObject({ result: { code }, sent: 1 })
  })

  it('ends after three attempts with the last error, which counts them', async () => {
    const { result, sent } = await play([fault('HTTP_TIMEOUT'), text(500, ''), fault('HTTP_CONNECTION_FAILED', 'not-sent')])
    expect(result).toMatchObject({ code: 'HTTP_CONNECTION_FAILED', context: { attempts: 3, certainty: 'not-sent' } })
    expect(sent).toBe(3)
  })

  it('ends after three attempts with the last answer, which counts them', async () => {
    const answers = [fault('HTTP_TIMEOUT'), text(500, ''), text(503, 'busy', { 'x-request-id': 'r-3' })]
    const last = { status: 503, text: 'busy', attempts: 3, headers: { 'x-request-id': 'r-3' } }
    expect(await play(answers)).toMatchObject({ result: last, sent: 3 })
  })
})

describe('the wait before a retry', () => {
  it('is drawn from 0 up to a bound that doubles from 250 ms to 8 s', async () => {
    const failing = Array.from({ length: 8 }, () => text(500, ''))
    expect((await play(failing, { attempts: 8, random: () => 1 })).waits).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 8_000])
    expect((await play(failing, { attempts: 8, random: () => 0.5 })).waits).toEqual([125, 250, 500, 1_000, 2_000, 4_000, 4_000])
    expect((await play(failing, { attempts: 8, random: () => 0 })).waits).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  it.each([
    ['seconds', '7', 7_000],
    ['sixty seconds', '60', 60_000],
    ['a date to come', 'Sun, 13 Sep 2020 12:27:10 GMT', 30_000],
    ['a date in the past', 'Sun, 13 Sep 2020 12:26:00 GMT', 250],
    ['zero', '0', 250],
    ['a negative number', '-5', 250],
    ['a fraction', '1.5', 250],
    ['garbage that a lenient date parser takes', 'soon 1', 250],
    ['nothing', '', 250],
  ])('obeys a Retry-After of %s', async (_, header, milliseconds) => {
    const { waits, result } = await play([text(503, '', { 'retry-after': header }), ok], { random: () => 1 })
    expect(waits).toEqual([milliseconds])
    expect(result).toMatchObject({ status: 200 })
  })

  it.each(['61', '86400', 'Sun, 13 Sep 2020 13:26:40 GMT'])('is not begun when Retry-After asks for more than 60 s: %s', async (header) => {
    expect(await play([text(429, '', { 'retry-after': header })])).toMatchObject({ result: { status: 429 }, waits: [], sent: 1 })
  })

  it('is not begun when it would outlast the deadline', async () => {
    const deadline = 1_600_000_000_000 + 5_000
    const answers = [text(503, '', { 'retry-after': '5' }), ok]
    expect(await play(answers, { deadline })).toMatchObject({ result: { status: 503 }, waits: [], sent: 1 })
    expect(await play(answers, { deadline: deadline + 1 })).toMatchObject({ result: { status: 200 }, waits: [5_000], sent: 2 })
  })

  it("ends as soon as the caller's signal fires, and leaves neither timer nor listener", async () => {
    const clock = fakeClock()
    const controller = new AbortController()
    const { transport, requests } = scriptedTransport([text(503, ''), ok])
    const call = withRetry(transport, { clock, random: () => 1 })(request(url), { signal: controller.signal })
    const error = call.catch((reason: unknown) => reason)
    await clock.advance(100)
    expect(clock.pending).toBe(1)
    controller.abort()
    expect(await error).toMatchObject({ code: 'HTTP_ABORTED', context: { attempts: 1 } })
    expect([clock.pending, getEventListeners(controller.signal, 'abort').length, requests.length]).toEqual([0, 0, 1])
  })
})

describe('the retry budget', () => {
  it('lets an outage meet a hundred retries and then one request per call', async () => {
    const budget = retryBudget()
    let sent = 0
    for (let call = 0; call < 100; call += 1) {
      sent += (await play([text(503, ''), text(503, ''), text(503, '')], { budget })).sent
    }
    expect(sent).toBe(100 + 100)
  })

  it('is paid back by answered calls, up to its capacity', () => {
    const budget = retryBudget({ capacity: 10 })
    expect([budget.spend(), budget.spend(), budget.spend()]).toEqual([true, true, false])
    for (let call = 0; call < 4; call += 1) budget.earn()
    expect(budget.spend()).toBe(false)
    for (let call = 0; call < 100; call += 1) budget.earn()
    expect([budget.spend(), budget.spend(), budget.spend()]).toEqual([true, true, false])
  })

  it('earns from a refusal, which is an answer, and not from an outage', async () => {
    const earned: string[] = []
    const budget = { spend: () => false, earn: () => earned.push('1') }
    for (const answer of [ok, text(404, ''), text(503, ''), fault('HTTP_TIMEOUT'), fault('HTTP_ABORTED')]) await play([answer], { budget })
    expect(earned).toHaveLength(2)
  })
})

describe('a write', () => {
  it.each([createPurchase, createPayment])('$name is never sent twice, whatever comes back', async (operation) => {
    for (const answer of everything) {
      const { sent, waits } = await play([answer, ok, ok], { operation, attempts: 10 })
      expect([sent, waits]).toEqual([1, []])
    }
  })

  it('is never sent twice under any options and any script', async () => {
    const options = fc.record({
      attempts: fc.integer({ min: -1, max: 20 }),
      maxRetryAfter: fc.integer({ min: 0, max: 1_000_000 }),
      random: fc.constantFrom(
        () => 0,
        () => 0.999,
      ),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(createPurchase, createPayment),
        fc.array(fc.constantFrom(...everything), { minLength: 1, maxLength: 5 }),
        options,
        async (operation, answers, retry) => {
          expect((await play(answers, { operation, ...retry })).sent).toBe(1)
        },
      ),
    )
  })
})

describe('over real sockets', () => {
  const retrying = withRetry(withTimeout(fetchTransport({ allowPlainHttpOnLoopback: true }), { milliseconds: 1000 }), { random: () => 0 })

  it.each([
    { effect: 'read', sent: 3 },
    { effect: 'reconcilable', sent: 1 },
    { effect: 'at-most-once', sent: 1 },
  ] as const)('a $effect request goes on the wire $sent times for each fault', async ({ effect, sent }) => {
    const operation = { ...fetchPurchase, effect }
    const answers = [
      '',
      'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{',
      'HTTP/1.1 502 Bad Gateway\r\nconnection: close\r\ncontent-length: 0\r\n\r\n',
      'HTTP/1.1 503 Busy\r\nconnection: close\r\nretry-after: 0\r\ncontent-length: 0\r\n\r\n',
      'gibberish\r\n\r\n',
    ]
    const endings = ['end', 'resetAndDestroy', 'pause'] as const
    // All at once: those that stall wait out their timeout, which is long enough for a busy machine.
    const faults = answers.flatMap((answer) => endings.map((ending) => ({ answer, ending })))
    const counts = await Promise.all(
      faults.map(async ({ answer, ending }) => {
        let count = 0
        const origin = await serveSocket((socket) =>
          socket.once('data', () => {
            count += 1
            if (answer === '') socket[ending]()
            else socket.write(answer, () => socket[ending]())
          }),
        )
        await retrying(request(origin, operation)).catch(() => {})
        return { answer, ending, count }
      }),
    )
    expect(counts).toEqual(faults.map((fault) => ({ ...fault, count: sent })))
  })

  it('a read that stalls once is answered by the second attempt', async () => {
    let count = 0
    const origin = await serve((_, outgoing) => {
      count += 1
      if (count > 1) outgoing.end('ok')
    })
    expect(await retrying(request(origin))).toMatchObject({ status: 200, text: 'ok', attempts: 2 })
  })

  it('a stalled write is given up after one attempt', async () => {
    const { transport, requests } = scriptedTransport([stall()])
    const clock = fakeClock()
    const error = withRetry(withTimeout(transport, { clock }), { clock })(request(url, createPurchase)).catch((reason: unknown) => reason)
    await clock.advance(60_000)
    expect(await error).toMatchObject({ code: 'HTTP_TIMEOUT', context: { certainty: 'unknown', attempts: 1 } })
    expect(requests).toHaveLength(1)
  })
})
