import { nav, rupees, units } from '@foliokit/money'
import { civilDate } from '@foliokit/schedule'
import { describe, expect, it } from 'vitest'
import { folioBook, isLongTerm, realisedByTerm, realisedGains, unrealisedGain } from '../src/index.js'
import { folio, isin, tx } from './set-up.js'

const second = 'INF846K01EW2'
const transactions = [
  tx('a', 'purchase', '10', '10', '2022-01-03'),
  tx('b', 'purchase', '10', '10', '2022-01-03', { isin: second }),
  tx('c', 'redemption', '2', '15', '2023-01-03'),
  tx('d', 'redemption', '2', '16', '2023-01-04'),
  tx('e', 'redemption', '2', '7', '2023-01-04', { isin: second }),
  tx('f', 'switch_out', '2', '13', '2024-01-05'),
  tx('g', 'transfer_out', '1', '99', '2023-01-04'),
]
const book = () => folioBook(folio, transactions)
const from = (first: string, last: string) => ({ from: civilDate(first), to: civilDate(last) })

describe('the gains of a period', () => {
  it.each([
    ['the first day', '2023-01-03', '2023-01-03', '10.00'],
    ['the second day, a loss among them', '2023-01-04', '2023-01-04', '6.00'],
    ['both', '2023-01-03', '2023-01-04', '16.00'],
    ['all days', '0001-01-01', '9999-12-31', '22.00'],
    ['the days between', '2023-01-05', '2024-01-04', '0.00'],
    ['no day', '2023-01-04', '2023-01-03', '0.00'],
  ])('of %s are those of what went out on its days', (_, first, last, gains) => {
    expect(String(realisedGains(book(), from(first, last)))).toBe(gains)
  })

  it('are split by the holding period of each scheme', () => {
    const months = (of: string) => ({ months: of === isin ? 12 : 24 })
    const split = (first: string, last: string) => Object.values(realisedByTerm(book(), from(first, last), months)).map(String)
    expect(split('2023-01-03', '2023-01-03')).toEqual(['10.00', '0.00'])
    expect(split('2023-01-04', '2023-01-04')).toEqual(['-6.00', '12.00'])
    expect(split('0001-01-01', '9999-12-31')).toEqual(['4.00', '18.00'])
  })

  it('are short-term on the very day that the period is over', () => {
    const sold = (on: string) => isLongTerm({ purchasedOn: civilDate('2022-01-03') }, civilDate(on), { months: 12 })
    expect(['2023-01-02', '2023-01-03', '2023-01-04'].map(sold)).toEqual([false, false, true])
  })
})

it.each([
  ['10', '100', '12.34', '23.40'],
  ['10', '100', '9', '-10.00'],
  ['0.001', '0', '5', '0.01'],
  ['0.001', '0', '4.9999', '0.00'],
])('%s units that cost Rs %s would gain, at %s, Rs %s', (count, invested, price, gain) => {
  expect(String(unrealisedGain({ units: units(count), invested: rupees(invested) }, nav(price)))).toBe(gain)
})
