import { describe, expect, it } from 'vitest'
import { otherSampleTenant } from '../src/index.js'
import { account, consent, consented, draft, fields, isin, paying, placed, setUp } from './api.js'

describe('creating a purchase', () => {
  it('answers a pending order with a 19-digit id, due today before the cut-off', async () => {
    const { call } = setUp()
    const { status, json } = await call('POST', '/v2/mf_purchases', { ...draft, source_ref_id: 'ref-1', user_ip: '10.0.128.12' })
    expect(status).toBe(200)
    expect(json).toMatchObject({
      object: 'mf_purchase',
      state: 'pending',
      amount: '10000',
      scheme: isin,
      type: 'purchase',
      gateway: 'rta',
      folio_number: null,
      scheduled_on: '2024-01-12',
      created_at: '2024-01-12T10:30:00+05:30',
      source_ref_id: 'ref-1',
      user_ip: '10.0.128.12',
      confirmed_at: null,
    })
    expect(json['old_id']).toMatch(/^[1-9]\d{18}$/)
    expect(json['id']).toMatch(/^mfp_[0-9a-f]{32}$/)
  })

  it.each([
    ['2024-01-12T15:00:00+05:30', '2024-01-12'],
    ['2024-01-12T15:00:01+05:30', '2024-01-15'],
    ['2024-01-19T16:00:00+05:30', '2024-01-23'],
    ['2024-01-22T10:00:00+05:30', '2024-01-23'],
  ])('created at %s it is due on %s: cut-off, weekend and the holiday of 2024-01-22', async (clock, due) => {
    const { call } = setUp({ clock })
    expect((await call('POST', '/v2/mf_purchases', draft)).json['scheduled_on']).toBe(due)
  })

  it('in a folio is an additional purchase with its own limits', async () => {
    const { call } = setUp()
    const { json } = await call('POST', '/v2/mf_purchases', { ...draft, amount: 500, folio_number: '31171511' })
    expect(json).toMatchObject({ type: 'additional_purchase', folio_number: '31171511' })
    expect((await call('POST', '/v2/mf_purchases', { ...draft, amount: 500 })).status).toBe(400)
  })

  it.each([
    ['an amount below the minimum', { amount: 999 }, ['amount']],
    ['an amount off the multiple', { amount: 1000.5 }, ['amount']],
    ['three decimals', { amount: '1000.005' }, ['amount']],
    ['an unknown account', { mf_investment_account: 'mfia_none' }, ['mf_investment_account']],
    ['another tenant’s account', { mf_investment_account: otherSampleTenant.accounts[0]?.id }, ['mf_investment_account']],
    ['an unknown scheme', { scheme: 'INF000000000' }, ['scheme']],
    ['a scheme closed for purchases', { scheme: 'INF109K01A39' }, ['scheme']],
    ['an unknown folio', { folio_number: '1' }, ['folio_number']],
    ['an unknown member', { colour: 'blue' }, ['colour']],
    ['a wrong type', { source_ref_id: 5 }, ['source_ref_id']],
    ['an IPv6 address', { user_ip: '::1' }, ['user_ip']],
    ['a malformed EUIN', { euin: 'X1' }, ['euin']],
    ['an unknown partner', { partner: 'ptnr_1' }, ['partner']],
    ['a day that is past', { scheduled_on: '2024-01-11' }, ['scheduled_on']],
    ['a holiday', { scheduled_on: '2024-01-22' }, ['scheduled_on']],
    ['a day that does not exist', { scheduled_on: '2024-02-30' }, ['scheduled_on']],
    ['a day beyond the calendar', { scheduled_on: '2028-01-03' }, ['scheduled_on']],
    ['the last day there is', { scheduled_on: '9999-12-31' }, ['scheduled_on']],
    ['an amount that is missing', { amount: undefined }, ['amount']],
    ['the name of a prototype', { constructor: 1 }, ['constructor']],
  ])('refuses %s, and stores nothing', async (_, change, expected) => {
    const { call } = setUp()
    const { status, json } = await call('POST', '/v2/mf_purchases', { ...draft, ...change })
    expect([status, fields(json)]).toEqual([400, expected])
    expect((await call('GET', '/v2/mf_purchases')).json['data']).toEqual([])
  })

  it('names in its refusals the field, the limit and what would be valid', async () => {
    const { call } = setUp()
    const why = async (body: unknown) => (await call('POST', '/v2/mf_purchases', body)).text
    expect(await why({})).toContain('{"field":"amount","message":"is required"}')
    expect(await why({ ...draft, scheduled_on: '9999-12-31' })).toContain(
      'must be a business day of the scheme from 2024-01-12 to 2027-12-31',
    )
    expect(await why({ ...draft, amount: 999 })).toContain('1000.00')
  })

  it.each(['__proto__', 'constructor', ''])('refuses the member %o, which no parser may lose', async (name) => {
    const { call } = setUp()
    const { status, json } = await call('POST', '/v2/mf_purchases', `${JSON.stringify(draft).slice(0, -1)},"${name}":{"amount":1}}`)
    expect([status, fields(json)]).toEqual([400, [name || 'body']])
  })

  it('takes a later business day, up to the last one of the calendar', async () => {
    const { call } = setUp()
    expect((await call('POST', '/v2/mf_purchases', { ...draft, scheduled_on: '2027-12-31' })).status).toBe(200)
    expect((await call('POST', '/v2/mf_purchases', { ...draft, scheduled_on: '2024-01-23' })).json['scheduled_on']).toBe('2024-01-23')
  })

  it('refuses a source_ref_id that was used before, with the documented words, and keeps one order', async () => {
    const { call } = setUp()
    await call('POST', '/v2/mf_purchases', { ...draft, source_ref_id: 'ref-1' })
    const { status, text } = await call('POST', '/v2/mf_purchases', { ...draft, source_ref_id: 'ref-1' })
    expect(status).toBe(400)
    expect(text).toContain('source_ref_id: should be unique')
    expect((await call('GET', '/v2/mf_purchases')).json['data']).toHaveLength(1)
  })

  it.each(['{', '', '[]', '"x"', 'null'])('refuses the body %o', async (body) => {
    const { call } = setUp()
    expect((await call('POST', '/v2/mf_purchases', body)).status).toBe(400)
  })

  it('refuses a body longer than the largest file with what stands around it', async () => {
    const { call } = setUp()
    expect((await call('POST', '/v2/mf_purchases', `{"euin":"${'x'.repeat(11 * 1024 * 1024)}"}`)).status).toBe(413)
  })
})

describe('consent and confirmation', () => {
  it('takes a contact of the folio defaults for a fresh purchase', async () => {
    const { call, id } = await placed()
    expect((await call('PATCH', '/v2/mf_purchases', { id, consent })).json['state']).toBe('pending')
  })

  it.each([
    ['a contact that is not registered', { email: 'stranger@example.com' }, 'consent.email'],
    ['a mobile without its isd_code', { mobile: '9000000001' }, 'consent.isd_code'],
    ['no contact at all', {}, 'consent'],
  ])('refuses %s', async (_, wrong, field) => {
    const { call, id } = await placed()
    const { status, json } = await call('PATCH', '/v2/mf_purchases', { id, consent: wrong })
    expect([status, fields(json)]).toEqual([400, [field]])
  })

  it('refuses to change a consent', async () => {
    const { call, id } = await consented()
    expect((await call('PATCH', '/v2/mf_purchases', { id, consent })).status).toBe(400)
  })

  it('refuses to confirm without a settlement, and then keeps no consent either', async () => {
    const { call, id } = await placed()
    expect((await call('PATCH', '/v2/mf_purchases', { id, state: 'confirmed', consent })).status).toBe(400)
    expect((await call('PATCH', '/v2/mf_purchases', { id, consent })).status).toBe(200)
  })

  it('refuses an update of nothing', async () => {
    const { call, id } = await placed()
    expect((await call('PATCH', '/v2/mf_purchases', { id })).status).toBe(400)
  })

  it('refuses a payment before consent', async () => {
    const { call, oldId } = await placed()
    const { status, json } = await call('POST', '/api/pg/payments/netbanking', `{"amc_order_ids":[${oldId}]}`)
    expect([status, fields(json)]).toEqual([400, ['amc_order_ids']])
  })
})

describe('from payment to units', () => {
  it('confirms on success, submits within minutes, and allots the next business day at the NAV of the day', async () => {
    const { sandbox, call, id, payment } = await paying()
    await call('POST', `/api/pg/simulate/payments/${payment}`, { status: 'SUCCESS' })
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json).toMatchObject({
      state: 'confirmed',
      confirmed_at: '2024-01-12T10:30:00+05:30',
    })
    sandbox.advance({ minutes: 5 })
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json).toMatchObject({
      state: 'submitted',
      submitted_at: '2024-01-12T10:35:00+05:30',
    })
    sandbox.advance({ days: 3 })
    const { json } = await call('GET', `/v2/mf_purchases/${id}`)
    // 10000 less 0.50 duty = 9999.50; / 211.1379 = 47.35998...
    expect(json).toMatchObject({
      state: 'successful',
      succeeded_at: '2024-01-15T10:00:00+05:30',
      traded_on: '2024-01-12',
      purchased_price: '211.1379',
      purchased_amount: '9999.5',
      allotted_units: '47.36',
    })
    expect(json['folio_number']).toMatch(/^\d{8}$/)
    expect(String(sandbox.balanceOf({ tenant: 'acme', account, folio: json['folio_number'] ?? '', isin }))).toBe('47.360')
  })

  it('confirmed after the cut-off it goes out when the next business day opens, at that day’s NAV', async () => {
    const { sandbox, call, id, payment } = await paying({ clock: '2024-01-19T14:55:00+05:30' })
    sandbox.advance({ minutes: 10 })
    await call('POST', `/api/pg/simulate/payments/${payment}`, { status: 'SUCCESS' })
    sandbox.advanceTo('2024-01-24T12:00:00+05:30')
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json).toMatchObject({
      state: 'successful',
      submitted_at: '2024-01-23T09:00:00+05:30',
      traded_on: '2024-01-23',
      purchased_price: '210.7529',
    })
  })

  it('fails on a failed payment, and a retry inside the window opens it again with the same window', async () => {
    const { sandbox, call, id, payment } = await paying()
    await call('POST', `/api/pg/simulate/payments/${payment}`, { status: 'FAILED' })
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json).toMatchObject({ state: 'failed', failure_code: 'payment_failure' })
    sandbox.advance({ days: 1 })
    expect((await call('POST', `/v2/mf_purchases/${id}/retry`)).json).toMatchObject({
      state: 'pending',
      failure_code: null,
      retried_at: '2024-01-13T10:30:00+05:30',
      scheduled_on: '2024-01-12',
    })
  })

  it('times a payment out after 15 minutes, and the order with it', async () => {
    const { sandbox, call, id, payment } = await paying()
    sandbox.advance({ minutes: 14, seconds: 59 })
    expect((await call('GET', `/api/pg/payments/${payment}`)).json['status']).toBe('PENDING')
    sandbox.advance({ seconds: 1 })
    expect((await call('GET', `/api/pg/payments/${payment}`)).json['status']).toBe('TIMEDOUT')
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json).toMatchObject({ state: 'failed', failure_code: 'payment_failure' })
  })

  it('takes the units back on reversal', async () => {
    const { sandbox, call, oldId, id } = await consented({ processing: 'simulated' })
    for (const status of ['PAYMENT_CONFIRMED', 'SUBMITTED', 'SUCCESSFUL'])
      await call('POST', `/api/oms/simulate/orders/${oldId}`, { status })
    const folio = (await call('GET', `/v2/mf_purchases/${id}`)).json['folio_number'] ?? ''
    expect(String(sandbox.balanceOf({ tenant: 'acme', account, folio, isin }))).toBe('47.360')
    await call('POST', `/api/oms/simulate/orders/${oldId}`, { status: 'REVERSED' })
    expect(String(sandbox.balanceOf({ tenant: 'acme', account, folio, isin }))).toBe('0.000')
  })

  it('refuses a second payment while one is in progress, and one for an order that is done', async () => {
    const { call, oldId, payment } = await paying()
    const again = () => call('POST', '/api/pg/payments/netbanking', `{"amc_order_ids":[${oldId}]}`)
    expect((await again()).status).toBe(400)
    await call('POST', `/api/pg/simulate/payments/${payment}`, { status: 'SUCCESS' })
    expect((await again()).status).toBe(400)
  })

  it.each(['{"amc_order_ids":[1]}', '{"amc_order_ids":[]}', '{}', '{"amc_order_ids":["x"]}'])('refuses a payment for %s', async (body) => {
    const { call } = await consented()
    expect((await call('POST', '/api/pg/payments/netbanking', body)).status).toBe(400)
    expect((await call('GET', '/api/pg/payments')).json['payments']).toEqual([])
  })
})

describe('expiry, retry and cancellation (domain §4.8, §5)', () => {
  it('expires on T+8 working days, across the holidays of 2024-01-22 and 2024-01-26', async () => {
    const { sandbox, call, id } = await placed()
    // T = Fri 12; working days 15 16 17 18 19 23 24 are T+1 to T+7, 25 is T+8.
    sandbox.advanceTo('2024-01-24T23:59:59+05:30')
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json['state']).toBe('pending')
    sandbox.advanceTo('2024-01-25T00:00:00+05:30')
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json).toMatchObject({
      state: 'failed',
      failure_code: 'order_expiry',
      failed_at: '2024-01-25T00:00:00+05:30',
    })
  })

  it('can be paid up to the cut-off of the last good day, exactly on it included, and not after', async () => {
    const pay = (oldId: string) => `{"amc_order_ids":[${oldId}]}`
    const { sandbox, call, oldId } = await consented()
    sandbox.advanceTo('2024-01-24T15:00:01+05:30')
    expect((await call('POST', '/api/pg/payments/netbanking', pay(oldId))).status).toBe(400)
    expect((await call('POST', `/api/oms/simulate/orders/${oldId}`, { status: 'PAYMENT_CONFIRMED' })).text).toContain('its window ended')
    const early = await consented()
    early.sandbox.advanceTo('2024-01-24T15:00:00+05:30')
    expect((await early.call('POST', '/api/pg/payments/netbanking', pay(early.oldId))).status).toBe(200)
  })

  it('a retry after the expiry gets a window of its own', async () => {
    const { sandbox, call, id } = await placed()
    sandbox.advanceTo('2024-02-01T10:00:00+05:30')
    expect((await call('POST', `/v2/mf_purchases/${id}/retry`)).json).toMatchObject({ state: 'pending', scheduled_on: '2024-02-01' })
    sandbox.advanceTo('2024-02-12T12:00:00+05:30')
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json['state']).toBe('pending')
    sandbox.advanceTo('2024-02-13T12:00:00+05:30')
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json).toMatchObject({ state: 'failed', failure_code: 'order_expiry' })
  })

  it('a retry of a failed payment after the window is refused', async () => {
    const { sandbox, call, id, payment } = await paying()
    await call('POST', `/api/pg/simulate/payments/${payment}`, { status: 'FAILED' })
    sandbox.advanceTo('2024-01-25T10:00:00+05:30')
    const { status, text } = await call('POST', `/v2/mf_purchases/${id}/retry`)
    expect(status).toBe(400)
    expect(text).toContain('window')
  })

  it('a retry of an order that has not failed, or failed at the gateway, is refused', async () => {
    const { call, id, oldId } = await consented({ processing: 'simulated' })
    expect((await call('POST', `/v2/mf_purchases/${id}/retry`)).status).toBe(400)
    for (const status of ['PAYMENT_CONFIRMED', 'SUBMITTED', 'FAILED']) await call('POST', `/api/oms/simulate/orders/${oldId}`, { status })
    expect((await call('POST', `/v2/mf_purchases/${id}/retry`)).status).toBe(400)
  })

  it('cancels a pending order, and not one whose payment is in progress', async () => {
    const idle = await consented()
    expect((await idle.call('POST', `/v2/mf_purchases/${idle.id}/cancel`)).json).toMatchObject({
      state: 'cancelled',
      cancelled_at: '2024-01-12T10:30:00+05:30',
    })
    const busy = await paying()
    const { status, text } = await busy.call('POST', `/v2/mf_purchases/${busy.id}/cancel`)
    expect(status).toBe(400)
    expect(text).toContain('payment')
    expect((await busy.call('GET', `/v2/mf_purchases/${busy.id}`)).json['state']).toBe('pending')
  })

  it('leaves a late payment to the platform’s refund: the expired order stays failed', async () => {
    const { sandbox, call, id, oldId } = await consented({ processing: 'simulated' })
    sandbox.advanceTo('2024-01-24T14:50:00+05:30')
    const { json } = await call('POST', '/api/pg/payments/netbanking', `{"amc_order_ids":[${oldId}]}`)
    sandbox.advanceTo('2024-01-25T10:00:00+05:30')
    await call('POST', `/api/pg/simulate/payments/${json['id']}`, { status: 'SUCCESS' })
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json).toMatchObject({ state: 'failed', failure_code: 'order_expiry' })
  })
})
