import { getEventListeners } from 'node:events'
import { CodedError } from '@foliokit/errors'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { tokenSource, type Grant, type TokenSourceOptions } from '../src/index.js'
import { settled, testClock } from './clock.js'

const seconds = 1_000
const outage = new CodedError('AUTH_SERVER_UNAVAILABLE', 'down')

/** A source over a server that a test answers by hand, or that answers `token-1`, `token-2`... at once. */
function setUp(options: Partial<TokenSourceOptions> & { lifetime?: number; byHand?: true } = {}) {
  const { lifetime = 1_800 * seconds, byHand, ...rest } = options
  const clock = testClock()
  const flights: { grant(): void; fail(error?: unknown): void; readonly signal: AbortSignal }[] = []
  const failures: unknown[] = []
  const request = (signal: AbortSignal) =>
    new Promise<Grant>((resolve, reject) => {
      const number = flights.length + 1
      const grant = () => resolve({ token: `token-${number}`, lifetime })
      flights.push({ grant, fail: (error = outage) => reject(error as Error), signal })
      if (!byHand) grant()
    })
  const source = tokenSource(request, { now: clock.now, after: clock.after, onFailure: (error) => failures.push(error), ...rest })
  const answer = async (index: number, how: 'grant' | 'fail') => {
    flights[index]?.[how]()
    await settled()
  }
  return { source, clock, flights, failures, answer }
}

const outcome = (promise: Promise<string>) => promise.catch((error: unknown) => (error as CodedError).code)
const pendingOr = (promise: Promise<string>) => Promise.race([promise, settled().then(() => 'pending')])

describe('one request', () => {
  it('serves a thousand callers who come at once', async () => {
    const { source, flights } = setUp()
    const tokens = await Promise.all(Array.from({ length: 1_000 }, () => source.token()))
    expect(new Set(tokens)).toEqual(new Set(['token-1']))
    expect(flights).toHaveLength(1)
  })

  it('serves all who come while the token is good, with the same settled promise', async () => {
    const { source, flights, clock } = setUp()
    await source.token()
    await clock.advance(1_679 * seconds)
    expect(source.token()).toBe(source.token())
    expect(await source.token()).toBe('token-1')
    expect(flights).toHaveLength(1)
  })

  it('replaces a token that a hundred callers give back as refused', async () => {
    const { source, flights } = setUp()
    const revoked = await Promise.all(Array.from({ length: 100 }, () => source.token()))
    const renewed = await Promise.all(
      revoked.map((token) => {
        source.invalidate(token)
        return source.token()
      }),
    )
    expect(new Set(renewed)).toEqual(new Set(['token-2']))
    expect(flights).toHaveLength(2)
  })

  it('is enough though the old token is given back again after the new one came', async () => {
    const { source, flights } = setUp()
    const old = await source.token()
    source.invalidate(old)
    await source.token()
    source.invalidate(old)
    source.invalidate('never seen')
    expect(await source.token()).toBe('token-2')
    expect(flights).toHaveLength(2)
  })

  it('is under way per source: two tenants share nothing', async () => {
    const [one, other] = [setUp(), setUp()]
    await Promise.all([one.source.token(), other.source.token(), one.source.token()])
    expect([one.flights.length, other.flights.length]).toEqual([1, 1])
  })
})

describe('renewal', () => {
  it('begins in the background under 120 s and takes over when it is done', async () => {
    const { source, flights, clock, answer } = setUp({ byHand: true })
    const first = source.token()
    await answer(0, 'grant')
    await first
    await clock.advance(1_681 * seconds)
    expect(await source.token()).toBe('token-1')
    expect(await source.token()).toBe('token-1')
    expect(flights).toHaveLength(2)
    await answer(1, 'grant')
    expect(await source.token()).toBe('token-2')
    expect(flights).toHaveLength(2)
  })

  it('is waited for under 30 s', async () => {
    const { source, clock, answer } = setUp({ byHand: true })
    void source.token()
    await answer(0, 'grant')
    await clock.advance(1_771 * seconds)
    const next = source.token()
    expect(await pendingOr(next)).toBe('pending')
    await answer(1, 'grant')
    expect(await next).toBe('token-2')
  })

  it('of a token with a short life leaves it half of its life', async () => {
    const { source, flights, clock } = setUp({ lifetime: 60 * seconds })
    await source.token()
    await clock.advance(29 * seconds)
    await source.token()
    expect(flights).toHaveLength(1)
    await clock.advance(2 * seconds)
    expect(await source.token()).toBe('token-1')
    await settled()
    expect(await source.token()).toBe('token-2')
    expect(flights).toHaveLength(2)
  })

  it('begins at the moments it is told', async () => {
    const { source, flights, clock } = setUp({ refreshUnder: 600 * seconds, waitUnder: 300 * seconds })
    await source.token()
    await clock.advance(1_201 * seconds)
    await source.token()
    expect(flights).toHaveLength(2)
  })

  it('counts a token’s life from the moment it was asked for', async () => {
    const { source, flights, clock, answer } = setUp({ byHand: true })
    const first = source.token()
    await clock.advance(25 * seconds)
    await answer(0, 'grant')
    await first
    await clock.advance(1_656 * seconds)
    await source.token()
    expect(flights).toHaveLength(2)
  })
})

describe('a failed request', () => {
  it('reaches everyone who waited and is not kept', async () => {
    const { source, flights, failures, answer } = setUp({ byHand: true })
    const waiting = Promise.all([outcome(source.token()), outcome(source.token())])
    await answer(0, 'fail')
    expect(await waiting).toEqual(['AUTH_SERVER_UNAVAILABLE', 'AUTH_SERVER_UNAVAILABLE'])
    const next = source.token()
    await answer(1, 'grant')
    expect(await next).toBe('token-2')
    expect([flights.length, failures]).toEqual([2, [outage]])
  })

  it('in the background leaves the old token in use, is told once, and is tried again after a pause', async () => {
    const { source, flights, failures, clock, answer } = setUp({ byHand: true })
    void source.token()
    await answer(0, 'grant')
    await clock.advance(1_700 * seconds)
    expect(await source.token()).toBe('token-1')
    await answer(1, 'fail')
    expect(failures).toEqual([outage])
    expect([await source.token(), flights.length]).toEqual(['token-1', 2])
    await clock.advance(5 * seconds)
    expect([await source.token(), flights.length]).toEqual(['token-1', 3])
    await answer(2, 'grant')
    expect(await source.token()).toBe('token-3')
  })

  it('that callers waited for leaves them the old token while it is valid, and the error afterwards', async () => {
    const { source, clock, answer } = setUp({ byHand: true })
    void source.token()
    await answer(0, 'grant')
    await clock.advance(1_790 * seconds)
    const waiting = source.token()
    await answer(1, 'fail')
    expect(await waiting).toBe('token-1')
    await clock.advance(10 * seconds)
    const late = outcome(source.token())
    await answer(2, 'fail')
    expect(await late).toBe('AUTH_SERVER_UNAVAILABLE')
  })

  it('does not bring back a token that was given back meanwhile', async () => {
    const { source, clock, answer } = setUp({ byHand: true })
    void source.token()
    await answer(0, 'grant')
    await clock.advance(1_790 * seconds)
    const waiting = outcome(source.token())
    source.invalidate('token-1')
    await answer(1, 'fail')
    expect(await waiting).toBe('AUTH_SERVER_UNAVAILABLE')
  })

  it('may be anything, and an observer that throws takes no token from anyone', async () => {
    const uncaught: unknown[] = []
    const listen = (error: unknown) => uncaught.push(error)
    const { source, answer } = setUp({
      byHand: true,
      onFailure: () => {
        throw new Error('observer')
      },
    })
    const earlier = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', listen)
    try {
      const first = source.token().catch((error: unknown) => error)
      await answer(0, 'fail')
      expect(await first).toBe(outage)
      await settled()
      expect(uncaught).toEqual([new Error('observer')])
    } finally {
      process.removeAllListeners('unhandledRejection')
      for (const listener of earlier) process.on('unhandledRejection', listener)
    }
  })
})

describe('the timeout', () => {
  it('ends a request after 30 s, fires its signal and leaves no timer', async () => {
    const { source, flights, clock } = setUp({ byHand: true })
    const waiting = source.token().catch((error: unknown) => error)
    await clock.advance(29_999)
    expect(flights[0]?.signal.aborted).toBe(false)
    await clock.advance(1)
    expect(await waiting).toMatchObject({ code: 'AUTH_TIMEOUT', context: { timeout: 30_000, certainty: 'not-sent' } })
    expect([flights[0]?.signal.aborted, clock.pending()]).toEqual([true, 0])
  })

  it('of the platform’s timer is taken back after an answer', async () => {
    vi.useFakeTimers()
    try {
      let grant: (value: Grant) => void = () => {}
      const source = tokenSource(() => new Promise((resolve) => (grant = resolve)), { now: () => 0 })
      const waiting = source.token()
      expect(vi.getTimerCount()).toBe(1)
      grant({ token: 't', lifetime: 1_000 })
      await waiting
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe("a caller's signal", () => {
  it('ends the wait of that caller alone', async () => {
    const { source, flights, answer } = setUp({ byHand: true })
    const controller = new AbortController()
    const [leaving, staying] = [outcome(source.token({ signal: controller.signal })), source.token()]
    controller.abort()
    expect(await leaving).toBe('AUTH_ABORTED')
    expect(flights[0]?.signal.aborted).toBe(false)
    await answer(0, 'grant')
    expect(await staying).toBe('token-1')
    expect(flights).toHaveLength(1)
  })

  it('lets a request finish for those who come later, and a failed one end quietly, when all have left', async () => {
    const { source, failures, answer } = setUp({ byHand: true })
    const controller = new AbortController()
    const leaving = outcome(source.token({ signal: controller.signal }))
    controller.abort()
    expect(await leaving).toBe('AUTH_ABORTED')
    await answer(0, 'fail')
    expect(failures).toEqual([outage])
    const next = source.token()
    await answer(1, 'grant')
    expect(await next).toBe('token-2')
  })

  it('that has fired already is obeyed, with a token at hand or without, and asks for nothing', async () => {
    const { source, flights } = setUp()
    const signal = AbortSignal.abort()
    expect(await outcome(source.token({ signal }))).toBe('AUTH_ABORTED')
    expect(flights).toHaveLength(0)
    await source.token()
    expect(await outcome(source.token({ signal }))).toBe('AUTH_ABORTED')
  })

  it('keeps no listener of ours', async () => {
    const { source, answer } = setUp({ byHand: true })
    const { signal } = new AbortController()
    const waiting = [outcome(source.token({ signal })), outcome(source.token({ signal }))]
    await answer(0, 'fail')
    await Promise.all(waiting)
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
  })
})

describe('under any sequence of events', () => {
  it('has one request under way at most, and serves neither an expired nor a refused token', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('call' as const) }),
      fc.record({ kind: fc.constant('advance' as const), by: fc.integer({ min: 1, max: 400 }) }),
      fc.record({ kind: fc.constant('answer' as const), how: fc.constantFrom('grant' as const, 'fail' as const) }),
      fc.record({ kind: fc.constant('refuse' as const) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { source, flights, clock, answer } = setUp({ byHand: true, timeout: Number.POSITIVE_INFINITY })
        const asked: number[] = []
        const refused = new Set<string>()
        let settledFlights = 0
        let last: string | undefined
        for (const one of steps) {
          if (one.kind === 'advance') await clock.advance(one.by * seconds)
          if (one.kind === 'answer' && settledFlights < flights.length) await answer(settledFlights++, one.how)
          if (one.kind === 'refuse' && last !== undefined) {
            refused.add(last)
            source.invalidate(last)
          }
          if (one.kind === 'call') {
            const token = await pendingOr(outcome(source.token()))
            while (asked.length < flights.length) asked.push(clock.now())
            const number = Number(/^token-(\d+)$/.exec(token)?.[1] ?? 0)
            if (number > 0) {
              last = token
              expect(clock.now()).toBeLessThan((asked[number - 1] ?? 0) + 1_800 * seconds)
              expect(refused.has(token)).toBe(false)
            }
          }
          expect(flights.length - settledFlights).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 300 },
    )
  })
})
