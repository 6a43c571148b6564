import { transportError, type HttpRequest, type Transport } from '@foliokit/http'
import { fakeClock, json, text } from '@foliokit/http/testing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createClient, memoryIntents, safeWrites, type PaymentRequest } from '../../src/index.js'

type Fate = 'answered' | 'answer-lost' | 'request-lost' | 'not-sent' | { readonly lateBy: number } | { readonly status: number }
interface PaymentRow {
  readonly id: number
  readonly amc_order_ids: readonly string[]
  status: string
  readonly created_at: string
  readonly payment_type?: string | undefined
}

const start = Date.parse('2024-01-12T10:30:00+05:30')
const payment: { readonly key: string } & PaymentRequest = {
  key: 'pay-7',
  by: 'netbanking',
  body: { amc_order_ids: ['11', '12'], method: 'NETBANKING' },
}

/** A platform of payments in a few lines: it takes every payment it is sent, as the real one does. */
function setUp(fates: readonly Fate[] = []) {
  const clock = fakeClock(start)
  const rows: PaymentRow[] = []
  const requests: HttpRequest[] = []
  const writes = [...fates]
  const reads: Fate[] = []

  function effect({ method, url, body }: HttpRequest) {
    if (method === 'GET') {
      const query = new URL(url).searchParams
      const [number, size] = [Number(query.get('page') ?? 0), Number(query.get('size') ?? 20)]
      // Somebody else pays while the pages are read.
      if (number > 0) add(['999'], 'PENDING')
      const newest = rows.map((row) => ({ ...row, amc_order_ids: row.amc_order_ids.map(Number) })).reverse()
      const payments = newest.slice(number * size, (number + 1) * size)
      return json(200, {
        payments,
        last: (number + 1) * size >= newest.length,
        first: number === 0,
        number,
        size,
        total_pages: Math.ceil(newest.length / size),
        total_elements: newest.length,
        number_of_elements: payments.length,
      })
    }
    const { amc_order_ids } = JSON.parse(String(body)) as { amc_order_ids: number[] }
    add(amc_order_ids.map(String), 'PENDING')
    return json(200, { id: rows.length, token_url: `https://pay.example/${rows.length}` })
  }
  function add(amc_order_ids: readonly string[], status: string, at = clock.now(), payment_type?: string) {
    rows.push({ id: rows.length + 1, amc_order_ids, status, created_at: new Date(at).toISOString(), payment_type })
  }
  const transport: Transport = async (request) => {
    requests.push(request)
    const fate = (request.method === 'GET' ? reads : writes).shift() ?? 'answered'
    if (fate === 'answered') return effect(request)
    if (fate === 'not-sent') throw transportError('HTTP_CONNECTION_FAILED', 'refused.', request, { certainty: 'not-sent' })
    if (typeof fate === 'object' && 'status' in fate) return text(fate.status, '')
    if (fate === 'answer-lost') effect(request)
    if (typeof fate === 'object') clock.after(fate.lateBy, () => effect(request))
    throw transportError('HTTP_TIMEOUT', 'no answer.', request, { certainty: 'unknown' })
  }
  const intents = memoryIntents()
  const tokens = { token: async () => 'token', invalidate: () => undefined }
  const connect = () =>
    createClient({ baseUrl: 'https://platform.example', tenant: 'acme', tokens, transport, deadline: { clock } }).use(
      safeWrites({ intents, clock, random: () => 1, newReference: () => 'unused' }),
    )
  async function passing<Value>(work: Promise<Value>): Promise<Value> {
    let isDone = false
    const end = () => void (isDone = true)
    work.then(end, end)
    while (!isDone) await clock.advance(1000)
    return work
  }
  return {
    client: connect(),
    connect,
    passing,
    rows,
    add,
    reads,
    writes,
    creates: () => requests.filter(({ method }) => method === 'POST'),
    intents,
  }
}

describe('a payment', () => {
  it('is opened after a look, and its page handed over', async () => {
    const { client, passing, creates } = setUp()
    const opened = await passing(client.safe.payments.ensure(payment))
    expect(opened).toMatchObject({
      outcome: 'created',
      value: { id: '1', token_url: 'https://pay.example/1' },
      intent: { source_ref_id: null },
    })
    expect(creates()).toHaveLength(1)
  })

  it.each<[string, Fate[]]>([
    ['the answer was lost', ['answer-lost']],
    ['it arrived a minute late', [{ lateBy: 60_000 }]],
    ['something in between answered 502', [{ status: 502 }]],
  ])('is sent once when %s, and found or left to a person', async (_, fates) => {
    const { client, passing, creates, rows, intents } = setUp(fates)
    const opened = await passing(client.safe.payments.ensure(payment))
    expect(creates()).toHaveLength(1)
    if (rows.length === 1) expect(opened).toMatchObject({ outcome: 'adopted', value: { id: '1', status: 'PENDING' } })
    else {
      expect(opened).toMatchObject({ outcome: 'unknown', error: { context: { certainty: 'unknown' } } })
      expect(await intents.unfinished()).toHaveLength(1)
      expect(await passing(client.safe.payments.ensure(payment))).toMatchObject({ outcome: 'unknown' })
      expect(creates()).toHaveLength(1)
    }
  })

  it('is sent again only where it is certain that it never left', async () => {
    const { client, passing, creates, rows } = setUp(['not-sent', { status: 429 }])
    expect(await passing(client.safe.payments.ensure(payment))).toMatchObject({ outcome: 'created' })
    expect([creates().length, rows.length]).toEqual([3, 1])
  })

  it('is not sent while the look before it cannot be read', async () => {
    const { client, passing, creates, reads } = setUp()
    reads.push(...Array<Fate>(200).fill('request-lost'))
    expect(await passing(client.safe.payments.ensure(payment))).toMatchObject({
      outcome: 'unknown',
      error: { context: { certainty: 'not-sent' } },
    })
    expect(creates()).toHaveLength(0)
  })

  it.each(['PENDING', 'SUBMITTED', 'SUCCESS', 'INITIATED', 'APPROVED', 'something_new'])(
    'that is %s for the same orders is adopted',
    async (status) => {
      const { client, passing, creates, add } = setUp()
      add(['12', '11'], status)
      expect(await passing(client.safe.payments.ensure(payment))).toMatchObject({ outcome: 'adopted', value: { status } })
      expect(creates()).toHaveLength(0)
    },
  )

  it.each(['FAILED', 'REJECTED', 'TIMEDOUT'])('that %s before stands in nobody’s way', async (status) => {
    const { client, passing, creates, add } = setUp()
    add(['11', '12'], status)
    expect(await passing(client.safe.payments.ensure(payment))).toMatchObject({ outcome: 'created' })
    expect(creates()).toHaveLength(1)
  })

  it('that holds only some of the orders is a conflict: nothing is sent', async () => {
    const { client, creates, add } = setUp()
    add(['12'], 'PENDING')
    await expect(client.safe.payments.ensure(payment)).rejects.toMatchObject({ code: 'CLIENT_INTENT_CONFLICT', context: { id: '1' } })
    expect(creates()).toHaveLength(0)
  })

  it('that takes the money another way is a conflict: nobody is sent to a page that there is not', async () => {
    const { client, creates, add } = setUp()
    add(['11', '12'], 'SUBMITTED', start, 'NACH')
    await expect(client.safe.payments.ensure(payment)).rejects.toMatchObject({
      code: 'CLIENT_INTENT_CONFLICT',
      context: { id: '1', certainty: 'not-sent' },
    })
    expect(creates()).toHaveLength(0)
  })

  it('of the same way is adopted, and so is one that says something new', async () => {
    for (const type of ['NETBANKING', 'SOMETHING_NEW']) {
      const { client, passing, add } = setUp()
      add(['11', '12'], 'PENDING', start, type)
      expect(await passing(client.safe.payments.ensure(payment))).toMatchObject({ outcome: 'adopted', value: { id: '1' } })
    }
  })

  it('that failed a moment before is not taken for one whose answer was lost, in this call or in the next', async () => {
    const { client, connect, passing, creates, add } = setUp(['request-lost'])
    add(['11', '12'], 'FAILED', start - 30_000)
    expect(await passing(client.safe.payments.ensure(payment))).toMatchObject({ outcome: 'unknown' })
    expect(await passing(connect().safe.payments.ensure(payment))).toMatchObject({ outcome: 'unknown' })
    expect(creates()).toHaveLength(1)
  })

  it('that was sent and has failed since is adopted as failed, by this call and by one that goes on from it', async () => {
    const { client, passing, rows, reads } = setUp(['answer-lost'])
    reads.push('answered', ...Array<Fate>(200).fill('request-lost'))
    expect(await passing(client.safe.payments.ensure(payment))).toMatchObject({ outcome: 'unknown' })
    for (const row of rows) row.status = 'FAILED'
    reads.length = 0
    expect(await passing(client.safe.payments.ensure(payment))).toMatchObject({ outcome: 'adopted', value: { id: '1', status: 'FAILED' } })
  })

  it('in conflict with another after it was sent does not say that nothing was', async () => {
    const { client, passing, add, reads } = setUp(['request-lost'])
    reads.push('answered', ...Array<Fate>(200).fill('request-lost'))
    await passing(client.safe.payments.ensure(payment))
    add(['12'], 'PENDING')
    reads.length = 0
    await expect(client.safe.payments.ensure(payment)).rejects.toMatchObject({
      code: 'CLIENT_INTENT_CONFLICT',
      context: { certainty: 'unknown' },
    })
  })

  it('is found past the first page, while the list grows', async () => {
    const { client, passing, creates, add } = setUp()
    add(['11', '12'], 'PENDING')
    for (let index = 0; index < 250; index += 1) add([String(1000 + index)], 'PENDING')
    expect(await passing(client.safe.payments.ensure(payment))).toMatchObject({ outcome: 'adopted', value: { id: '1' } })
    expect(creates()).toHaveLength(0)
  })

  it('under a mandate is debited once by two processes', async () => {
    const { client, connect, passing, rows } = setUp()
    const debit = { key: 'debit-1', by: 'nach' as const, body: { mandate_id: '5', amc_order_ids: ['11'] } }
    const both = await passing(Promise.all([client.safe.payments.ensure(debit), connect().safe.payments.ensure(debit)]))
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['adopted', 'created'])
    expect(rows).toHaveLength(1)
  })

  it('is rejected with the platform’s no', async () => {
    const { client, passing, creates } = setUp([{ status: 400 }])
    expect(await passing(client.safe.payments.ensure(payment))).toMatchObject({ outcome: 'rejected', error: { code: 'HTTP_BAD_REQUEST' } })
    expect(await passing(client.safe.payments.ensure(payment))).toMatchObject({ outcome: 'rejected' })
    expect(creates()).toHaveLength(1)
  })

  it('is never made twice, whatever happens', async () => {
    const fate = fc.oneof<fc.Arbitrary<Fate>[]>(
      fc.constantFrom<Fate>('answered', 'answer-lost', 'request-lost', 'not-sent', { status: 429 }, { status: 500 }),
      fc.integer({ min: 1, max: 300_000 }).map((lateBy) => ({ lateBy })),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 6 }), fc.array(fate, { maxLength: 30 }), async (fates, lookUps) => {
        const { connect, passing, rows, writes, reads } = setUp(fates)
        reads.push(...lookUps)
        await passing(Promise.all([1, 2].map(() => connect().safe.payments.ensure(payment))))
        writes.length = 0
        reads.length = 0
        await passing(connect().safe.payments.ensure(payment))
        expect(rows.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 30 },
    )
  })
})
