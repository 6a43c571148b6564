import { describe, expect, it } from 'vitest'
import { consent, draft, fields, isin, setUp } from './api.js'
import { mandateIn, stored, v1, whyRefused, type Api, type Options } from './builders.js'

/** A mandate and purchases with their consent. */
async function ready(options: Options = {}, { status = 'APPROVED', orders = 1, mandate = {} as object } = {}) {
  const api = setUp(options)
  const mandateId = await mandateIn(api, status, mandate)
  const made: { readonly id: string; readonly oldId: string }[] = []
  for (let count = 0; count < orders; count += 1) {
    const { json } = await api.call('POST', '/v2/mf_purchases', draft)
    await api.call('PATCH', '/v2/mf_purchases', { id: json['id'], consent })
    made.push({ id: json['id'] ?? '', oldId: json['old_id'] ?? '' })
  }
  return {
    ...api,
    mandateId,
    orders: made,
    debit: () =>
      debit(
        api,
        mandateId,
        made.map(({ oldId }) => oldId),
      ),
  }
}

const debit = ({ call }: Api, mandateId: string, oldIds: readonly string[]) =>
  call('POST', '/api/pg/payments/nach', `{"mandate_id":${mandateId},"amc_order_ids":[${oldIds.join(',')}]}`)

describe('a debit under a mandate (domain §7)', () => {
  it('goes to the bank, is answered, and confirms its order', async () => {
    const { sandbox, call, orders, debit } = await ready()
    expect((await debit()).json).toEqual({ id: '1' })
    const payment = async () => (await call('GET', '/api/pg/payments/1')).json
    expect(await payment()).toMatchObject({ payment_type: 'NACH', status: 'PENDING', amount: '10000', debit_date: '2024-01-12' })
    sandbox.advance({ minutes: 1 })
    expect((await payment())['status']).toBe('SUBMITTED')
    sandbox.advance({ minutes: 29 })
    expect(await payment()).toMatchObject({ status: 'SUCCESS', debit_confirmed_at: '2024-01-12T11:00:00+05:30' })
    expect((await call('GET', `/v2/mf_purchases/${orders[0]?.id}`)).json).toMatchObject({
      state: 'confirmed',
      confirmed_at: '2024-01-12T11:00:00+05:30',
    })
  })

  it('created before the bank opens goes out at 06:00 and is answered at 11:00', async () => {
    const { sandbox, call, debit } = await ready({ clock: '2024-01-12T05:00:00+05:30' })
    await debit()
    sandbox.advance({ days: 1 })
    expect((await call('GET', '/api/pg/payments/1')).json).toMatchObject({
      submitted_at: '2024-01-12T06:00:00+05:30',
      debit_confirmed_at: '2024-01-12T11:00:00+05:30',
    })
  })

  it.each(['CREATED', 'SUBMITTED', 'REJECTED'])('is refused while the mandate is %s', async (status) => {
    const { debit, ...api } = await ready({ processing: 'simulated' }, { status })
    const { status: code, json } = await debit()
    expect([code, whyRefused(json)]).toEqual([
      400,
      [{ field: 'mandate_id', message: `Only an APPROVED mandate pays, not one that is ${status}.` }],
    ])
    expect((await api.call('GET', '/api/pg/payments')).json['payments']).toEqual([])
  })

  it('is refused once the mandate is cancelled', async () => {
    const { call, debit } = await ready()
    await call('POST', '/api/pg/mandates/1/cancel')
    expect(fields((await debit()).json)).toEqual(['mandate_id'])
  })

  it('may take the limit exactly, and not a rupee more, of all its orders together', async () => {
    const exact = await ready({}, { orders: 2, mandate: { mandate_limit: 20000 } })
    expect((await exact.debit()).status).toBe(200)
    const above = await ready({}, { orders: 2, mandate: { mandate_limit: '19999.99' } })
    const { status, json } = await above.debit()
    expect([status, fields(json)]).toEqual([400, ['mandate_id']])
    expect((await above.call('GET', '/api/pg/payments')).json['total_elements']).toBe('0')
  })

  it.each([
    ['2024-01-22', null, '2024-01-21T10:00:00+05:30', 400],
    ['2024-01-22', null, '2024-01-22T00:00:00+05:30', 200],
    [null, '2024-01-22', '2024-01-22T23:59:59+05:30', 200],
    [null, '2024-01-22', '2024-01-23T00:00:00+05:30', 400],
  ])('under a mandate from %s to %s at %s: %i', async (valid_from, valid_to, at, expected) => {
    const { sandbox, debit } = await ready({}, { mandate: { valid_from, valid_to } })
    sandbox.advanceTo(at)
    expect((await debit()).status).toBe(expected)
  })

  it('does not look for an earlier one: two debits of one order both succeed, and the order is confirmed once (field notes §2.1)', async () => {
    const { sandbox, call, orders, debit } = await ready()
    expect([(await debit()).json['id'], (await debit()).json['id']]).toEqual(['1', '2'])
    sandbox.advance({ minutes: 30 })
    const { payments } = (await call('GET', `/api/pg/payments?amc_order_ids=${orders[0]?.oldId}`)).json as unknown as {
      payments: readonly { readonly status: string }[]
    }
    expect(payments.map(({ status }) => status)).toEqual(['SUCCESS', 'SUCCESS'])
    expect((await call('GET', `/v2/mf_purchases/${orders[0]?.id}`)).json['state']).toBe('confirmed')
  })

  it('is refused for an order that is done, in another state, unknown, named twice or of nobody’s', async () => {
    const { call, orders, mandateId, sandbox, debit: pay } = await ready()
    const [order] = orders
    await call('POST', `/v2/mf_purchases/${order?.id}/cancel`)
    expect(fields((await pay()).json)).toEqual(['amc_order_ids'])
    const api = { sandbox, call }
    expect(fields((await debit(api, mandateId, ['1'])).json)).toEqual(['amc_order_ids'])
    expect(fields((await debit(api, mandateId, [order?.oldId ?? '', order?.oldId ?? ''])).json)).toEqual(['amc_order_ids'])
    expect(fields((await debit(api, '77', [order?.oldId ?? ''])).json)).toEqual(['mandate_id'])
    expect(fields((await debit(api, mandateId, [])).json)).toEqual(['amc_order_ids'])
  })

  it('fails on its day when the mandate was cancelled meanwhile, and its order with it', async () => {
    const { sandbox, call, orders, debit } = await ready({ clock: '2024-01-12T05:00:00+05:30' })
    await debit()
    await call('POST', '/api/pg/mandates/1/cancel')
    sandbox.advance({ hours: 2 })
    expect((await call('GET', '/api/pg/payments/1')).json).toMatchObject({ status: 'FAILED', failed_reason: 'mandate_cancelled' })
    expect((await call('GET', `/v2/mf_purchases/${orders[0]?.id}`)).json).toMatchObject({
      state: 'failed',
      failure_code: 'payment_failure',
    })
  })

  it.each(['SUCCESS', 'INITIATED', 'APPROVED'])(
    'cannot be simulated as %s, which is paid, once the mandate is cancelled',
    async (status) => {
      const { call, debit } = await ready({ processing: 'simulated' })
      await debit()
      await call('POST', '/api/pg/mandates/1/cancel')
      const answer = await call('POST', '/api/pg/simulate/payments/1', { status })
      expect([answer.status, fields(answer.json)]).toEqual([400, ['status']])
      expect((await call('GET', '/api/pg/payments/1')).json['status']).toBe('PENDING')
      expect((await call('POST', '/api/pg/simulate/payments/1', { status: 'FAILED' })).status).toBe(200)
    },
  )
})

describe('a debit through v1', () => {
  it('is created together with its purchases', async () => {
    const api = setUp()
    await mandateIn(api, 'APPROVED')
    const { status, json } = await api.call('POST', `${v1}/orders/purchase/nach`, {
      mandate_id: 1,
      orders: [
        { isin, amount: 5000 },
        { isin, amount: 6000 },
      ],
    })
    const ids = (json['orders'] as unknown as readonly { readonly id: string }[]).map(({ id }) => id)
    expect([status, ids.length]).toEqual([200, 2])
    expect((await api.call('GET', '/api/pg/payments/1')).json).toMatchObject({ payment_type: 'NACH', amount: '11000', amc_order_ids: ids })
    api.sandbox.advance({ minutes: 30 })
    expect((await api.call('GET', `${v1}/orders/${ids[0]}`)).json['status']).toBe('PAYMENT_CONFIRMED')
  })

  it.each([
    ['a mandate that is not approved', 'CREATED', { mandate_id: 1 }, 'rta', 'mandate_id'],
    ['more than the limit', 'APPROVED', { mandate_id: 1, orders: [{ isin, amount: 50001 }] }, 'rta', 'mandate_id'],
    ['an unknown mandate', 'APPROVED', { mandate_id: 7 }, 'rta', 'mandate_id'],
    ['gateway bse', 'APPROVED', { mandate_id: 1 }, 'bse', 'mandate_id'],
    ['gateway ondc', 'APPROVED', { mandate_id: 1 }, 'ondc', 'gateway'],
    [
      'one purchase that is refused',
      'APPROVED',
      {
        mandate_id: 1,
        orders: [
          { isin, amount: 5000 },
          { isin, amount: 1 },
        ],
      },
      'rta',
      'orders.1.amount',
    ],
  ] as const)('is refused for %s, and stores nothing', async (_, status, body, gateway, field) => {
    const api = setUp({ gateway })
    await mandateIn(api, status)
    const before = await stored(api)
    const answer = await api.call('POST', `${v1}/orders/purchase/nach`, { orders: [{ isin, amount: 5000 }], ...body })
    expect([answer.status, fields(answer.json)]).toEqual([400, [field]])
    expect(await stored(api)).toBe(before)
  })
})
