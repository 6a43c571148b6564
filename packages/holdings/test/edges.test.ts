import { nav, rupees, units } from '@foliokit/money'
import { unscaled } from '@foliokit/money/scaled'
import { civilDate } from '@foliokit/schedule'
import { describe, expect, it } from 'vitest'
import { asOf, folioBook, type GivenLot, type Transaction } from '../src/index.js'
import { rateOfReturn } from '../src/xirr.js'
import { folio, isin, tx } from './set-up.js'

const book = (...transactions: Transaction[]) => folioBook(folio, transactions)
const failsWith = (code: string, field?: string) =>
  expect.objectContaining({ code, ...(field === undefined ? {} : { context: expect.objectContaining({ field }) as object }) }) as Error
const lotsOf = (made: ReturnType<typeof book>) => made.positions[0]?.lots.map((lot) => [lot.transaction, String(lot.units)]) ?? []

describe('a total that is no safe integer is refused, also where it would come back', () => {
  const most = Number.MAX_SAFE_INTEGER
  const large = (id: string, type: Transaction['type'], count: number, paise: number): Transaction => ({
    id,
    folio,
    isin,
    type,
    units: unscaled('Units', count),
    amount: unscaled('Rupees', paise),
    tradedOn: civilDate('2024-01-02'),
  })

  it.each<[string, Transaction[]]>([
    [
      'units',
      [
        large('a', 'purchase', most, 1),
        large('b', 'purchase', most, 1),
        large('c', 'redemption', most, 1),
        large('d', 'redemption', most, 1),
      ],
    ],
    ['cost', [large('a', 'purchase', 1, most), large('b', 'purchase', 1, most), large('c', 'redemption', 1, 1)]],
    [
      'gains',
      [
        large('a', 'bonus', 2, 0),
        large('b', 'purchase', 1, most),
        ...['c', 'd', 'e'].map((id) => large(id, 'redemption', 1, id === 'e' ? 0 : most)),
      ],
    ],
    ['payouts', [large('a', 'dividend_payout', 0, most), large('b', 'dividend_payout', 0, most)]],
  ])('of %s', (_, transactions) => {
    expect(() => book(...transactions)).toThrow(failsWith('MONEY_OUT_OF_RANGE'))
  })
})

describe('what the compiler cannot see is refused', () => {
  const bought = tx('a', 'purchase', '1', '10', '2024-01-01')

  it.each([
    ['type', { ...bought, type: 'split' }],
    ['units', { ...bought, units: '1.000' }],
    ['units', { ...bought, units: rupees('1') }],
    ['amount', { ...bought, amount: units('10') }],
    ['amount', { ...bought, amount: 10 }],
    ['nav', { ...bought, nav: null }],
    ['lots', { ...bought, type: 'transfer_in', lots: null }],
  ])('in its %s', (field, transaction) => {
    expect(() => book(transaction as Transaction)).toThrow(failsWith('HOLDINGS_TRANSACTION_INVALID', field))
  })
})

describe('lots that a transfer brings', () => {
  const lot: GivenLot = { purchasedOn: civilDate('2020-01-01'), units: units('4'), cost: rupees('40') }
  const brought = (...lots: readonly unknown[]) => tx('a', 'transfer_in', '4', '10', '2024-01-01', { lots: lots as GivenLot[] })

  it.each([
    ['on a day that does not exist', { ...lot, purchasedOn: '2020-02-30' }],
    ['after the transfer', { ...lot, purchasedOn: civilDate('2024-01-02') }],
    ['at a NAV below zero', { ...lot, purchasedAt: nav('-1') }],
    ['for less than nothing', { ...lot, cost: rupees('-1') }],
  ])('were not bought %s, taken back or not', (_, wrong) => {
    const back = tx('r', 'transfer_in', '4', '10', '2024-01-02', { reversal: true, related: 'a' })
    for (const rest of [[], [back]]) {
      expect(() => book(brought(wrong), ...rest)).toThrow(failsWith('HOLDINGS_TRANSACTION_INVALID', 'lots'))
    }
  })

  it('are taken back all together, and the reversal of a part is the one that is refused', () => {
    const back = (count: string) => tx('r', 'transfer_in', count, '10', '2024-01-02', { reversal: true, related: 'a' })
    expect(lotsOf(book(brought(lot), back('4')))).toEqual([])
    expect(() => book(brought(lot), back('3'))).toThrow(
      expect.objectContaining({
        code: 'HOLDINGS_TRANSACTION_INVALID',
        context: expect.objectContaining({ id: 'r', field: 'units' }) as object,
      }) as Error,
    )
  })
})

describe('a reversal', () => {
  const [a, b] = [tx('a', 'purchase', '10', '10', '2024-01-01'), tx('b', 'purchase', '10', '10', '2024-01-02')]

  it('that names no original leaves the ones that are named to those that name them', () => {
    const back = (id: string, on: string, change = {}) => tx(id, 'purchase', '10', '10', on, { reversal: true, ...change })
    expect(lotsOf(book(a, b, back('r', '2024-01-03'), back('s', '2024-01-04', { related: 'b' })))).toEqual([])
  })

  it('of a switch does not meet the leg of a merger', () => {
    const leg = { corporateAction: 'scheme_merger' }
    const made = book(
      a,
      b,
      tx('s', 'switch_out', '10', '10', '2024-02-01'),
      tx('out', 'switch_out', '10', '10', '2024-03-01', leg),
      tx('in', 'switch_in', '5', '20', '2024-03-01', { ...leg, isin: 'INF846K01EW2', related: 'out' }),
      tx('r', 'switch_out', '10', '10', '2024-03-04', { reversal: true }),
    )
    expect(lotsOf(made)).toEqual([['b', '10.000']])
  })

  it('that is dated before its original has nothing to take back in between', () => {
    const made = book(
      a,
      tx('r', 'purchase', '10', '10', '2024-01-02', { reversal: true, related: 'c' }),
      tx('c', 'purchase', '10', '10', '2024-01-05'),
    )
    expect(lotsOf(asOf(made, civilDate('2024-01-03')))).toEqual([['a', '10.000']])
    expect(asOf(made, civilDate('2024-01-05'))).toBe(made)
  })
})

describe('the yearly rate of return over more than half a century', () => {
  it('is found where nearly everything was lost, past what doubles hold', () => {
    const days = [0, 2273, 5283, 7260, 11_489, 13_149, 14_218, 18_533, 19_291]
    const paid = [-39_138, -555_261, -41_859, -391_757, -961_409, -385_493, -87_195, -919_799, 13]
    const rate = rateOfReturn(Int32Array.from(days), Float64Array.from(paid))
    const left = (at: number) => paid.reduce((sum, paise, index) => sum + paise * (1 + at) ** ((19_291 - (days[index] as number)) / 365), 0)
    expect([left(rate - 1e-9) > 0, left(rate + 1e-9) < 0]).toEqual([true, true])
  })
})

describe('a merger whose legs are reported on different days', () => {
  const at = { folio: 'F', nav: nav('10') }
  const merged = { ...at, corporateAction: 'scheme_merger', amount: rupees('1500') } as const
  const transactions: readonly Transaction[] = [
    {
      ...at,
      id: 'a',
      isin: 'INF760K01100',
      type: 'purchase',
      units: units('100'),
      amount: rupees('1000'),
      tradedOn: civilDate('2019-01-01'),
    },
    { ...merged, id: 'out', isin: 'INF760K01100', type: 'switch_out', units: units('100'), tradedOn: civilDate('2019-02-01') },
    { ...merged, id: 'in', isin: 'INF760K01118', type: 'switch_in', units: units('50'), tradedOn: civilDate('2019-02-03'), related: 'out' },
  ]
  const held = (day: string) =>
    asOf(folioBook('F', transactions), civilDate(day)).positions.map(({ isin, units: count, invested }) => `${isin} ${count} ${invested}`)

  it('leaves the units in the old scheme until they are in the new one', () => {
    expect(held('2019-02-01')).toEqual(['INF760K01100 100.000 1000.00'])
    expect(held('2019-02-02')).toEqual(['INF760K01100 100.000 1000.00'])
    expect(held('2019-02-03')).toContain('INF760K01118 50.000 1000.00')
  })
})
