import { getEventListeners, setMaxListeners } from 'node:events'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  productionRateLimits,
  rateLimiter,
  sandboxRateLimits,
  withDeadline,
  withRateLimit,
  withRetry,
  type HttpRequest,
  type RateLimit,
  type Transport,
} from '../src/index.js'
import { fakeClock, json, text } from '../src/testing.js'

const of = (name: string, method: string, path = '/v2/mf_purchases'): HttpRequest => ({
  operation: { name, path, effect: method === 'GET' ? 'read' : 'reconcilable' },
  method,
  url: `https://platform.example${path}`,
  headers: {},
})
const read = of('purchases.fetch', 'GET')
const write = of('purchases.create', 'POST')
const list = of('purchases.list', 'GET')
const upload = of('files.create', 'POST', '/files')

/** A transport that answers at once and notes when each request began. */
function setUp(limits: readonly RateLimit[], answer: (sent: number) => ReturnType<typeof text> = () => json(200, {})) {
  const clock = fakeClock(1_600_000_000_000)
  const start = clock.now()
  const begun: { readonly at: number; readonly request: HttpRequest }[] = []
  const inner: Transport = (request) => {
    begun.push({ at: clock.now() - start, request })
    return Promise.resolve(answer(begun.length))
  }
  const transport = withRateLimit(inner, rateLimiter(limits, { clock }), { clock })
  return { clock, transport, begun, start, at: () => begun.map((one) => one.at) }
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: unknown) => error,
  )

describe('which limits count a request', () => {
  it.each([
    ['purchases.fetch', 'GET', '/v2/mf_purchases/:id', 'reads'],
    ['purchases.list', 'GET', '/v2/mf_purchases', 'reads lists'],
    ['purchasePlans.listSkips', 'GET', '/v2/mf_purchase_plans/skip_instructions', 'reads lists'],
    ['v1Orders.listOfAccount', 'GET', '/api/oms/account/:id/orders', 'reads lists'],
    ['v1Investors.search', 'POST', '/api/onb/investors/search', 'writes lists'],
    ['purchases.create', 'POST', '/v2/mf_purchases', 'writes'],
    ['purchases.update', 'PATCH', '/v2/mf_purchases', 'writes'],
    ['kycChecks.create', 'POST', '/v2/kyc_checks', 'writes'],
    ['listings.fetch', 'GET', '/v2/listings/:id', 'reads'],
    ['files.create', 'POST', '/files', 'writes files'],
    ['files.fetch', 'GET', '/files/:id', 'reads files'],
    ['files.list', 'GET', '/v2/files', 'reads lists files'],
    ['profiles.fetch', 'GET', '/v2/profiles', 'reads'],
  ])('%s: %s %s counts in production as %3$s', (name, method, path, names) => {
    const request = of(name, method, path)
    const covering = (limits: readonly RateLimit[]) => limits.filter(({ covers }) => covers(request)).map((limit) => limit.name)
    expect(covering(productionRateLimits).join(' ')).toBe(names)
    expect(covering(sandboxRateLimits).join(' ')).toBe(names.replace(/reads|writes/, 'requests'))
  })
})

describe('withRateLimit', () => {
  it('lets the sandbox have 25 requests in a second and the next when the first is a second old', async () => {
    const { clock, transport, at } = setUp(sandboxRateLimits)
    const calls = Promise.all(Array.from({ length: 60 }, () => transport(write)))
    await clock.advance(3_000)
    await calls
    const seconds = (from: number, count: number) => Array.from({ length: count }, () => from)
    expect(at()).toEqual([...seconds(0, 25), ...seconds(1_000, 25), ...seconds(2_000, 10)])
    expect(clock.pending).toBe(0)
  })

  it('lets production have 100 reads and 100 writes, and 20 lists among the reads', async () => {
    const { clock, transport, begun } = setUp(productionRateLimits)
    const calls = Promise.all([
      ...Array.from({ length: 30 }, () => transport(list)),
      ...Array.from({ length: 90 }, () => transport(read)),
      ...Array.from({ length: 110 }, () => transport(write)),
    ])
    await clock.advance(0)
    const count = (request: HttpRequest) => begun.filter((one) => one.request === request).length
    expect([count(list), count(read), count(write)]).toEqual([20, 80, 100])
    await clock.advance(1_000)
    expect([count(list), count(read), count(write)]).toEqual([30, 90, 110])
    await calls
  })

  it('does not hold up a request whose limits are free behind one that waits', async () => {
    const { clock, transport, begun } = setUp(productionRateLimits)
    for (let index = 0; index < 21; index += 1) void transport(upload)
    void transport(write)
    await clock.advance(0)
    expect(begun.at(-1)?.request).toBe(write)
    await clock.advance(1_000)
    expect(begun.at(-1)?.request).toBe(upload)
  })

  it('counts each attempt of a retried read', async () => {
    const everyone: readonly RateLimit[] = [{ name: 'requests', perSecond: 1, covers: () => true }]
    const { clock, at, transport } = setUp(everyone, (sent) => (sent < 3 ? text(500, '') : json(200, {})))
    const call = withRetry(transport, { clock, random: () => 0 })(read)
    await clock.advance(2_000)
    expect([await call, at()]).toMatchObject([{ status: 200, attempts: 3 }, [0, 1_000, 2_000]])
  })

  it.each([
    ['as many seconds as Retry-After says', { 'retry-after': '7' }, 7_000],
    ['until the date that it names', { 'retry-after': 'Sun, 13 Sep 2020 12:26:50 GMT' }, 10_000],
    ['a minute when it says more', { 'retry-after': '86400' }, 60_000],
    ['a second when it says nothing', {}, 1_000],
    ['a second when it says what nobody understands', { 'retry-after': 'soon' }, 1_000],
  ])('is paused by a 429 for %s', async (_, headers, milliseconds) => {
    const { clock, transport, at } = setUp(sandboxRateLimits, (sent) => (sent === 1 ? text(429, '', headers) : json(200, {})))
    expect(await transport(write)).toMatchObject({ status: 429 })
    const next = transport(read)
    await clock.advance(milliseconds - 1)
    expect(at()).toEqual([0])
    await clock.advance(1)
    expect([at(), (await next).status]).toEqual([[0, milliseconds], 200])
  })

  it('pauses the narrowest limit alone', async () => {
    const { clock, transport, begun } = setUp(productionRateLimits, (sent) =>
      sent === 1 ? text(429, '', { 'retry-after': '5' }) : json(200, {}),
    )
    await transport(list)
    void transport(list)
    await transport(read)
    await transport(write)
    expect(begun.map((one) => one.request)).toEqual([list, read, write])
    await clock.advance(5_000)
    expect(begun).toHaveLength(4)
  })

  it('shares one count between transports of one limiter', async () => {
    const clock = fakeClock()
    const limiter = rateLimiter([{ name: 'requests', perSecond: 1, covers: () => true }], { clock })
    let sent = 0
    const inner: Transport = () => Promise.resolve(json(200, { sent: (sent += 1) }))
    const [one, other] = [withRateLimit(inner, limiter, { clock }), withRateLimit(inner, limiter, { clock })]
    void one(read)
    void other(read)
    await clock.advance(999)
    expect(sent).toBe(1)
    await clock.advance(1)
    expect(sent).toBe(2)
  })

  it('waits no longer than a second after the clock was put back by an hour', async () => {
    const clock = fakeClock(10_000_000)
    let back = 0
    const set = { after: clock.after, now: () => clock.now() - back }
    const limiter = rateLimiter([{ name: 'requests', perSecond: 1, covers: () => true }], { clock: set })
    await limiter.enter(read)
    back = 3_600_000
    const next = limiter.enter(read)
    await clock.advance(1_000)
    expect(await Promise.race([next, Promise.resolve('still waiting')])).toBeUndefined()
  })

  it.each([0, -1, 1.5, Number.NaN])('refuses a limit of %d per second', (perSecond) => {
    expect(() => rateLimiter([{ name: 'odd', perSecond, covers: () => true }])).toThrow(
      expect.objectContaining({ code: 'HTTP_RATE_LIMIT_INVALID' }),
    )
  })
})

describe('a wait', () => {
  const one: readonly RateLimit[] = [{ name: 'requests', perSecond: 1, covers: () => true }]

  it("ends as soon as the caller's signal fires, unsent, and leaves neither timer nor listener nor its place in the row", async () => {
    const { clock, transport, at } = setUp(one)
    await transport(read)
    const controller = new AbortController()
    const leaving = failure(transport(read, { signal: controller.signal }))
    await clock.advance(500)
    expect(clock.pending).toBe(1)
    controller.abort()
    expect(await leaving).toMatchObject({ code: 'HTTP_ABORTED', context: { certainty: 'not-sent', attempts: 0 } })
    expect([clock.pending, getEventListeners(controller.signal, 'abort').length]).toEqual([0, 0])
    const staying = transport(read)
    await clock.advance(500)
    await staying
    expect(at()).toEqual([0, 1_000])
  })

  it('is refused to a caller whose signal has fired already, and takes no place', async () => {
    const { transport, at } = setUp(one)
    expect(await failure(transport(read, { signal: AbortSignal.abort() }))).toMatchObject({ code: 'HTTP_ABORTED' })
    await transport(read)
    expect(at()).toEqual([0])
  })

  it('is not begun when it would outlast the deadline, and says which limit it was', async () => {
    const { clock, transport, at, start } = setUp(one)
    await transport(read)
    const short = failure(transport(read, { deadline: start + 1_000 }))
    expect(await short).toMatchObject({
      code: 'HTTP_DEADLINE_EXCEEDED',
      message: expect.stringContaining('1 requests per second') as string,
      context: { certainty: 'not-sent', attempts: 0, limits: ['1 requests per second'] },
    })
    const long = transport(read, { deadline: start + 1_001 })
    await clock.advance(1_000)
    await long
    expect(at()).toEqual([0, 1_000])
  })

  it('counts against the deadline of the call', async () => {
    const clock = fakeClock()
    const limiter = rateLimiter(one, { clock })
    const stalled: Transport = (request, options) =>
      new Promise((_, reject) => options?.signal?.addEventListener('abort', () => reject(new Error(request.url))))
    const limited = withDeadline(withRateLimit(stalled, limiter, { clock }), { clock, milliseconds: 1_500 })
    void failure(limited(read))
    const second = failure(limited(write))
    await clock.advance(1_499)
    expect(await Promise.race([second, Promise.resolve('still waiting')])).toBe('still waiting')
    await clock.advance(1)
    expect(await second).toMatchObject({ code: 'HTTP_DEADLINE_EXCEEDED', context: { certainty: 'unknown' } })
    expect(clock.pending).toBe(0)
  })

  it('ends at the deadline when a pause came in between', async () => {
    const { clock, transport, start } = setUp(one, () => text(429, '', { 'retry-after': '30' }))
    const [first, second] = [transport(read), failure(transport(read, { deadline: start + 5_000 }))]
    await first
    await clock.advance(1_000)
    expect(await second).toMatchObject({ code: 'HTTP_DEADLINE_EXCEEDED', context: { certainty: 'not-sent' } })
    expect(clock.pending).toBe(0)
  })
})

describe('under any traffic', () => {
  const event = fc.record({
    gap: fc.integer({ min: 0, max: 400 }),
    burst: fc.integer({ min: 1, max: 12 }),
    request: fc.constantFrom(read, write, list, upload),
    deadline: fc.option(fc.integer({ min: 1, max: 4_000 }), { nil: undefined }),
    aborts: fc.boolean(),
  })
  const limits: readonly RateLimit[] = productionRateLimits.map((limit) => ({ ...limit, perSecond: limit.perSecond === 100 ? 7 : 3 }))

  it('no second holds more than a limit allows, every call settles by its deadline, and nothing is left behind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 40 }), async (events, refusedAt) => {
        const { clock, transport, begun, start } = setUp(limits, (sent) => (sent === refusedAt ? text(429, '') : json(200, {})))
        const controller = new AbortController()
        setMaxListeners(0, controller.signal)
        const late: number[] = []
        const calls: Promise<unknown>[] = []
        for (const { gap, burst, request, deadline, aborts } of events) {
          await clock.advance(gap)
          const until = deadline === undefined ? undefined : clock.now() + deadline
          for (let index = 0; index < burst; index += 1) {
            const call = failure(transport(request, { deadline: until, signal: aborts ? controller.signal : undefined }))
            calls.push(call.then(() => clock.now() > (until ?? Number.POSITIVE_INFINITY) && late.push(clock.now() - start)))
          }
        }
        controller.abort()
        await clock.advance(120_000)
        await Promise.all(calls)
        expect([late, clock.pending, getEventListeners(controller.signal, 'abort').length]).toEqual([[], 0, 0])
        for (const { covers, perSecond } of limits) {
          const moments = begun.filter(({ request }) => covers(request)).map(({ at }) => at)
          const tight = moments.filter((at, index) => at - (moments[index - perSecond] ?? Number.NEGATIVE_INFINITY) < 1_000)
          expect(tight).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })
})
