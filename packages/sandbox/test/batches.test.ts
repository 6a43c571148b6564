import { describe, expect, it } from 'vitest'
import { otherSampleTenant } from '../src/index.js'
import { account, callerOf, consent, draft, fields, setUp } from './api.js'
import { stored, whyRefused } from './builders.js'

type Row = { readonly id: string; readonly state: string; readonly amount: string; readonly error?: { readonly status: string } }
const rowsOf = (json: Readonly<Record<string, unknown>>) => json['data'] as readonly Row[]
const batch = '/v2/mf_purchases/batch'

/** A sandbox with purchases that a batch made. */
async function placed(count: number, options: Parameters<typeof setUp>[0] = {}) {
  const api = setUp(options)
  const { json } = await api.call('POST', batch, { purchases: Array.from({ length: count }, () => draft) })
  return { ...api, ids: rowsOf(json).map(({ id }) => id), update: (updates: readonly object[]) => api.call('PATCH', batch, { updates }) }
}

describe('a batch of purchases (field notes §2.2)', () => {
  it('takes ten, and refuses eleven and none: then nothing is stored', async () => {
    expect((await placed(10)).ids.filter((id) => id.startsWith('mfp_'))).toHaveLength(10)
    for (const count of [0, 11]) {
      const api = setUp()
      const { status, json } = await api.call('POST', batch, { purchases: Array.from({ length: count }, () => draft) })
      expect([status, fields(json)]).toEqual([400, ['purchases']])
      expect(await stored(api)).toBe(0)
    }
  })

  it('answers every item by itself, in the order it was sent: a purchase, or the error that it would have met alone', async () => {
    const { call } = setUp()
    const purchases = [
      draft,
      { ...draft, amount: 1 },
      { ...draft, scheme: 'INF109K01A39' },
      { ...draft, amount: 20000 },
      { ...draft, mf_investment_account: otherSampleTenant.accounts[0]?.id },
    ]
    const { status, json } = await call('POST', batch, { purchases })
    const rows = rowsOf(json)
    expect([status, json['object'], rows.map((row) => row.error?.status ?? row.amount)]).toEqual([
      200,
      'list',
      ['10000', '400', '400', '20000', '400'],
    ])
    expect(rows.map((row) => whyRefused(row).map(({ field }) => field))).toEqual([
      [],
      ['amount'],
      ['scheme'],
      [],
      ['mf_investment_account'],
    ])
    for (const [index, item] of purchases.entries()) {
      if (rows[index]?.error === undefined) continue
      expect((await call('POST', '/v2/mf_purchases', item)).json).toEqual({ error: rows[index].error })
    }
    expect(rowsOf((await call('GET', '/v2/mf_purchases')).json)).toHaveLength(2)
  })

  it('with one malformed item is refused as a whole, and nothing is stored', async () => {
    const api = setUp()
    const { status, json } = await api.call('POST', batch, { purchases: [draft, { ...draft, colour: 'blue' }] })
    expect([status, fields(json)]).toEqual([400, ['purchases.1.colour']])
    expect(await stored(api)).toBe(0)
  })
})

describe('a batch of updates', () => {
  it('takes amounts, consents and states together, and answers every item by itself', async () => {
    const { call, ids, update } = await placed(4)
    await call('POST', '/v2/mf_settlement_details', { mf_purchase: ids[2], utr_number: '1' })
    const { status, json } = await update([
      { id: ids[0], amount: 15000 },
      { id: ids[1], consent },
      { id: ids[2], consent, state: 'confirmed' },
      { id: ids[3], state: 'confirmed' },
      { id: 'mfp_none', consent },
      { id: ids[0], amount: 1 },
    ])
    const rows = rowsOf(json)
    expect([status, rows.map((row) => row.error?.status ?? `${row.state} ${row.amount}`)]).toEqual([
      200,
      ['pending 15000', 'pending 10000', 'confirmed 10000', '400', '404', '400'],
    ])
    expect((await call('GET', `/v2/mf_purchases/${ids[0]}`)).json['amount']).toBe('15000')
  })

  it('takes an item wholly or not at all: a refused state keeps no consent and no amount', async () => {
    const { call, ids, update } = await placed(1)
    const { json } = await update([{ id: ids[0], amount: 15000, consent, state: 'confirmed' }])
    expect(rowsOf(json)[0]?.error?.status).toBe('400')
    expect((await call('GET', `/v2/mf_purchases/${ids[0]}`)).json).toMatchObject({ amount: '10000', state: 'pending' })
    expect((await call('PATCH', '/v2/mf_purchases', { id: ids[0], consent })).status).toBe(200)
  })

  it('refuses eleven, none, and an unknown member', async () => {
    const { ids, update } = await placed(1)
    expect(fields((await update(Array.from({ length: 11 }, () => ({ id: ids[0], consent })))).json)).toEqual(['updates'])
    expect(fields((await update([])).json)).toEqual(['updates'])
    expect(fields((await update([{ id: ids[0], units: 1 }])).json)).toEqual(['updates.0.units'])
  })

  it('on gateway ondc takes the consent of each order alone', async () => {
    const { sandbox, ids, update } = await placed(2, { gateway: 'ondc' })
    sandbox.advance({ seconds: 3 })
    const states = async (updates: readonly object[]) => rowsOf((await update(updates)).json).map((row) => row.error?.status ?? row.state)
    expect(await states(ids.map((id) => ({ id, consent, state: 'confirmed' })))).toEqual(['400', '400'])
    expect(await states(ids.map((id) => ({ id, consent })))).toEqual(['pending', 'pending'])
    expect(await states(ids.map((id) => ({ id, state: 'confirmed' })))).toEqual(['confirmed', 'confirmed'])
  })

  it('does not reach another tenant’s orders', async () => {
    const { sandbox, ids } = await placed(1)
    const { json } = await callerOf(sandbox, otherSampleTenant).call('PATCH', batch, { updates: [{ id: ids[0], consent }] })
    expect(rowsOf(json)[0]?.error?.status).toBe('404')
  })
})

describe('changing a purchase (vendor’s purchase object)', () => {
  const patch = async (change: object, prepare: object = {}) => {
    const { call, ids } = await placed(1)
    if (Object.keys(prepare).length > 0) await call('PATCH', '/v2/mf_purchases', { id: ids[0], ...prepare })
    return call('PATCH', `/v2/mf_purchases/${ids[0]}`, change)
  }

  it('takes an amount and a later business day', async () => {
    expect((await patch({ amount: 12000, scheduled_on: '2024-01-23' })).json).toMatchObject({ amount: '12000', scheduled_on: '2024-01-23' })
  })

  it.each([
    ['an amount below the minimum', { amount: 1 }, ['amount']],
    ['a holiday', { scheduled_on: '2024-01-22' }, ['scheduled_on']],
    ['a day that is past', { scheduled_on: '2024-01-11' }, ['scheduled_on']],
    ['nothing', {}, ['body']],
    ['another account', { mf_investment_account: account }, ['mf_investment_account']],
  ])('refuses %s', async (_, change, expected) => {
    const { status, json } = await patch(change)
    expect([status, fields(json)]).toEqual([400, expected])
  })

  it('is over once the investor has consented', async () => {
    expect((await patch({ amount: 12000 }, { consent })).status).toBe(400)
  })
})
