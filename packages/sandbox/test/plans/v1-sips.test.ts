import { describe, expect, it } from 'vitest'
import { otherSampleTenant } from '../../src/index.js'
import { callerOf, fields, isin } from '../api.js'
import { folio, planApi, startOf, type Answer, type Api } from './lives.js'

const sips = '/api/oms/investment_accounts/110/orders/sips'
const order = { isin, amount: 10000, start_day: '5', frequency: 'MONTHLY', installments: 20 }

/** A sandbox with one SIP of Rs 10,000 on day 5. */
async function withSip(change: object = {}, options: Parameters<typeof planApi>[0] = {}) {
  const api = planApi(options)
  const { payment_source: mandate } = await api.mandate()
  const body = JSON.stringify({ orders: [{ ...order, ...change }] }).replace('{"isin"', `{"mandate_id":${mandate},"isin"`)
  const { orders } = (await api.taken('POST', sips, body)) as never as { readonly orders: readonly Answer[] }
  return { api, mandate, created: orders[0], id: orders[0]?.['id'] ?? '' }
}

const installments = async (api: Api, id: string) => (await api.taken('GET', `${sips}/${id}/installments`)) as never as readonly Answer[]

describe('a SIP of v1 is created (v1 documents, create SIP order)', () => {
  it('with a 64-bit id and what it was asked for', async () => {
    const origin = { source_ref_id: '0876789', user_ip: '192.168.2.92', server_ip: '192.168.2.95' }
    const { created } = await withSip({ folio_number: folio, ...origin })
    expect(created).toEqual({ id: expect.stringMatching(/^[1-9]\d{18}$/) as string, isin, folio_number: folio, ...origin })
  })

  it('active at once, without a consent, and debited each month', async () => {
    const { api, mandate, id } = await withSip({ source_ref_id: 's-1' })
    expect(await api.taken('GET', `${sips}/${id}`)).toEqual({
      sip_id: id,
      active: true,
      amount: '10000',
      frequency: 'MONTHLY',
      start_date: '2024-02-05',
      installments: '20',
      folio_number: null,
      mandate_id: mandate,
      isin,
      source_ref_id: 's-1',
    })
    expect(await installments(api, id)).toEqual([])
    api.on('2024-03-07')
    const rows = await installments(api, id)
    expect(rows).toMatchObject([
      {
        type: 'PURCHASE',
        status: 'SUCCESSFUL',
        amount: '10000',
        reverse_amount: '9999.5',
        trade_date: '2024-02-05',
        investment_date: '2024-02-05',
        sip_id: id,
        bank_account_id: null,
        fund_scheme: { id: '1', isin, scheme_code: 'S1' },
      },
      { type: 'ADDITIONAL_PURCHASE', status: 'SUCCESSFUL', investment_date: '2024-03-05', sip_id: id },
    ])
    // The first installment has opened a folio, which the next one and the SIP go into.
    expect(rows[0]?.['folio_number']).toMatch(/^\d{8}$/)
    expect(rows[1]?.['folio_number']).toBe(rows[0]?.['folio_number'])
    expect(await api.taken('GET', `${sips}/${id}`)).toMatchObject({ folio_number: rows[0]?.['folio_number'] })
  })

  it('all of several, or none when one is refused', async () => {
    const { api, mandate } = await withSip()
    const send = (orders: readonly object[]) =>
      api.call('POST', sips, { orders: orders.map((each) => ({ mandate_id: Number(mandate), ...order, ...each })) })
    const { status, json } = await send([{}, { amount: 99 }])
    expect([status, fields(json)]).toEqual([400, ['orders.1.amount']])
    expect((await api.taken('GET', sips))['total_elements']).toBe('1')
    expect(((await send([{}, { start_day: '6' }])).json['orders'] as unknown as unknown[]).length).toBe(2)
    expect((await api.taken('GET', sips))['total_elements']).toBe('3')
  })

  it.each([
    ['an amount below the minimum', { amount: 99 }, 'orders.0.amount'],
    ['an amount above the maximum', { amount: 1_000_000_000 }, 'orders.0.amount'],
    ['an amount off the multiple', { amount: 10_000.5 }, 'orders.0.amount'],
    ['an amount of zero', { amount: 0 }, 'orders.0.amount'],
    ['a day that is not offered', { start_day: '29' }, 'orders.0.start_day'],
    ['a day in words', { start_day: 'five' }, 'orders.0.start_day'],
    ['another frequency', { frequency: 'QUARTERLY' }, 'orders.0.frequency'],
    ['the frequency of v2', { frequency: 'monthly' }, 'orders.0.frequency'],
    ['too few installments', { installments: 5 }, 'orders.0.installments'],
    ['too many installments', { installments: 1201 }, 'orders.0.installments'],
    ['an unknown scheme', { isin: 'INF000000000' }, 'orders.0.isin'],
    ['a scheme without SIPs', { isin: 'INF209KA1K88' }, 'orders.0.isin'],
    ['an unknown mandate', { mandate_id: 99 }, 'orders.0.mandate_id'],
    ['no mandate', { mandate_id: undefined }, 'orders.0.mandate_id'],
    ['an amount above its mandate', { amount: 50_001 }, 'orders.0.mandate_id'],
    ['an unknown folio', { folio_number: '1' }, 'orders.0.folio_number'],
    ['a reference that is used', { source_ref_id: 'used' }, 'orders.0.source_ref_id'],
  ])('not with %s', async (_, change, named) => {
    const { api, mandate } = await withSip({ source_ref_id: 'used' })
    const { status, json } = await api.call('POST', sips, { orders: [{ mandate_id: Number(mandate), ...order, ...change }] })
    expect([status, fields(json)?.[0]]).toEqual([400, named])
    expect((await api.taken('GET', sips))['total_elements']).toBe('1')
  })

  it('not in an account that is not there, nor on gateway ondc', async () => {
    const { api, mandate } = await withSip()
    const body = { orders: [{ mandate_id: Number(mandate), ...order }] }
    expect((await api.call('POST', sips.replace('110', '999'), body)).status).toBe(404)
    const { status, json } = await planApi({ gateway: 'ondc' }).call('POST', sips, body)
    expect([status, fields(json)]).toEqual([400, ['gateway']])
  })
})

describe('SIPs of v1 are read', () => {
  it('page by page, the empty list of another account, and none of another tenant', async () => {
    const { api, mandate, id } = await withSip()
    for (let day = 6; day <= 9; day += 1)
      await api.taken('POST', sips, { orders: [{ mandate_id: Number(mandate), ...order, start_day: String(day) }] })
    expect(await api.taken('GET', `${sips}?page=1&size=2`)).toMatchObject({
      sip_orders: [{ start_date: '2024-02-07' }, { start_date: '2024-02-08' }],
      total_elements: '5',
      total_pages: '3',
      size: '2',
      number: '1',
      first: false,
      last: false,
      number_of_elements: '2',
    })
    expect(await api.taken('GET', sips.replace('110', '112'))).toMatchObject({ sip_orders: [], total_elements: '0' })
    expect((await api.call('GET', `${sips.replace('110', '112')}/${id}`)).status).toBe(404)
    const { call } = callerOf(api.sandbox, otherSampleTenant)
    for (const target of [sips, `${sips}/${id}`, `${sips}/${id}/installments`]) expect((await call('GET', target)).status).toBe(404)
    expect((await call('POST', `/api/oms/simulate/sips/${id}/generate_next_installment`)).status).toBe(404)
  })

  it('beside those of v2, under the other id, but neither redemption plans nor other frequencies nor plans that are not systematic', async () => {
    const api = planApi()
    const { old_id: sip } = await api.create('purchase')
    await api.create('redemption')
    const { old_id: quarterly } = await api.create('purchase', { frequency: 'quarterly' })
    const { old_id: plain } = await api.create('purchase', { systematic: false })
    expect((await api.taken('GET', sips))['sip_orders']).toMatchObject([{ sip_id: sip, mandate_id: null, amount: '5000' }])
    for (const id of [quarterly, plain]) expect((await api.call('GET', `${sips}/${id}`)).status).toBe(404)
  })

  it('as a purchase plan of v2', async () => {
    const { api, id, mandate } = await withSip()
    const [plan] = await api.listed('/v2/mf_purchase_plans')
    expect(plan).toMatchObject({
      old_id: id,
      state: 'active',
      systematic: true,
      frequency: 'monthly',
      installment_day: '5',
      payment_source: mandate,
    })
  })
})

describe('a SIP of v1 is updated', () => {
  const patch = (api: Api, id: string, body: object) => api.taken('PATCH', `${sips}/${id}`, body)

  it('with another mandate, which pays from the installment two days ahead on (domain §4.7)', async () => {
    const { api, id, mandate } = await withSip()
    const { payment_source: fresh } = await api.mandate()
    api.on('2024-02-03')
    expect(await patch(api, id, { operation: 'update', data: { mandate_id: fresh } })).toEqual({ message: 'successfully updated the sip' })
    await api.taken('POST', `/api/pg/mandates/${mandate}/cancel`)
    expect(await api.taken('GET', `${sips}/${id}`)).toMatchObject({ mandate_id: fresh })
    api.on('2024-02-07')
    expect(await installments(api, id)).toMatchObject([{ status: 'SUCCESSFUL' }])
  })

  it('not with a mandate that is not there or pays too little', async () => {
    const { api, id, mandate } = await withSip()
    const { payment_source: small } = await api.mandate({ limit: 9999 })
    for (const mandate_id of ['DQ12', small]) {
      const { status, json } = await api.call('PATCH', `${sips}/${id}`, { operation: 'update', data: { mandate_id } })
      expect([status, fields(json)]).toEqual([400, ['data.mandate_id']])
    }
    expect(await api.taken('GET', `${sips}/${id}`)).toMatchObject({ mandate_id: mandate })
  })

  it('by cancelling it, which ends it at once and leaves what was generated alone', async () => {
    const { api, id } = await withSip()
    api.on('2024-02-05', '01:00:00')
    expect(await patch(api, id, { operation: 'deactivate' })).toMatchObject({
      sip_id: id,
      active: false,
      amount: '10000',
      start_date: '2024-02-05',
    })
    api.on('2024-06-01')
    expect(await installments(api, id)).toMatchObject([{ status: 'SUCCESSFUL' }])
    for (const body of [{ operation: 'deactivate' }, { operation: 'cancel_next_installment' }])
      expect((await api.call('PATCH', `${sips}/${id}`, body)).status).toBe(400)
    const { status } = await api.call('PATCH', `${sips}/${id}`, { operation: 'update', data: { mandate_id: '1' } })
    expect(status).toBe(400)
  })

  it('by cancelling its next installment only', async () => {
    const { api, id } = await withSip()
    expect(await patch(api, id, { operation: 'cancel_next_installment' })).toMatchObject({
      type: 'PURCHASE',
      status: 'CANCELLED',
      amount: '10000',
      reverse_amount: null,
      reverse_units: null,
      trade_date: null,
      investment_date: '2024-02-05',
      sip_id: id,
    })
    api.on('2024-03-07')
    expect((await installments(api, id)).map((row) => [row['investment_date'], row['status']])).toEqual([
      ['2024-02-05', 'CANCELLED'],
      ['2024-03-05', 'SUCCESSFUL'],
    ])
    expect(await api.taken('GET', `${sips}/${id}`)).toMatchObject({ active: true })
  })

  it('and ends by three cancelled installments in a row, after the window of the third (domain §4.10)', async () => {
    const { api, id } = await withSip()
    for (let count = 0; count < 3; count += 1) await patch(api, id, { operation: 'cancel_next_installment' })
    api.on('2024-04-11', '23:59:59')
    expect(await api.taken('GET', `${sips}/${id}`)).toMatchObject({ active: true })
    api.on('2024-04-12')
    expect(await api.taken('GET', `${sips}/${id}`)).toMatchObject({ active: false })
    expect((await api.listed('/v2/mf_purchase_plans'))[0]).toMatchObject({
      cancellation_code: 'consecutive_failed_installment_limit_exceeded',
      cancelled_at: startOf('2024-04-12'),
    })
  })

  it('on gateway bse by cancelling it alone (v1 documents)', async () => {
    const { api, id } = await withSip({}, { gateway: 'bse' })
    for (const body of [{ operation: 'cancel_next_installment' }, { operation: 'update', data: { mandate_id: '1' } }]) {
      const { status, json } = await api.call('PATCH', `${sips}/${id}`, body)
      expect([status, fields(json)]).toEqual([400, ['operation']])
    }
    expect(await patch(api, id, { operation: 'deactivate' })).toMatchObject({ active: false })
  })

  it.each([{ operation: 'pause' }, { operation: 'update' }, { operation: 'update', data: {} }, {}])('not by %o', async (body) => {
    const { api, id } = await withSip()
    expect((await api.call('PATCH', `${sips}/${id}`, body)).status).toBe(400)
    expect(await api.taken('GET', `${sips}/${id}`)).toMatchObject({ active: true })
  })
})

describe('the next installment of a SIP is simulated (v1 documents, SIP simulation)', () => {
  it('with the date of its own month, one after the other', async () => {
    const { api, id } = await withSip({ start_day: '1' }, { processing: 'simulated', clock: '2024-03-12T10:30:00+05:30' })
    const generate = async () => (await api.taken('POST', `/api/oms/simulate/sips/${id}/generate_next_installment`))['message'] ?? ''
    const told = [await generate(), await generate()].map((message) => /^installment with order id (\d{19}) created\. /.exec(message)?.[1])
    expect((await installments(api, id)).map((row) => [row['id'], row['investment_date'], row['status']])).toEqual([
      [told[0], '2024-04-01', 'PENDING'],
      // The first of May is a holiday.
      [told[1], '2024-05-02', 'PENDING'],
    ])
    await api.taken('POST', `/api/oms/simulate/orders/${told[0]}`, { status: 'PAYMENT_CONFIRMED' })
    expect(await installments(api, id)).toMatchObject([{ status: 'PAYMENT_CONFIRMED' }, { status: 'PENDING' }])
  })

  it('not of one that is not there or has ended', async () => {
    const { api, id } = await withSip()
    expect((await api.call('POST', '/api/oms/simulate/sips/1/generate_next_installment')).status).toBe(404)
    await api.taken('PATCH', `${sips}/${id}`, { operation: 'deactivate' })
    expect((await api.call('POST', `/api/oms/simulate/sips/${id}/generate_next_installment`)).status).toBe(400)
    expect(await installments(api, id)).toEqual([])
  })
})
