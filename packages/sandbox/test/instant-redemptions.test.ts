import { add, rupees, units, unitsFor } from '@foliokit/money'
import { civilDate } from '@foliokit/schedule'
import { describe, expect, it } from 'vitest'
import { otherSampleTenant } from '../src/index.js'
import { account, callerOf, fields, isin, setUp } from './api.js'
import { folio, liquid, payout, stored, v1, type Api } from './builders.js'

const order = { isin: liquid, folio_number: folio, amount: 500, ...payout }
const redeem = ({ call }: Pick<Api, 'call'>, change: object = {}) => call('POST', '/api/instant_redemption/order', { ...order, ...change })
const held = ({ sandbox }: Api) => sandbox.balanceOf({ tenant: 'acme', account, folio, isin: liquid })

describe('the summary before an instant redemption', () => {
  it.each(['/api/instant_redemption/pre_redemption_summary', `${v1}/preredemption_summary`])(
    'of %s tells limits and bank accounts',
    async (path) => {
      const { call } = setUp()
      const { json } = await call('GET', `${path}?isin=${liquid}&folio_number=${folio}`)
      expect(json).toMatchObject({
        folio_number: folio,
        isin: liquid,
        instant_redemption: {
          allowed: true,
          min_amount: '0.01',
          multiples: '0.01',
          remarks: null,
          redemption_bank_accounts: [{ account_number: '1234567891100', ifsc_code: 'HDFC0000001' }],
        },
      })
      expect((await call('GET', `${path}?isin=${isin}&folio_number=${folio}`)).json['instant_redemption']).toMatchObject({
        allowed: false,
        max_amount: '0',
        remarks: expect.any(String) as string,
      })
    },
  )

  it.each([
    ['', 400],
    [`?isin=${liquid}`, 400],
    [`?isin=${liquid}&folio_number=9`, 400],
    [`?isin=INF000000000&folio_number=${folio}`, 400],
    ['?isin=short&folio_number=1', 400],
  ])('asked with %o is refused', async (query, status) => {
    expect((await setUp().call('GET', `/api/instant_redemption/pre_redemption_summary${query}`)).status).toBe(status)
  })
})

describe('an instant redemption straight with the fund house', () => {
  it('pays at once at the last NAV, and makes no order', async () => {
    const api = setUp()
    const before = held(api)
    const { status, json } = await redeem(api)
    expect([status, json]).toEqual([200, expect.objectContaining({ redemption_mode: 'INSTANT', created_at: '2024-01-12T10:30:00+05:30' })])
    const taken = unitsFor(rupees('500'), api.sandbox.navOn(liquid, civilDate('2024-01-11')).nav, 'half-up')
    expect(add(held(api), taken).toString()).toBe(before.toString())
    expect(await stored(api)).toBe(0)
  })

  it('may take all that the summary tells, and then nothing more', async () => {
    const api = setUp()
    const summary = async () =>
      (await api.call('GET', `/api/instant_redemption/pre_redemption_summary?isin=${liquid}&folio_number=${folio}`)).json[
        'instant_redemption'
      ] as unknown as { readonly max_amount: string }
    const { max_amount } = await summary()
    expect((await redeem(api, { amount: max_amount })).status).toBe(200)
    expect(held(api).toString().startsWith('-')).toBe(false)
    expect((await redeem(api, { amount: max_amount })).status).toBe(400)
  })

  it.each([
    ['a paisa more than is held', { amount: '99999999.00' }, 'amount'],
    ['nothing', { amount: 0 }, 'amount'],
    ['units', { units: 1 }, 'units'],
    ['a scheme that pays nothing out at once', { isin }, 'isin'],
    ['a bank account of nobody', { redemption_bank_account_number: '1' }, 'redemption_bank_account_number'],
    ['another branch', { redemption_bank_account_ifsc_code: 'HDFC0000002' }, 'redemption_bank_account_ifsc_code'],
    ['a folio of nobody', { folio_number: '9' }, 'folio_number'],
  ])('is refused for %s, and moves no unit', async (_, change, field) => {
    const api = setUp()
    const { status, json } = await redeem(api, change)
    expect([status, fields(json)?.[0]]).toEqual([400, field])
    expect(held(api).toString()).toBe(units('1000').toString())
  })

  it('is not possible out of another tenant’s folio', async () => {
    const { sandbox } = setUp()
    expect(fields((await redeem(callerOf(sandbox, otherSampleTenant))).json)).toEqual(['folio_number'])
  })
})
