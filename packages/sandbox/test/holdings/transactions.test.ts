import { folioBook } from '@foliokit/holdings'
import { transactionsOfWire } from '@foliokit/holdings/zod'
import { describe, expect, it } from 'vitest'
import { otherSampleTenant, sampleLoad, sampleTenant } from '../../src/index.js'
import { account, callerOf, consent, consented, fields, isin, setUp } from '../api.js'
import { folio, line, liquid, listed } from './listed.js'

const opening = [
  `transfer_in ${liquid} 1000.000 13458.00 2024-01-11 13.4580 no order`,
  `transfer_in ${isin} 250.000 52508.13 2024-01-11 210.0325 no order`,
]

async function simulate({ call }: Pick<ReturnType<typeof setUp>, 'call'>, oldId: string, ...statuses: readonly string[]) {
  for (const status of statuses) {
    const { text, status: answered } = await call('POST', `/api/oms/simulate/orders/${oldId}`, { status })
    expect(answered, text).toBe(200)
  }
}

/** A sandbox whose folio bought into one of the schemes that it opened with, and a way to take units out of it. */
async function bought() {
  const api = setUp({ processing: 'simulated' })
  const order = { mf_investment_account: account, folio_number: folio, scheme: isin }
  const { json } = await api.call('POST', '/v2/mf_purchases', { ...order, amount: 10000 })
  await api.call('PATCH', '/v2/mf_purchases', { id: json['id'], consent })
  await simulate(api, json['old_id'] ?? '', 'PAYMENT_CONFIRMED', 'SUBMITTED', 'SUCCESSFUL')
  const take = async (path: string, body: object) => {
    const { json: made, text } = await api.call('POST', path, { mf_investment_account: account, folio_number: folio, ...body })
    expect(made['id'], text).toBeDefined()
    await api.call('PATCH', path, { id: made['id'], state: 'confirmed', consent })
    await simulate(api, made['old_id'] ?? '', 'SUBMITTED', 'SUCCESSFUL')
    return made
  }
  return { ...api, purchase: json, take }
}

describe('what a folio opened with', () => {
  it('is a transfer of the day before, worth what it was worth then', async () => {
    const api = setUp()
    const rows = await listed(api)
    expect(rows.map(line).sort()).toEqual([...opening].sort())
  })
})

describe('what a folio is loaded with', () => {
  const loaded = (held: string) => {
    const [first, ...others] = sampleTenant.accounts
    const folios = first?.folios.map((each) => ({ ...each, balances: { [isin]: held } })) ?? []
    return {
      load: { ...sampleLoad, tenants: [{ ...sampleTenant, accounts: first === undefined ? [] : [{ ...first, folios }, ...others] }] },
    }
  }

  it('may be nothing', async () => {
    const api = setUp(loaded('0.000'))
    expect(await listed(api)).toEqual([])
    expect(api.sandbox.balanceOf({ tenant: 'acme', account, folio, isin }).toString()).toBe('0.000')
  })

  it('is never less', () => {
    expect(() => setUp(loaded('-1'))).toThrow(expect.objectContaining({ code: 'SANDBOX_LOAD_INVALID' }))
  })
})

describe('what an order has done', () => {
  it('shows as a transaction once the registrar has reported it: a purchase with what was paid, stamp duty and all', async () => {
    const api = await bought()
    const [newest] = await listed(api)
    expect(newest).toMatchObject({
      object: 'transaction',
      type: 'purchase',
      folio_number: folio,
      traded_on: '2024-01-12',
      order: api.purchase['id'],
      rta_order_reference: api.purchase['old_id'],
      rta_product_code: 'S1',
      rta_investment_option: 'GROWTH',
      sources: [],
    })
    expect(`${newest?.amount} ${newest?.units} ${newest?.traded_at}`).toBe('10000.00 47.360 211.1379')
  })

  it('does not show before', async () => {
    const api = await consented()
    expect(await listed(api)).toHaveLength(2)
  })

  it('takes the oldest units first, and says what each part of them has gained', async () => {
    const api = await bought()
    await api.take('/v2/mf_redemptions', { scheme: isin, units: 260 })
    const redemption = (await listed(api)).find(({ type }) => type === 'redemption')
    const sources = (redemption?.sources ?? []).map(({ units, days_held, purchased_on, gain }) =>
      [units, days_held, purchased_on, gain].map(String).join(' '),
    )
    expect(sources).toEqual(['250.000 2 2024-01-11 276.34', '10.000 1 2024-01-12 -0.11'])
  })

  it('comes to the same in @foliokit/holdings as the platform says', async () => {
    const api = await bought()
    await api.take('/v2/mf_redemptions', { scheme: isin, units: 260 })
    await api.take('/v2/mf_switches', { switch_out_scheme: isin, switch_in_scheme: liquid, amount: 5000 })
    const rows = await listed(api)
    const book = folioBook(folio, transactionsOfWire(rows))
    expect(book.outcomes).toHaveLength(2)
    for (const { transaction, sources } of book.outcomes) {
      const row = rows.find(({ id }) => id === transaction.id)
      expect(sources.map(({ units, daysHeld, gain, purchasedOn }) => `${units} ${daysHeld} ${gain} ${purchasedOn}`)).toEqual(
        row?.sources?.map(({ units, days_held, gain, purchased_on }) => `${units} ${days_held} ${gain} ${purchased_on}`),
      )
    }
    const held = (of: string) => api.sandbox.balanceOf({ tenant: 'acme', account, folio, isin: of }).toString()
    expect(Object.fromEntries(book.positions.map(({ isin: of, units }) => [of, units.toString()]))).toEqual({
      [liquid]: held(liquid),
      [isin]: held(isin),
    })
  })

  it('of a switch is a transaction out and one in, on one day', async () => {
    const api = await bought()
    await api.take('/v2/mf_switches', { switch_out_scheme: isin, switch_in_scheme: liquid, amount: 5000 })
    const legs = (await listed(api)).filter(({ type }) => type.startsWith('switch')).map(line)
    expect(legs.map((leg) => leg.split(' ')[0] ?? '').sort()).toEqual(['switch_in', 'switch_out'])
    for (const leg of legs) expect(leg).toContain(' 5000.00 2024-01-12 ')
  })

  it('and was taken back is a second transaction, negative, that names the first', async () => {
    const api = await bought()
    await simulate(api, api.purchase['old_id'] ?? '', 'REVERSED')
    const [back, first] = (await listed(api))
      .filter(({ type }) => type === 'purchase')
      .sort((one) => (one.related_transaction_id == null ? 1 : -1))
    expect(`${back?.units} ${back?.amount} ${back?.related_transaction_id}`).toBe(`-47.360 -10000.00 ${first?.id}`)
    expect(
      folioBook(folio, transactionsOfWire(await listed(api)))
        .positions.map(({ units }) => units.toString())
        .sort(),
    ).toEqual(['1000.000', '250.000'])
  })

  it('paid out at once belongs to no order, and is there at once', async () => {
    const api = setUp()
    const bank = { redemption_bank_account_number: '1234567891100', redemption_bank_account_ifsc_code: 'HDFC0000001' }
    const { json } = await api.call('POST', '/api/instant_redemption/order', { folio_number: folio, isin: liquid, amount: 1000, ...bank })
    const [newest] = await listed(api)
    expect(newest).toMatchObject({ type: 'redemption', order: null, rta_order_reference: json['order_reference'] })
    expect(String(newest?.amount)).toBe('1000.00')
  })
})

describe('a listing', () => {
  const days = async (clock: string, query: string) => {
    const api = setUp({ clock })
    return (await listed(api, `folios=${folio}${query}`)).length
  }

  // The folio opens on the day before the clock, here 2024-01-11.
  it.each([
    ['no dates, in the financial year of the rows', '2024-01-12T10:30:00+05:30', '', 2],
    ['to alone takes the year before it', '2024-01-12T10:30:00+05:30', '&to=2025-01-11', 2],
    ['to alone leaves out what is older', '2024-01-12T10:30:00+05:30', '&to=2025-01-12', 0],
    ['to is included', '2024-01-12T10:30:00+05:30', '&to=2024-01-11', 2],
    ['to leaves out what is later', '2024-01-12T10:30:00+05:30', '&to=2024-01-10', 0],
    ['from alone takes the year after it, as far as it is over', '2024-01-12T10:30:00+05:30', '&from=2023-01-11', 2],
    ['from alone leaves out what is later', '2024-01-12T10:30:00+05:30', '&from=2023-01-10', 0],
    ['from is included', '2024-01-12T10:30:00+05:30', '&from=2024-01-11', 2],
    ['both, a year apart', '2024-01-12T10:30:00+05:30', '&from=2023-01-11&to=2024-01-11', 2],
    ['types that are there', '2024-01-12T10:30:00+05:30', '&types=purchase,transfer_in', 2],
    ['types that are not', '2024-01-12T10:30:00+05:30', '&types=purchase,bonus', 0],
    ['no dates, once the financial year is another', '2024-03-31T10:30:00+05:30', '', 2],
  ])('with %s', async (_, clock, query, count) => {
    expect(await days(clock, query)).toBe(count)
  })

  it('without dates forgets a year that is over', async () => {
    const api = setUp({ clock: '2024-03-30T10:30:00+05:30' })
    expect(await listed(api)).toHaveLength(2)
    api.sandbox.advance({ days: 2 })
    expect(await listed(api)).toHaveLength(0)
  })

  it('of a folio that is not there is empty, as is one of another tenant', async () => {
    const api = setUp()
    expect(await listed(api, 'folios=1')).toEqual([])
    expect(await listed(callerOf(api.sandbox, otherSampleTenant))).toEqual([])
    expect(await listed(api, `folios=1,${folio},${folio}`)).toHaveLength(2)
  })

  it.each([
    ['', ['folios']],
    ['?folios=', ['folios.0']],
    [`?folios=${folio}&types=sale`, ['types.0']],
    [`?folios=${folio}&from=2023-02-30`, ['from']],
    [`?folios=${folio}&from=2023-01-01&to=2024-01-02`, ['from']],
    [`?folios=${folio}&from=2024-01-02&to=2024-01-01`, ['from']],
    [`?folios=${folio}&since=2024-01-02`, ['since']],
  ])('asked for by "%s" is refused at %j', async (query, names) => {
    const { status, json } = await setUp().call('GET', `/transactions${query}`)
    expect([status, fields(json)]).toEqual([400, names])
  })
})
