import { describe, expect, it } from 'vitest'
import { consent, consented, draft, fields, paying, setUp } from './api.js'
import { mandateIn, simulate } from './builders.js'

const pay = (oldIds: readonly string[], more = '') => `{"amc_order_ids":[${oldIds.join(',')}]${more}}`

describe('opening a payment on a page', () => {
  it.each([
    ['a bank account of nobody', ',"bank_account_id":9', 'bank_account_id'],
    ['a UPI id with another method', ',"method":"CARD","upi":{"type":"uri"}', 'upi'],
    ['a UPI id that is none', ',"method":"UPI","upi":{"type":"collect","vpa":"x"}', 'upi.vpa'],
    ['an unknown method', ',"method":"CHEQUE"', 'method'],
    ['an unknown member', ',"amount":1', 'amount'],
  ])('refuses %s, and stores nothing', async (_, more, field) => {
    const { call, oldId } = await consented()
    const { status, json } = await call('POST', '/api/pg/payments/netbanking', pay([oldId], more))
    expect([status, fields(json)]).toEqual([400, [field]])
    expect((await call('GET', '/api/pg/payments')).json['total_elements']).toBe('0')
  })

  it('pays for several orders of one account at once, and confirms them all', async () => {
    const { call, id, oldId } = await consented()
    const other = (await call('POST', '/v2/mf_purchases', { ...draft, amount: 20000 })).json
    await call('PATCH', '/v2/mf_purchases', { id: other['id'], consent })
    const { json } = await call('POST', '/api/pg/payments/netbanking', pay([oldId, other['old_id'] ?? '']))
    expect((await call('GET', `/api/pg/payments/${json['id']}`)).json).toMatchObject({
      amount: '30000',
      amc_order_ids: [oldId, other['old_id']],
    })
    await call('POST', `/api/pg/simulate/payments/${json['id']}`, { status: 'SUCCESS' })
    for (const each of [id, other['id']]) expect((await call('GET', `/v2/mf_purchases/${each}`)).json['state']).toBe('confirmed')
  })

  it('for one order that takes no payment is refused for all of them', async () => {
    const { call, oldId } = await consented()
    const other = (await call('POST', '/v2/mf_purchases', draft)).json
    const { status, json } = await call('POST', '/api/pg/payments/netbanking', pay([oldId, other['old_id'] ?? '']))
    expect([status, fields(json)]).toEqual([400, ['amc_order_ids']])
    expect((await call('POST', '/api/pg/payments/netbanking', pay([oldId]))).status).toBe(200)
  })

  it('for orders of several accounts is refused', async () => {
    const { call, oldId } = await consented()
    const other = (await call('POST', '/v2/mf_purchases', { ...draft, mf_investment_account: 'mfia_5c2c0a85826694614a539c0f82b19612' }))
      .json
    await call('PATCH', '/v2/mf_purchases', { id: other['id'], consent })
    expect(fields((await call('POST', '/api/pg/payments/netbanking', pay([oldId, other['old_id'] ?? '']))).json)).toEqual(['amc_order_ids'])
  })
})

describe('simulating a payment', () => {
  const everything = ['PENDING', 'SUBMITTED', 'SUCCESS', 'INITIATED', 'APPROVED', 'FAILED', 'REJECTED', 'TIMEDOUT']
  it.each([
    ['PENDING', ['SUBMITTED']],
    ['SUCCESS', ['PENDING', 'SUBMITTED', 'SUCCESS', 'FAILED', 'REJECTED', 'TIMEDOUT']],
    ['INITIATED', ['PENDING', 'SUBMITTED', 'SUCCESS', 'INITIATED', 'FAILED', 'REJECTED', 'TIMEDOUT']],
    ['APPROVED', everything],
    ['FAILED', everything],
    ['REJECTED', everything],
    ['TIMEDOUT', everything],
  ])('that is %s is refused for what does not follow: it only goes forward', async (status, wrong) => {
    const { call, payment } = await paying({ processing: 'simulated' })
    const become = (next: string) => call('POST', `/api/pg/simulate/payments/${payment}`, { status: next })
    if (status !== 'PENDING') await become(status)
    for (const next of wrong) expect((await become(next)).status, next).toBe(400)
    expect((await call('GET', `/api/pg/payments/${payment}`)).json['status']).toBe(status)
  })

  it.each(['SUCCESS', 'INITIATED', 'APPROVED'])(
    'as %s means that the investor has paid, and confirms the order (domain §7)',
    async (status) => {
      const { call, payment, id } = await paying({ processing: 'simulated' })
      await call('POST', `/api/pg/simulate/payments/${payment}`, { status })
      expect((await call('GET', `/v2/mf_purchases/${id}`)).json['state']).toBe('confirmed')
    },
  )

  it('leaves alone an order that another payment is in progress for', async () => {
    const { call, id, oldId } = await consented({ processing: 'simulated' })
    const mandate = await mandateIn({ call }, 'APPROVED')
    const debit = () => call('POST', '/api/pg/payments/nach', `{"mandate_id":${mandate},"amc_order_ids":[${oldId}]}`)
    await debit()
    await debit()
    await call('POST', '/api/pg/simulate/payments/2', { status: 'FAILED' })
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json['state']).toBe('pending')
    await call('POST', '/api/pg/simulate/payments/1', { status: 'SUCCESS' })
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json['state']).toBe('confirmed')
  })
})

describe('simulating a purchase', () => {
  it.each([
    ['pending', [], ['SUBMITTED', 'SUCCESSFUL', 'FAILED', 'REVERSED']],
    ['confirmed', ['PAYMENT_CONFIRMED'], ['PAYMENT_CONFIRMED', 'SUCCESSFUL', 'FAILED', 'REVERSED']],
    ['submitted', ['PAYMENT_CONFIRMED', 'SUBMITTED'], ['PAYMENT_CONFIRMED', 'SUBMITTED', 'REVERSED']],
    ['successful', ['PAYMENT_CONFIRMED', 'SUBMITTED', 'SUCCESSFUL'], ['PAYMENT_CONFIRMED', 'SUBMITTED', 'SUCCESSFUL', 'FAILED']],
    ['failed', ['PAYMENT_CONFIRMED', 'SUBMITTED', 'FAILED'], ['PAYMENT_CONFIRMED', 'SUBMITTED', 'SUCCESSFUL', 'FAILED', 'REVERSED']],
  ])('in state %s is refused for what does not follow', async (state, way, wrong) => {
    const { call, id, oldId } = await consented({ processing: 'simulated' })
    await simulate({ call }, oldId, ...way)
    for (const status of wrong) expect((await simulate({ call }, oldId, status)).status, status).toBe(400)
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json['state']).toBe(state)
  })

  it('is refused a reversal once the units have left the folio', async () => {
    const { call, id, oldId, sandbox } = await consented({ processing: 'simulated' })
    await simulate({ call }, oldId, 'PAYMENT_CONFIRMED', 'SUBMITTED', 'SUCCESSFUL')
    const { mf_investment_account, folio_number, scheme } = (await call('GET', `/v2/mf_purchases/${id}`)).json
    const { json } = await call('POST', '/v2/mf_redemptions', { mf_investment_account, folio_number, scheme, units: 1 })
    await call('PATCH', '/v2/mf_redemptions', { id: json['id'], state: 'confirmed', consent })
    await simulate({ call }, json['old_id'] ?? '', 'SUBMITTED', 'SUCCESSFUL')
    const { status, text } = await simulate({ call }, oldId, 'REVERSED')
    expect([status, text]).toEqual([400, expect.stringContaining('46.360')])
    expect(sandbox.stamp()).toBe('2024-01-12T10:30:00+05:30')
  })
})

describe('listing payments', () => {
  it('filters by type, status, order and day, and pages 101 of them in either direction', async () => {
    const { sandbox, call } = setUp()
    for (let count = 0; count < 101; count += 1) {
      const mandate = await mandateIn({ call }, 'CREATED')
      await call('POST', '/api/pg/payments/emandate/auth', { mandate_id: Number(mandate) })
    }
    sandbox.advance({ days: 1 })
    const page = async (query: string) => (await call('GET', `/api/pg/payments?${query}`)).json
    const ids = async (query: string) =>
      ((await page(query))['payments'] as unknown as readonly { readonly id: string }[]).map(({ id }) => id)
    expect(await page('size=100')).toMatchObject({ total_elements: '101', total_pages: '2', last: false })
    expect([...(await ids('size=100')), ...(await ids('size=100&page=1'))]).toEqual(
      Array.from({ length: 101 }, (_, index) => String(101 - index)),
    )
    expect((await ids('size=100&direction=asc'))[0]).toBe('1')
    expect((await page('payment_type=AUTH_TRANSACTION'))['total_elements']).toBe('101')
    expect((await page('payment_type=NACH'))['total_elements']).toBe('0')
    expect((await page('payment_status=TIMEDOUT,PENDING'))['total_elements']).toBe('101')
    expect((await page('payment_status=SUCCESS'))['total_elements']).toBe('0')
    expect((await page('from=2024-01-12&to=2024-01-12'))['total_elements']).toBe('101')
    expect((await page('from=2024-01-13'))['total_elements']).toBe('0')
    expect((await page('amc_order_ids=1'))['total_elements']).toBe('0')
    expect((await call('GET', '/api/pg/payments?payment_type=CASH')).status).toBe(400)
    expect((await call('GET', '/api/pg/payments/none')).status).toBe(404)
  })
})
