import { nav, rupees, units } from '@foliokit/money'
import { civilDate } from '@foliokit/schedule'
import { describe, expect, it } from 'vitest'
import {
  asOf,
  folioBook,
  holdingsReport,
  redeemableUnits,
  totalsOf,
  type HoldingsReportOptions,
  type Lot,
  type Transaction,
} from '../src/index.js'
import { folio, isin, tx } from './set-up.js'

const [second, third] = ['INF846K01EW2', 'INF179K01UT0']
const bought = tx('a', 'purchase', '10', '10', '2024-01-01')
const on = (day: string) => civilDate(day)
const idsOn = (day: string, ...transactions: readonly Transaction[]) =>
  asOf(folioBook(folio, transactions), on(day)).transactions.map(({ id }) => id)

describe('a book as of a day', () => {
  it('has what was traded until then, that day included', () => {
    const later = tx('b', 'purchase', '5', '10', '2024-01-03')
    expect(['2023-12-31', '2024-01-01', '2024-01-02', '2024-01-03'].map((day) => idsOn(day, bought, later))).toEqual([
      [],
      ['a'],
      ['a'],
      ['a', 'b'],
    ])
  })

  it('is the book itself when nothing came later', () => {
    const book = folioBook(folio, [bought])
    expect(asOf(book, on('2024-01-01'))).toBe(book)
  })

  it('has a reversal of what was there, and none of what came later', () => {
    const last = tx('z', 'purchase', '1', '10', '2024-03-01')
    const original = tx('b', 'purchase', '5', '10', '2024-02-01')
    const reversal = tx('r', 'purchase', '5', '10', '2024-01-02', { reversal: true })
    expect(idsOn('2024-01-05', bought, original, { ...reversal, related: 'b' }, last)).toEqual(['a'])
    expect(idsOn('2024-02-05', bought, original, { ...reversal, related: 'b' }, last)).toEqual(['a', 'r', 'b'])
    expect(idsOn('2024-01-05', bought, { ...reversal, related: 'a' }, last)).toEqual(['a', 'r'])
    const twin = { ...original, id: 'twin', tradedOn: on('2024-01-01') }
    expect(idsOn('2024-01-05', bought, twin, reversal, last)).toEqual(['a', 'twin', 'r'])
  })

  it('has a transaction that is related to a later one and is no reversal', () => {
    const legs = [
      tx('out', 'switch_out', '4', '10', '2024-01-02', { related: 'in' }),
      tx('in', 'switch_in', '4', '10', '2024-01-04', { isin: second, related: 'out' }),
    ]
    expect(idsOn('2024-01-03', bought, ...legs)).toEqual(['a', 'out'])
  })

  it('has the outgoing leg of a merger once the incoming one is there', () => {
    const merged = { corporateAction: 'scheme_merger' }
    const legs = [
      tx('out', 'switch_out', '10', '10', '2024-01-02', merged),
      tx('in', 'switch_in', '10', '10', '2024-01-04', { ...merged, isin: second, related: 'out' }),
    ]
    expect(['2024-01-02', '2024-01-03', '2024-01-04'].map((day) => idsOn(day, bought, ...legs))).toEqual([['a'], ['a'], ['a', 'out', 'in']])
  })
})

describe('a holdings report', () => {
  const options: HoldingsReportOptions = {
    asOn: on('2024-06-28'),
    navOf: (of) => (of === third ? undefined : { asOn: on('2024-06-27'), value: nav('12.345') }),
  }
  const paid = tx('p', 'dividend_payout', '0', '0', '2024-02-01', { isin: second, amount: rupees('0.01'), nav: undefined })
  const transactions = [
    bought,
    tx('b', 'purchase', '1', '10', '2024-01-01', { isin: second }),
    tx('c', 'redemption', '1', '10', '2024-01-02', { isin: second }),
    paid,
    tx('d', 'purchase', '3', '10', '2024-01-03', { isin: third }),
    tx('e', 'purchase', '1', '10', '2024-01-03', { isin: 'INF740K01599' }),
    tx('f', 'redemption', '1', '10', '2024-01-04', { isin: 'INF740K01599' }),
  ]
  const book = () => folioBook(folio, transactions)

  it('shows schemes with units, or with a dividend that was paid out, and no others', () => {
    const [report] = holdingsReport([book()], options)
    expect(report?.schemes.map(({ isin: of, holdings, payout }) => `${of} ${holdings.units} ${payout.amount}`)).toEqual([
      `${isin} 10.000 0.00`,
      `${second} 0.000 0.01`,
      `${third} 3.000 0.00`,
    ])
  })

  it('has a folio for each book, also one that holds nothing', () => {
    const other = folioBook('F2', [])
    expect(holdingsReport([book(), other], options).map(({ folio_number, schemes }) => [folio_number, schemes.length])).toEqual([
      [folio, 3],
      ['F2', 0],
    ])
  })

  it('comes to the values of all schemes, those without a NAV left out, and to what all of them cost', () => {
    const { marketValue, invested } = totalsOf(holdingsReport([book(), book()], options))
    expect([String(marketValue), String(invested)]).toEqual(['246.90', '260.00'])
    expect(Object.values(totalsOf([])).map(String)).toEqual(['0.00', '0.00'])
  })

  it('has no name and no type where nobody tells them', () => {
    const [scheme] = holdingsReport([book()], options)[0]?.schemes ?? []
    expect([scheme?.name, scheme?.type]).toEqual([undefined, undefined])
  })

  it('rounds values half up, those of the units that may be redeemed too', () => {
    const lockedUntil = ({ purchasedOn }: Lot) => (purchasedOn === '2024-01-01' ? on('2024-02-01') : on('2027-02-01'))
    const more = tx('b', 'purchase', '5', '10', '2024-01-02')
    const [report] = holdingsReport([folioBook(folio, [{ ...bought, units: units('1') }, more])], {
      ...options,
      schemeOf: () => ({ lockedUntil }),
    })
    expect(JSON.parse(JSON.stringify(report?.schemes[0]))).toMatchObject({
      holdings: { units: '6.000', redeemable_units: '1.000' },
      market_value: { as_on: '2024-06-27', amount: '74.07', redeemable_amount: '12.35' },
    })
  })
})

describe('units that may be redeemed', () => {
  const free = (lockedUntil: ((lot: Lot) => ReturnType<typeof on>) | undefined) => {
    const lots = [bought, tx('b', 'purchase', '5', '10', '2024-01-02'), tx('c', 'purchase', '7', '10', '2024-01-03')]
    return folioBook(folio, lots).positions.map((position) => String(redeemableUnits(position, on('2024-06-28'), lockedUntil)))
  }

  it.each<[string, Parameters<typeof free>[0], string]>([
    ['all without a lock-in', undefined, '22.000'],
    ['all when no lot is locked any more', () => on('2024-06-27'), '22.000'],
    ['none when all are locked to that day', () => on('2024-06-28'), '0.000'],
    ['those before the first that is locked', ({ transaction }) => on(transaction === 'b' ? '2024-06-28' : '2024-06-27'), '10.000'],
    ['those of all lots but the last', ({ transaction }) => on(transaction === 'c' ? '2025-01-01' : '2024-06-27'), '15.000'],
  ])('are %s', (_, lockedUntil, expected) => {
    expect(free(lockedUntil)).toEqual([expected])
  })
})
