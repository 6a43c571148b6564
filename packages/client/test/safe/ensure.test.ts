import { rupees } from '@foliokit/money'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createClient, memoryIntents, safeWrites, type IntentStore } from '../../src/index.js'
import { body, setUp, start, type Fate, type PlatformRow } from './platform.js'

const order = { key: 'cart-7', body }

describe('ensure places an order once', () => {
  it('stores the intent, sends the reference with the body, and records what was made', async () => {
    const { client, creates, intents, passing } = setUp()
    const placed = await passing(client.safe.purchases.ensure(order))
    expect(placed).toMatchObject({ outcome: 'created', value: { id: 'mfp_1', state: 'pending' } })
    expect(JSON.parse(String(creates()[0]?.body))).toEqual({ ...body, amount: 10000, source_ref_id: 'ref-1' })
    expect(placed.intent).toEqual({
      key: 'cart-7',
      kind: 'purchase',
      source_ref_id: 'ref-1',
      fingerprint: { mf_investment_account: 'mfia_1', scheme: 'INF173K01FE6', amount: '10000.00', folio_number: null },
      at: start,
      sent_at: start,
      result: { status: 'placed', id: 'mfp_1' },
      revision: 2,
    })
    expect(await intents.unfinished()).toEqual([])
  })

  it('adopts what it placed before when it is asked again, without another create', async () => {
    const { client, creates, passing } = setUp()
    await passing(client.safe.purchases.ensure(order))
    expect(await passing(client.safe.purchases.ensure(order))).toMatchObject({ outcome: 'adopted', value: { id: 'mfp_1' } })
    expect(creates()).toHaveLength(1)
  })

  it.each<[string, Fate[], Fate[]?]>([
    ['the answer was lost', ['answer-lost']],
    ['the answer was a 502 of something in between', [{ status: 502, body: '<html>' }, 'answered']],
    ['the answer was cut', [{ garbled: '{"id":"mf' }]],
    ['the answer was empty', [{ garbled: '' }]],
    ['the answer breaks the contract', [{ garbled: '{"id":5}' }]],
    ['the request took effect 40 s later', [{ lateBy: 40_000 }]],
    ['the look-up fails three times as well', ['answer-lost'], ['request-lost', 'request-lost', { status: 503 }]],
    ['it never left, twice', ['not-sent', 'not-sent']],
    ['it was told to come back later', [{ status: 429 }]],
    ['it was lost on the way', ['request-lost']],
    ['it was lost on the way twice', ['request-lost', 'request-lost']],
  ])('when %s', async (_, fates, lookUps = []) => {
    const { client, rows, passing, reads } = setUp(fates)
    reads.push(...lookUps)
    const placed = await passing(client.safe.purchases.ensure(order))
    expect(['created', 'adopted']).toContain(placed.outcome)
    expect(rows).toHaveLength(1)
    expect(placed).toMatchObject({ value: { id: 'mfp_1', source_ref_id: 'ref-1' } })
  })

  it('sends the same bytes again, only after a minute without a trace', async () => {
    const { client, clock, creates, passing } = setUp(['request-lost'])
    await passing(client.safe.purchases.ensure(order))
    expect(creates()).toHaveLength(2)
    expect(creates()[1]?.body).toBe(creates()[0]?.body)
    expect(clock.now() - start).toBeGreaterThanOrEqual(60_000)
  })

  it('looks before it sends after a crash between sending and recording', async () => {
    const { client, connect, creates, passing, rows, intents } = setUp(['answer-lost'])
    const controller = new AbortController()
    const first = client.safe.purchases.ensure(order, { signal: controller.signal })
    controller.abort()
    expect(await passing(first)).toMatchObject({
      outcome: 'unknown',
      error: { code: 'CLIENT_OUTCOME_UNKNOWN', context: { reason: 'given-up' } },
    })
    expect((await intents.unfinished()).map(({ key }) => key)).toEqual(['cart-7'])
    expect(await passing(connect().safe.purchases.ensure(order))).toMatchObject({ outcome: 'adopted' })
    expect([rows.length, creates().length]).toEqual([1, 1])
  })

  it('takes its reference for taken, and finds the order, when the platform says it is not unique', async () => {
    const { client, listing, rows, passing, clock } = setUp(['answer-lost'])
    // Reads lag two minutes behind: the re-send meets the first request before any list shows it.
    listing((all) => all.filter(({ created_at }) => Date.parse(String(created_at)) <= clock.now() - 120_000))
    expect(await passing(client.safe.purchases.ensure(order))).toMatchObject({ outcome: 'adopted' })
    expect(rows).toHaveLength(1)
  })

  it('lets two processes that race for one key place one order', async () => {
    const { client, connect, rows, passing } = setUp()
    const [one, other] = await passing(Promise.all([client.safe.purchases.ensure(order), connect().safe.purchases.ensure(order)]))
    expect([one.outcome, other.outcome].sort()).toEqual(['adopted', 'created'])
    expect(rows).toHaveLength(1)
  })
})

describe('ensure ends', () => {
  it('rejected, with the platform’s no, and says so again without sending', async () => {
    const no = {
      status: 400,
      body: '{"error":{"status":400,"message":"validation failed","errors":[{"field":"amount","message":"too small"}]}}',
    }
    const { client, creates, passing } = setUp([no])
    const first = await passing(client.safe.purchases.ensure(order))
    expect(first).toMatchObject({ outcome: 'rejected', error: { code: 'HTTP_BAD_REQUEST', context: { fields: ['amount'] } } })
    const again = await passing(client.safe.purchases.ensure(order))
    expect(again).toMatchObject({ outcome: 'rejected', error: { code: 'HTTP_BAD_REQUEST', context: { fields: ['amount'] } } })
    expect(creates()).toHaveLength(1)
  })

  it.each([401, 403, 404])(
    'rejected for now when the caller is turned away with %i: nothing is recorded against the order',
    async (status) => {
      const { client, passing, rows } = setUp([{ status }, { status }])
      const first = await passing(client.safe.purchases.ensure(order))
      expect(first).toMatchObject({ outcome: 'rejected', intent: { sent_at: null, result: null } })
      rows.length = 0
      expect(await passing(client.safe.purchases.ensure(order))).toMatchObject({ outcome: status === 401 ? 'created' : 'rejected' })
    },
  )

  it('adopted, not rejected, when a re-send is refused because the first request had arrived', async () => {
    const no = { status: 422, body: '{"error":"limit exceeded"}' }
    const { client, listing, passing, clock } = setUp(['answer-lost', no])
    listing((all) => all.filter(({ created_at }) => Date.parse(String(created_at)) <= clock.now() - 100_000))
    expect(await passing(client.safe.purchases.ensure(order))).toMatchObject({ outcome: 'adopted' })
  })

  it.each([401, 403])('never rejected by a re-send that is turned away with %i: the first request may have arrived', async (status) => {
    const { client, listing, passing, clock, creates } = setUp(['answer-lost', { status }, { status }])
    // The first request shows only after the re-send was turned away.
    listing((all) => all.filter(({ created_at }) => Date.parse(String(created_at)) <= clock.now() - 80_000))
    expect(await passing(client.safe.purchases.ensure(order))).toMatchObject({ outcome: 'adopted' })
    expect(creates().length).toBeGreaterThan(1)
  })

  it('rejected when a re-send is refused and the first request never shows', async () => {
    const no = { status: 422, body: '{"error":"limit exceeded"}' }
    const { client, passing, rows } = setUp(['request-lost', no])
    expect(await passing(client.safe.purchases.ensure(order))).toMatchObject({ outcome: 'rejected', error: { code: 'HTTP_UNPROCESSABLE' } })
    expect(rows).toHaveLength(0)
  })

  it('unknown when time runs out, and the next call finds the truth at once', async () => {
    const { client, passing, reads, clock } = setUp(['answer-lost'])
    reads.push(...Array<Fate>(200).fill('request-lost'))
    const first = await passing(client.safe.purchases.ensure(order))
    expect(first).toMatchObject({ outcome: 'unknown', error: { context: { certainty: 'unknown', reason: 'time-ran-out' } } })
    expect(clock.now() - start).toBeLessThanOrEqual(181_000)
    reads.length = 0
    const before = clock.now()
    expect(await passing(client.safe.purchases.ensure(order))).toMatchObject({ outcome: 'adopted' })
    expect(clock.now() - before).toBeLessThanOrEqual(1000)
  })

  it('unknown, saying that nothing left, when it can never be sent', async () => {
    const { client, passing } = setUp(Array<Fate>(300).fill('not-sent'))
    expect(await passing(client.safe.purchases.ensure(order))).toMatchObject({
      outcome: 'unknown',
      error: { context: { certainty: 'not-sent' } },
      intent: { sent_at: null },
    })
  })

  it('unknown when the newest page is full and all of it is newer than the intent: silence proves nothing', async () => {
    const { client, passing, listing, creates } = setUp(['answer-lost'], { clockSkew: 0 })
    const others = Array.from({ length: 150 }, (_, index) => row(`other-${index}`, start + 1000 + index))
    listing((all) => [...all, ...others])
    expect(await passing(client.safe.purchases.ensure(order))).toMatchObject({
      outcome: 'unknown',
      error: { context: { reason: 'list-too-short' } },
    })
    expect(creates()).toHaveLength(1)
  })

  it.each([
    ['adopted when the list still shows it', 0, 'adopted'],
    ['unknown when others have filled the list since', 100, 'unknown'],
  ])('%s, though the platform has forgotten references, ten days later', async (_, others, outcome) => {
    const { client, connect, clock, passing, rows, reads, creates, forgetReferences } = setUp(['answer-lost'])
    reads.push(...Array<Fate>(200).fill('request-lost'))
    expect(await passing(client.safe.purchases.ensure({ key: 'one', body }))).toMatchObject({ outcome: 'unknown' })
    reads.length = 0
    forgetReferences()
    await clock.advance(10 * 86_400_000)
    for (let index = 0; index < others; index += 1) {
      const created_at = new Date(clock.now()).toISOString()
      rows.push({ ...rows[0], id: `mfp_other_${index}`, source_ref_id: `other-${index}`, state: 'pending', created_at })
    }
    const sent = creates().length
    expect(await passing(connect().safe.purchases.ensure({ key: 'one', body }))).toMatchObject({ outcome })
    expect(creates()).toHaveLength(sent)
    expect(rows.filter(({ source_ref_id }) => source_ref_id === 'ref-1')).toHaveLength(1)
  })

  it('created when the newest page is full but goes back behind the intent', async () => {
    const { client, passing, listing } = setUp(['request-lost'], { clockSkew: 0 })
    const others = Array.from({ length: 150 }, (_, index) => row(`other-${index}`, start - 1 + index))
    listing(() => others.slice(0, 100))
    expect(await passing(client.safe.purchases.ensure(order))).toMatchObject({ outcome: 'created' })
  })

  it('by its caller’s own deadline', async () => {
    const { client, passing, clock } = setUp(Array<Fate>(100).fill('request-lost'))
    await passing(client.safe.purchases.ensure(order, { deadline: start + 5000 }))
    expect(clock.now() - start).toBeLessThanOrEqual(6000)
  })
})

describe('a sandbox with a clock of its own', () => {
  it('is waited for by its clock, while the client’s own deadlines go by the machine’s', async () => {
    const { clock, passing, transport } = setUp(['answer-lost'])
    const tokens = { token: async () => 'token', invalidate: () => undefined }
    const other = createClient({ baseUrl: 'https://platform.example', tenant: 'acme', tokens, transport }).use(
      safeWrites({ intents: memoryIntents(), clock, newReference: () => 'ref-x' }),
    )
    expect(await passing(other.safe.purchases.ensure(order))).toMatchObject({ outcome: 'adopted' })
  })
})

describe('ensure refuses', () => {
  it.each([
    ['another amount', { ...body, amount: rupees('10001') }, ['amount']],
    ['another scheme', { ...body, scheme: 'INF846K01EW2' }, ['scheme']],
    ['a folio that was not there', { ...body, folio_number: '123' }, ['folio_number']],
  ])('a key that stands for an order with %s', async (_, other, members) => {
    const { client, passing, requests } = setUp()
    await passing(client.safe.purchases.ensure(order))
    const before = requests.length
    await expect(client.safe.purchases.ensure({ key: 'cart-7', body: other })).rejects.toMatchObject({
      code: 'CLIENT_INTENT_CONFLICT',
      context: { members, certainty: 'not-sent' },
    })
    expect(requests).toHaveLength(before)
  })

  it('to adopt an order that has its reference and another fingerprint', async () => {
    const { client, passing, listing } = setUp(['request-lost'])
    listing(() => [{ ...row('ref-1', start), amount: 9999 }])
    await expect(passing(client.safe.purchases.ensure(order))).rejects.toMatchObject({
      code: 'CLIENT_INTENT_CONFLICT',
      context: { id: 'mfp_other', members: ['amount'], certainty: 'unknown' },
    })
  })

  it('a body that breaks the contract, before anything is stored or sent', async () => {
    const { client, requests, intents } = setUp()
    const wrong = { ...body, amount: 10000 } as unknown as typeof body
    await expect(client.safe.purchases.ensure({ key: 'cart-7', body: wrong })).rejects.toMatchObject({ code: 'CLIENT_INPUT_INVALID' })
    expect([requests.length, await intents.unfinished()]).toEqual([0, []])
  })

  it('to send anything when the intent cannot be stored', async () => {
    const full: IntentStore = { ...memoryIntents(), open: () => Promise.reject(new Error('disk full')) }
    const { client, requests } = setUp([], {}, full)
    await expect(client.safe.purchases.ensure(order)).rejects.toThrow('disk full')
    expect(requests).toHaveLength(0)
  })
})

describe('whatever happens to requests and processes', () => {
  const fate = fc.oneof<fc.Arbitrary<Fate>[]>(
    fc.constantFrom<Fate>('answered', 'answer-lost', 'request-lost', 'not-sent', { status: 429 }, { status: 500 }, { garbled: '{' }),
    fc.integer({ min: 1, max: 59_000 }).map((lateBy) => ({ lateBy })),
  )

  it('there is one order in the end, and it is the one that was adopted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { maxLength: 6 }),
        fc.array(fate, { maxLength: 30 }),
        fc.integer({ min: 1, max: 3 }),
        async (fates, lookUps, processes) => {
          const { connect, passing, rows, writes, reads } = setUp(fates)
          reads.push(...lookUps)
          await passing(Promise.all(Array.from({ length: processes }, () => connect().safe.purchases.ensure(order))))
          writes.length = 0
          reads.length = 0
          const last = await passing(connect().safe.purchases.ensure(order))
          expect(rows).toHaveLength(1)
          expect(last).toMatchObject({ outcome: expect.stringMatching(/^(created|adopted)$/) as string, value: { id: rows[0]?.id } })
        },
      ),
      { numRuns: 60 },
    )
  })
})

function row(reference: string, at: number): PlatformRow {
  return {
    object: 'mf_purchase',
    id: 'mfp_other',
    old_id: 77,
    state: 'pending',
    ...body,
    amount: 10000,
    source_ref_id: reference,
    created_at: new Date(at).toISOString(),
  }
}
