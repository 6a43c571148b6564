import { nav } from '@foliokit/money'
import { civilDate, type CivilDate } from '@foliokit/schedule'
import { describe, expect, it } from 'vitest'
import {
  booksByFolio,
  folioBook,
  holdingsReport,
  isLongTerm,
  realisedByTerm,
  realisedGains,
  totalsOf,
  type Lot,
  type Transaction,
} from '../src/index.js'
import { folio, isin, tx } from './set-up.js'

const bought = [tx('a', 'purchase', '100', '10', '2021-01-04'), tx('b', 'purchase', '50', '20', '2023-01-02')]
const sold = tx('c', 'redemption', '120', '30', '2023-06-01')
const asOn = civilDate('2023-12-31')
const navOf = (of: string) => (of === isin ? { asOn: civilDate('2023-12-29'), value: nav('31.5') } : undefined)
const threeYears = ({ purchasedOn }: Lot) => `${Number(purchasedOn.slice(0, 4)) + 3}${purchasedOn.slice(4)}` as CivilDate

describe('the holdings report', () => {
  it('has the shape of the platform’s, value by value', () => {
    const report = holdingsReport([folioBook(folio, [...bought, sold])], {
      asOn,
      navOf,
      schemeOf: () => ({ name: 'A Fund', type: 'GROWTH' }),
    })
    expect(JSON.parse(JSON.stringify(report))).toEqual([
      {
        folio_number: folio,
        schemes: [
          {
            isin,
            name: 'A Fund',
            type: 'GROWTH',
            holdings: { as_on: '2023-12-31', units: '30.000', redeemable_units: '30.000' },
            market_value: { as_on: '2023-12-29', amount: '945.00', redeemable_amount: '945.00' },
            invested_value: { as_on: '2023-12-31', amount: '600.00' },
            payout: { as_on: '2023-12-31', amount: '0.00' },
            nav: { as_on: '2023-12-29', value: '31.5000' },
          },
        ],
      },
    ])
    expect(Object.values(totalsOf(report)).map(String)).toEqual(['945.00', '600.00'])
  })

  it('shows a day in the past as it was then, and leaves out schemes that hold nothing', () => {
    const book = folioBook(folio, [...bought, sold, tx('d', 'redemption', '30', '31', '2023-12-01')])
    const on = (day: string) =>
      holdingsReport([book], { asOn: civilDate(day), navOf })[0]?.schemes.map(({ holdings }) => String(holdings.units))
    expect([on('2020-01-01'), on('2022-01-01'), on('2023-06-01'), on('2023-12-31')]).toEqual([[], ['100.000'], ['30.000'], []])
  })

  it('says what may be redeemed while lots are locked', () => {
    const book = folioBook(folio, bought)
    const redeemable = (day: string) =>
      String(
        holdingsReport([book], { asOn: civilDate(day), navOf, schemeOf: () => ({ lockedUntil: threeYears }) })[0]?.schemes[0]?.holdings
          .redeemable_units,
      )
    expect(['2024-01-04', '2024-01-05', '2026-01-02', '2026-01-03'].map(redeemable)).toEqual(['0.000', '100.000', '100.000', '150.000'])
  })

  it('has no market value without a NAV', () => {
    expect(holdingsReport([folioBook(folio, bought)], { asOn, navOf: () => undefined })[0]?.schemes[0]).toMatchObject({
      market_value: null,
      nav: null,
    })
  })
})

describe('gains', () => {
  const book = () => folioBook(folio, [...bought, sold])
  const year = { from: civilDate('2023-04-01'), to: civilDate('2024-03-31') }

  it('are those of a period, both days included', () => {
    expect(String(realisedGains(book(), year))).toBe('2200.00')
    expect(String(realisedGains(book(), { from: civilDate('2023-06-01'), to: civilDate('2023-06-01') }))).toBe('2200.00')
    expect(String(realisedGains(book(), { from: civilDate('2023-06-02'), to: civilDate('2024-03-31') }))).toBe('0.00')
  })

  it('are long-term for units held longer than the period that is given', () => {
    const { shortTerm, longTerm } = realisedByTerm(book(), year, () => ({ months: 12 }))
    expect([String(shortTerm), String(longTerm)]).toEqual(['200.00', '2000.00'])
  })

  it.each([
    ['2023-01-31', '2024-01-31', 12, false],
    ['2023-01-31', '2024-02-01', 12, true],
    ['2020-02-29', '2021-02-28', 12, false],
    ['2020-02-29', '2021-03-01', 12, true],
    ['2023-08-31', '2024-02-29', 6, false],
  ])('bought on %s and sold on %s, by %i months: %s', (purchasedOn, soldOn, months, expected) => {
    expect(isLongTerm({ purchasedOn: civilDate(purchasedOn) }, civilDate(soldOn), { months })).toBe(expected)
  })
})

describe('a stream of folios', () => {
  const of = (number: string, ...transactions: Transaction[]) => transactions.map((each) => ({ ...each, folio: number }))
  async function collect(...args: Parameters<typeof booksByFolio>) {
    const results = []
    for await (const result of booksByFolio(...args)) results.push(result)
    return results
  }

  it('gives a book for each, and an error in place of one that does not add up', async () => {
    const results = await collect([...of('1', ...bought), ...of('2', sold), ...of('3', ...bought, sold)])
    expect(
      results.map((result) => ('book' in result ? String(result.book.positions[0]?.units) : (result.error as { code: string }).code)),
    ).toEqual(['150.000', 'HOLDINGS_SHORTFALL', '30.000'])
  })

  it('refuses a folio that comes again', async () => {
    await expect(collect([...of('1', ...bought), ...of('2', ...bought), ...of('1', sold)])).rejects.toMatchObject({
      code: 'HOLDINGS_NOT_GROUPED',
    })
  })

  it('is empty for nothing', async () => {
    expect(await collect([])).toEqual([])
  })
})
