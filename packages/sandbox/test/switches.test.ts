import { add, allot, nav, rupees, subtract, units, unitsFor, valueAt } from '@foliokit/money'
import { civilDate } from '@foliokit/schedule'
import { describe, expect, it } from 'vitest'
import { account, fields, isin, setUp } from './api.js'
import { confirmedWithdrawal, folio, liquid, stored, withdraw } from './builders.js'

/** An exact value as the number that stands on the wire. */
const valueOf = (exact: { toString(): string }) => Number(exact.toString())

describe('creating a switch', () => {
  it.each([
    ['into the scheme that it leaves', { amount: 1000, switch_in_scheme: isin }, 'switch_in_scheme'],
    ['into a scheme of another fund house', { amount: 1000, switch_in_scheme: 'INF209KA1K88' }, 'switch_in_scheme'],
    ['into a scheme that nobody knows', { amount: 1000, switch_in_scheme: 'INF000000000' }, 'switch_in_scheme'],
    ['out of a scheme that nobody knows', { amount: 1000, switch_out_scheme: 'INF000000000' }, 'switch_out_scheme'],
    ['of less than the other scheme takes', { amount: 499 }, 'amount'],
  ])('%s is refused, and nothing is stored', async (_, change, field) => {
    const api = setUp()
    const { status, json } = await withdraw(api, 'switch', change)
    expect([status, fields(json)?.includes(field)], JSON.stringify(json)).toEqual([400, true])
    expect(await stored(api)).toBe(0)
  })
})

describe('a switch that is processed', () => {
  it.each([
    ['an amount', { amount: 1000 }],
    ['units', { units: 12.345 }],
    ['everything', {}],
  ])('of %s leaves one scheme and buys into the other, duty taken, in the arithmetic of @foliokit/money', async (_, asked) => {
    const { sandbox, fetch } = await confirmedWithdrawal('switch', {}, asked)
    sandbox.advance({ days: 4 })
    const done = await fetch()
    const price = sandbox.navOn(isin, civilDate('2024-01-12')).nav
    expect(price).toEqual(nav('211.1379'))
    const left = 'amount' in asked ? unitsFor(rupees('1000'), price, 'half-up') : 'units' in asked ? units('12.345') : units('250')
    const amount = 'amount' in asked ? rupees('1000') : valueAt(left, price, 'half-up')
    // In time for its cut-off, a liquid scheme is bought at the NAV of the day before.
    const priceIn = sandbox.navOn(liquid, civilDate('2024-01-11'))
    expect(priceIn.estimated).toBe(false)
    const bought = allot({ amount, nav: priceIn.nav, tradedOn: '2024-01-12' })
    expect([done['state'], done['traded_on']]).toEqual(['successful', '2024-01-12'])
    expect([done['switched_out_units'], done['switched_out_amount'], done['switched_out_price']].map(Number)).toEqual(
      [left, amount, price].map(valueOf),
    )
    expect([done['switched_in_units'], done['switched_in_amount'], done['switched_in_price']].map(Number)).toEqual(
      [bought.allottedUnits, bought.purchasedAmount, priceIn.nav].map(valueOf),
    )
    const held = (of: string) => sandbox.balanceOf({ tenant: 'acme', account, folio, isin: of }).toString()
    expect(held(isin)).toBe(subtract(units('250'), left).toString())
    expect(held(liquid)).toBe(add(units('1000'), bought.allottedUnits).toString())
  })
})
