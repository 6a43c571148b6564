import { describe, expect, it } from 'vitest'
import { draft, isin, setUp } from './api.js'
import { folio, liquid, mandateIn, payout, stored, v1, whyRefused, withdraw, type Api } from './builders.js'

type Create = (api: Api, source_ref_id: string) => Promise<{ readonly status: number; readonly json: unknown; readonly text: string }>

/** Every way in which an order comes into being with a reference of its creator's. */
const creations: Readonly<Record<string, Create>> = {
  'a purchase': ({ call }, ref) => call('POST', '/v2/mf_purchases', { ...draft, source_ref_id: ref }),
  'a redemption': (api, ref) => withdraw(api, 'redemption', { amount: 600, source_ref_id: ref }),
  'a switch': (api, ref) => withdraw(api, 'switch', { amount: 600, source_ref_id: ref }),
  'a purchase of v1': ({ call }, ref) =>
    call('POST', `${v1}/orders/purchase/netbanking`, { bank_account_id: 51, orders: [{ isin, amount: 5000, source_ref_id: ref }] }),
  'a debit of v1': async (api, ref) =>
    api.call('POST', `${v1}/orders/purchase/nach`, { mandate_id: 1, orders: [{ isin, amount: 5000, source_ref_id: ref }] }),
  'a redemption of v1': ({ call }, ref) =>
    call('POST', `${v1}/orders/sell`, { orders: [{ folio_number: folio, isin, type: 'amount', amount: 600, source_ref_id: ref }] }),
  'an instant redemption of v1': ({ call }, ref) =>
    call('POST', `${v1}/orders/sell/instant`, { folio_number: folio, isin: liquid, amount: 5, source_ref_id: ref, ...payout }),
}
const names = Object.keys(creations)
const pairs = names.flatMap((first) => names.map((second) => [first, second] as const))
const make = (name: string): Create => creations[name] ?? expect.unreachable(name)

describe('a source_ref_id is unique over purchases, redemptions and switches of both generations (domain §5)', () => {
  it.each(pairs)('once %s has it, %s with it is refused in the documented words, and nothing is stored', async (first, second) => {
    const api = setUp({ processing: 'simulated' })
    await mandateIn(api, 'APPROVED')
    expect((await make(first)(api, 'ref-1')).status).toBe(200)
    const before = await stored(api)
    const { status, json, text } = await make(second)(api, 'ref-1')
    expect([status, whyRefused(json)[0]?.message], text).toEqual([400, 'source_ref_id: should be unique'])
    expect(whyRefused(json)[0]?.field).toMatch(/^(orders\.0\.)?source_ref_id$/)
    expect(await stored(api)).toBe(before)
    expect((await make(second)(api, 'ref-2')).status).toBe(200)
  })

  it('also inside one batch: the second item is refused, the first stays', async () => {
    const { call } = setUp()
    const purchases = [
      { ...draft, source_ref_id: 'ref-1' },
      { ...draft, source_ref_id: 'ref-1' },
    ]
    const { json } = await call('POST', '/v2/mf_purchases/batch', { purchases })
    const data = json['data'] as unknown as readonly { readonly id?: string; readonly error?: object }[]
    expect([data[0]?.id, data[1]?.error]).toEqual([expect.stringMatching(/^mfp_/), expect.anything()])
    expect(whyRefused(data[1])).toEqual([{ field: 'source_ref_id', message: 'source_ref_id: should be unique' }])
  })

  it.each([
    [`${v1}/orders/purchase/netbanking`, { bank_account_id: 51 }, { isin, amount: 5000 }],
    [`${v1}/orders/purchase/nach`, { mandate_id: 1 }, { isin, amount: 5000 }],
    [`${v1}/orders/sell`, {}, { folio_number: folio, isin, type: 'amount', amount: 600 }],
  ])('also inside one request to %s: all of it is refused', async (path, more, order) => {
    const api = setUp({ processing: 'simulated' })
    await mandateIn(api, 'APPROVED')
    const before = await stored(api)
    const orders = [
      { ...order, source_ref_id: 'ref-1' },
      { ...order, source_ref_id: 'ref-1' },
    ]
    const { status, json } = await api.call('POST', path, { ...more, orders })
    expect([status, whyRefused(json)]).toEqual([400, [{ field: 'orders.1.source_ref_id', message: 'source_ref_id: should be unique' }]])
    expect(await stored(api)).toBe(before)
  })

  it('is free for another tenant, and for a plan', async () => {
    const api = setUp()
    await make('a purchase')(api, 'ref-1')
    const plan = {
      ...draft,
      frequency: 'monthly',
      installment_day: 5,
      number_of_installments: 12,
      systematic: true,
      source_ref_id: 'ref-1',
    }
    expect((await api.call('POST', '/v2/mf_purchase_plans', plan)).status).toBe(200)
  })
})
