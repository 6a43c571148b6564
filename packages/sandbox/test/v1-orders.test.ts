import { describe, expect, it } from 'vitest'
import { otherSampleTenant } from '../src/index.js'
import { account, callerOf, consent, draft, fields, isin, setUp } from './api.js'
import { folio, liquid, payout, simulate, stored, v1, withdraw, withdrawing, type Api } from './builders.js'

const netbanking = `${v1}/orders/purchase/netbanking`
const buy = ({ call }: Pick<Api, 'call'>, ...orders: readonly object[]) => call('POST', netbanking, { bank_account_id: 51, orders })
const sell = ({ call }: Pick<Api, 'call'>, ...orders: readonly object[]) =>
  call('POST', `${v1}/orders/sell`, { orders: orders.map((order) => ({ folio_number: folio, isin, ...order })) })
const idsOf = (json: unknown) => (json as { orders: readonly { readonly id: string }[] }).orders.map(({ id }) => id)
const listed = (json: unknown) => (json as { amc_orders: readonly { readonly id: string; readonly status: string }[] }).amc_orders

/** A v1 purchase and its id. */
async function bought(options: Parameters<typeof setUp>[0] = {}) {
  const api = setUp(options)
  const [id = ''] = idsOf((await buy(api, { isin, amount: 5000 })).json)
  return { ...api, id, fetch: async () => (await api.call('GET', `${v1}/orders/${id}`)).json }
}

describe('purchases through v1 (one-time purchase guide)', () => {
  it('are created several at once, each with a 19-digit id that stands in the answer digit by digit', async () => {
    const api = setUp()
    const { status, json, text } = await buy(api, { isin, amount: 5000, source_ref_id: 'a' }, { isin, amount: 600, folio_number: folio })
    const [first = '', second = ''] = idsOf(json)
    expect(status).toBe(200)
    for (const id of [first, second]) {
      expect(id).toMatch(/^[1-9]\d{18}$/)
      expect(text).toContain(`"id":${id},`)
    }
    const one = await api.call('GET', `${v1}/orders/${first}`)
    expect(one.text).toContain(`"id":${first},`)
    expect(one.json).toMatchObject({
      id: first,
      type: 'PURCHASE',
      status: 'PENDING',
      amount: '5000',
      bank_account_id: '51',
      source_ref_id: 'a',
    })
    expect((await api.call('GET', `${v1}/orders/${second}`)).json).toMatchObject({ type: 'ADDITIONAL_PURCHASE', folio_number: folio })
    // The same order, and the same digits, through v2.
    const v2 = await api.call('GET', `/v2/mf_purchases/${first}`)
    expect(v2.text).toContain(`"old_id":${first},`)
    expect(v2.json['state']).toBe('pending')
  })

  it('need no consent: they are paid on the page, and allotted', async () => {
    const { sandbox, call, id, fetch } = await bought()
    const { json } = await call('POST', '/api/pg/payments/netbanking', `{"amc_order_ids":[${id}]}`)
    await call('POST', `/api/pg/simulate/payments/${json['id']}`, { status: 'SUCCESS' })
    expect((await fetch())['status']).toBe('PAYMENT_CONFIRMED')
    sandbox.advance({ days: 3 })
    expect(await fetch()).toMatchObject({
      status: 'SUCCESSFUL',
      reverse_amount: '4999.75',
      price: '211.1379',
      reverse_units: '23.68',
      trade_date: '2024-01-12',
    })
  })

  it('on gateway bse go out a minute after their creation, unpaid, and are paid afterwards', async () => {
    const { sandbox, call, id, fetch } = await bought({ gateway: 'bse' })
    sandbox.advance({ minutes: 1 })
    expect((await fetch())['status']).toBe('SUBMITTED')
    expect((await call('POST', '/api/oms/bse_payments', `{"order_ids":[${id}],"postback_url":"https://app.example/back"}`)).status).toBe(
      200,
    )
    await call('POST', '/api/pg/simulate/payments/1', { status: 'SUCCESS' })
    sandbox.advance({ days: 4 })
    expect((await fetch())['status']).toBe('SUCCESSFUL')
  })

  it.each([
    [
      'one amount below the minimum',
      [
        { isin, amount: 5000 },
        { isin, amount: 1 },
      ],
      'orders.1.amount',
    ],
    ['an unknown scheme', [{ isin: 'INF000000000', amount: 5000 }], 'orders.0.isin'],
    ['a folio of nobody', [{ isin, amount: 5000, folio_number: '9' }], 'orders.0.folio_number'],
    ['the name that v2 has for a scheme', [{ scheme: isin, isin, amount: 5000 }], 'orders.0.scheme'],
    ['no order', [], 'orders'],
  ])('refused for %s, refuse all, and store nothing', async (_, orders, field) => {
    const api = setUp()
    const { status, json } = await buy(api, ...orders)
    expect([status, fields(json)]).toEqual([400, [field]])
    expect(await stored(api)).toBe(0)
  })

  it('are refused for a bank account of nobody, an account of nobody or of another tenant, and on gateway ondc', async () => {
    const api = setUp()
    const orders = [{ isin, amount: 5000 }]
    expect(fields((await api.call('POST', netbanking, { bank_account_id: 9, orders })).json)).toEqual(['bank_account_id'])
    const at = (id: string) => api.call('POST', netbanking.replace('/110/', `/${id}/`), { bank_account_id: 51, orders })
    expect([(await at('999')).status, (await at(otherSampleTenant.accounts[0]?.old_id ?? '')).status]).toEqual([404, 404])
    expect(fields((await buy(setUp({ gateway: 'ondc' }), ...orders)).json)).toEqual(['gateway'])
  })
})

describe('redemptions through v1', () => {
  it.each([
    ['an amount', { type: 'amount', amount: 1000 }, { type: 'REDEMPTION', reverse_units: '4.736', reverse_amount: '1000' }],
    ['units', { type: 'units', units: 2.5 }, { type: 'REDEMPTION', reverse_units: '2.5', reverse_amount: '527.84' }],
    ['everything', { redeem_all: true }, { type: 'REDEEM_ALL', reverse_units: '250', reverse_amount: '52784.48' }],
  ])('of %s are confirmed by the platform itself, and paid out', async (_, order, expected) => {
    const api = setUp()
    const [id = ''] = idsOf((await sell(api, order)).json)
    const fetch = async () => (await api.call('GET', `${v1}/orders/${id}`)).json
    expect(await fetch()).toMatchObject({ status: 'PAYMENT_CONFIRMED', redemption_mode: 'NORMAL' })
    api.sandbox.advance({ days: 4 })
    expect(await fetch()).toMatchObject({ status: 'SUCCESSFUL', price: '211.1379', trade_date: '2024-01-12', ...expected })
  })

  it.each([
    ['neither a type nor redeem_all', { amount: 1000 }, 'orders.0.type'],
    ['a type with redeem_all', { type: 'amount', amount: 1000, redeem_all: true }, 'orders.0.type'],
    ['an amount that is missing', { type: 'amount' }, 'orders.0.amount'],
    ['units that are missing', { type: 'units' }, 'orders.0.units'],
    ['units beside an amount', { type: 'amount', amount: 1000, units: 1 }, 'orders.0.units'],
    ['an amount with redeem_all', { redeem_all: true, amount: 1000 }, 'orders.0.amount'],
    ['an unknown type', { type: 'all' }, 'orders.0.type'],
    ['more than is held', { type: 'units', units: 251 }, 'orders.0.units'],
    ['a folio of nobody', { type: 'amount', amount: 1000, folio_number: '9' }, 'orders.0.folio_number'],
    ['an unknown scheme', { type: 'amount', amount: 1000, isin: 'INF000000000' }, 'orders.0.isin'],
  ])('are refused for %s, and nothing is stored', async (_, order, field) => {
    const api = setUp()
    const { status, json } = await sell(api, order)
    expect([status, fields(json)?.[0]]).toEqual([400, field])
    expect(await stored(api)).toBe(0)
  })
})

describe('reading orders through v1', () => {
  it('lists successful orders only, unless asked for others', async () => {
    const api = setUp({ processing: 'simulated' })
    const ids = idsOf((await buy(api, { isin, amount: 5000 }, { isin, amount: 6000 })).json)
    await simulate(api, ids[0] ?? '', 'PAYMENT_CONFIRMED', 'SUBMITTED', 'SUCCESSFUL')
    for (const path of ['/api/oms/orders', `${v1}/orders`]) {
      const list = async (query: string) => listed((await api.call('GET', path + query)).json).map(({ id }) => id)
      expect(await list('')).toEqual([ids[0]])
      expect(await list('?state=PENDING')).toEqual([ids[1]])
      expect(await list('?state=pending,successful')).toEqual([ids[1], ids[0]])
      expect(await list('?state=pending,successful&direction=asc')).toEqual([ids[0], ids[1]])
      expect(await list('?state=NO_SUCH_STATE')).toEqual([])
    }
    expect((await api.call('GET', `${v1}/orders?status=PENDING`)).status).toBe(400)
    expect((await api.call('GET', `${v1}/orders?sort=amount`)).status).toBe(400)
  })

  it('knows orders of every kind and of both generations, by type', async () => {
    const { call, oldId: switchId, sandbox } = await withdrawing('switch', { processing: 'simulated' })
    const api = { call, sandbox }
    const purchase = (await call('POST', '/v2/mf_purchases', draft)).json['old_id']
    const redemption = (await withdraw(api, 'redemption')).json['old_id']
    const [all] = idsOf((await sell(api, { redeem_all: true })).json)
    const list = async (path: string) => listed((await call('GET', path)).json).map(({ id }) => id)
    expect(await list(`${v1}/orders?state=PENDING&type=SWITCH`)).toEqual([switchId])
    expect(await list(`${v1}/orders?state=PENDING&type=redeem_all,redemption&direction=asc`)).toEqual([redemption, all])
    expect(await list(`${v1}/orders/purchase`)).toEqual([purchase])
    expect(await list(`${v1}/orders/sell`)).toEqual([all, redemption])
    expect(await list(`${v1}/orders/switch`)).toEqual([switchId])
    expect((await call('GET', `${v1}/orders/${switchId}`)).json['type']).toBe('SWITCH')
  })

  it('pages 101 orders, the newest first, and says where it is', async () => {
    const api = setUp({ processing: 'simulated' })
    const ids: string[] = []
    for (let count = 0; count < 101; count += 1) ids.push(...idsOf((await buy(api, { isin, amount: 5000 })).json))
    const page = async (query: string) => (await api.call('GET', `/api/oms/orders?state=PENDING${query}`)).json
    expect(await page('')).toMatchObject({ first: true, last: false, total_pages: '6', total_elements: '101', size: '20', number: '0' })
    const seen: string[] = []
    for (const number of [0, 1]) seen.push(...listed(await page(`&size=100&page=${number}`)).map(({ id }) => id))
    expect(seen).toEqual([...ids].reverse())
    expect(await page('&size=100&page=1')).toMatchObject({ first: false, last: true, number_of_elements: '1' })
    expect(listed(await page('&page=6'))).toEqual([])
    for (const wrong of ['&size=0', '&size=101', '&page=-1', '&page=x', '&page=1&page=2'])
      expect((await api.call('GET', `/api/oms/orders?state=PENDING${wrong}`)).status, wrong).toBe(400)
  })

  it('does not show an order under review, for which v1 has no word', async () => {
    const { sandbox, call, oldId } = await withdrawing('redemption', {})
    expect((await call('GET', `${v1}/orders/${oldId}`)).status).toBe(200)
    const ondc = setUp({ gateway: 'ondc' })
    const { json } = await ondc.call('POST', '/v2/mf_purchases', draft)
    expect((await ondc.call('GET', `${v1}/orders/${json['old_id']}`)).status).toBe(404)
    expect(listed((await ondc.call('GET', `${v1}/orders/purchase`)).json)).toEqual([])
    ondc.sandbox.advance({ seconds: 3 })
    expect(listed((await ondc.call('GET', `${v1}/orders/purchase`)).json).map(({ status }) => status)).toEqual(['PENDING'])
    expect(sandbox.stamp()).toBe('2024-01-12T10:30:00+05:30')
  })

  it('hides another tenant’s and another account’s orders', async () => {
    const { sandbox, call, id } = await bought()
    const other = callerOf(sandbox, otherSampleTenant)
    expect((await other.call('GET', `${v1}/orders/${id}`)).status).toBe(404)
    expect((await other.call('GET', `/api/oms/investment_accounts/111/orders/${id}`)).status).toBe(404)
    expect((await call('GET', `/api/oms/investment_accounts/112/orders/${id}`)).status).toBe(404)
    expect(listed((await other.call('GET', '/api/oms/orders?state=PENDING')).json)).toEqual([])
  })

  it('reads v2 orders by their old_id and takes v2’s updates of v1 orders', async () => {
    const { call, id } = await bought({ processing: 'simulated' })
    expect((await call('PATCH', '/v2/mf_purchases', { id, consent })).json['state']).toBe('pending')
    expect((await call('POST', `/v2/mf_purchases/${id}/cancel`)).json['state']).toBe('cancelled')
    expect((await call('GET', `${v1}/orders/${id}`)).json['status']).toBe('CANCELLED')
  })
})

describe('the newest-100 rule of /v2 lists (domain §10)', () => {
  it.each([
    ['redemption', '/v2/mf_redemptions'],
    ['switch', '/v2/mf_switches'],
  ] as const)('of 101 %ss lists the newest 100, newest first, and filters before it cuts', async (kind, path) => {
    const api = setUp()
    const ids: string[] = []
    for (let count = 0; count < 101; count += 1) ids.push((await withdraw(api, kind)).json['id'] ?? '')
    await api.call('PATCH', path, { id: ids[0], state: 'confirmed', consent })
    const list = async (query: string) =>
      ((await api.call('GET', path + query)).json['data'] as unknown as readonly { readonly id: string }[]).map(({ id }) => id)
    expect(await list('')).toEqual(ids.slice(1).reverse())
    expect(await list('?states=confirmed')).toEqual([ids[0]])
    expect(await list('?states=failed,pending')).toHaveLength(100)
    expect(await list(`?mf_investment_account=${account}&states=confirmed`)).toEqual([ids[0]])
    expect(await list('?mf_investment_account=mfia_none')).toEqual([])
    expect(await list('?plan=none')).toEqual([])
    expect((await api.call('GET', `${path}?state=confirmed`)).status).toBe(400)
  })

  it('holds for settlement details too', async () => {
    const { call } = setUp()
    const { json } = await call('POST', '/v2/mf_purchases', draft)
    for (let count = 0; count < 101; count += 1)
      await call('POST', '/v2/mf_settlement_details', { mf_purchase: json['id'], utr_number: `${count}` })
    const rows = (await call('GET', `/v2/mf_settlement_details?mf_purchase=${json['id']}`)).json['data'] as unknown as readonly object[]
    expect([rows.length, rows[0], rows[99]]).toEqual([
      100,
      expect.objectContaining({ utr_number: '100' }),
      expect.objectContaining({ utr_number: '1' }),
    ])
  })
})

describe('an instant redemption through v1', () => {
  const instant = (api: Api, change: object = {}) =>
    api.call('POST', `${v1}/orders/sell/instant`, { folio_number: folio, isin: liquid, amount: 500, ...payout, ...change })

  it('is paid out within minutes, to a bank account of the folio', async () => {
    const api = setUp()
    const [id = ''] = idsOf((await instant(api)).json)
    api.sandbox.advance({ minutes: 1 })
    expect((await api.call('GET', `${v1}/orders/${id}`)).json).toMatchObject({
      status: 'SUCCESSFUL',
      redemption_mode: 'INSTANT',
      reverse_amount: '500',
      ...payout,
    })
  })

  it.each([
    ['a scheme that pays nothing out at once', { isin }, 'isin'],
    ['a bank account of nobody', { redemption_bank_account_number: '1' }, 'redemption_bank_account_number'],
    ['another branch', { redemption_bank_account_ifsc_code: 'HDFC0000002' }, 'redemption_bank_account_ifsc_code'],
    ['more than is held', { amount: 99999999 }, 'amount'],
    ['a folio of nobody', { folio_number: '9' }, 'folio_number'],
    ['units', { units: 1 }, 'units'],
  ])('is refused for %s, and stores nothing', async (_, change, field) => {
    const api = setUp()
    const { status, json } = await instant(api, change)
    expect([status, fields(json)?.[0]]).toEqual([400, field])
    expect(await stored(api)).toBe(0)
  })

  it('is not possible on gateway bse', async () => {
    expect(fields((await instant(setUp({ gateway: 'bse' }))).json)).toEqual(['gateway'])
  })
})
