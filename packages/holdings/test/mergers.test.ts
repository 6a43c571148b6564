import { rupees, type Units } from '@foliokit/money'
import { describe, expect, it } from 'vitest'
import { folioBook, type Transaction } from '../src/index.js'
import { folio, isin, tx } from './set-up.js'

const into = 'INF846K01EW2'
const merged = { corporateAction: 'scheme_merger' }
const leg = (id: string, type: Transaction['type'], count: string, change: Partial<Transaction> = {}) =>
  tx(id, type, count, '1', '2024-06-03', { ...merged, ...change })
const lotsOf = (transactions: readonly Transaction[], scheme = into) =>
  folioBook(folio, transactions)
    .positions.find((position) => position.isin === scheme)
    ?.lots.map((lot) => [lot.transaction, lot.purchasedOn, String(lot.units), String(lot.cost), String(lot.purchasedAt)].join(' ')) ?? []
const text = (count: Units | undefined) => String(count)

describe('lots that a merger moves', () => {
  const bought = [
    tx('a', 'purchase', '10', '12', '2022-01-03'),
    tx('b', 'purchase', '20', '15', '2022-02-03'),
    tx('c', 'purchase', '30', '10', '2022-03-03'),
  ]
  const whole = [leg('out', 'switch_out', '60'), leg('in', 'switch_in', '30', { isin: into, related: 'out' })]

  it('keep who brought them, their days and their cost; a unit costs what it comes to', () => {
    expect(lotsOf([...bought, ...whole])).toEqual([
      'a 2022-01-03 5.000 120.00 24.0000',
      'b 2022-02-03 10.000 300.00 30.0000',
      'c 2022-03-03 15.000 300.00 20.0000',
    ])
  })

  it('stand among those of the other scheme by their days', () => {
    const there = tx('x', 'purchase', '1', '7', '2022-02-04', { isin: into })
    expect(lotsOf([...bought, ...whole, there]).map((lot) => lot.slice(0, 1))).toEqual(['a', 'b', 'x', 'c'])
  })

  it('are those that the leg takes out, when it takes a part', () => {
    const legs = [leg('out', 'switch_out', '15'), leg('in', 'switch_in', '30', { isin: into, related: 'out' })]
    expect(lotsOf([...bought, ...legs])).toEqual(['a 2022-01-03 20.000 120.00 6.0000', 'b 2022-02-03 10.000 75.00 7.5000'])
    expect(lotsOf([...bought, ...legs], isin)).toEqual(['b 2022-02-03 15.000 225.00 15.0000', 'c 2022-03-03 30.000 300.00 10.0000'])
  })

  it('go with the leg that names theirs, when two schemes merge into one on a day', () => {
    const second = 'INF179K01UT0'
    const made = [
      tx('a', 'purchase', '10', '12', '2022-01-03'),
      tx('b', 'purchase', '10', '15', '2022-02-03', { isin: second }),
      leg('out-a', 'switch_out', '10'),
      leg('out-b', 'switch_out', '10', { isin: second }),
      leg('in-1', 'switch_in', '1', { isin: into, related: 'out-b' }),
      leg('in-2', 'switch_in', '4', { isin: into, related: 'out-a' }),
    ]
    expect(lotsOf(made)).toEqual(['a 2022-01-03 4.000 120.00 30.0000', 'b 2022-02-03 1.000 150.00 150.0000'])
  })

  it('are there once: a second leg that names the same one has nothing to bring', () => {
    const again = leg('in-2', 'switch_in', '1', { isin: into, related: 'out' })
    expect(() => folioBook(folio, [...bought, ...whole, again])).toThrow(
      expect.objectContaining({ code: 'HOLDINGS_MERGER_UNMATCHED', context: { id: 'in-2', folio, isin: into, related: 'out' } }) as Error,
    )
  })

  it('gain nothing, whatever the legs are worth', () => {
    const dear = whole.map((each) => ({ ...each, amount: rupees('99999') }))
    const { outcomes, positions } = folioBook(folio, [...bought, ...dear])
    expect(outcomes[0]?.sources.map(({ cost, proceeds, gain }) => `${cost} ${proceeds} ${gain}`)).toEqual([
      '120.00 120.00 0.00',
      '300.00 300.00 0.00',
      '300.00 300.00 0.00',
    ])
    expect(positions.map(({ isin: scheme, units: count, realised }) => `${scheme} ${text(count)} ${realised}`)).toEqual([
      `${isin} 0.000 0.00`,
      `${into} 30.000 0.00`,
    ])
  })
})

describe('a lot too small for a unit of the other scheme', () => {
  const tiny = (id: string, on: string, cost: string) => tx(id, 'purchase', '0.0001', '1', on, { amount: rupees(cost) })
  const large = tx('large', 'purchase', '100', '1', '2022-02-03')

  it.each<[string, readonly Transaction[], string, readonly string[]]>([
    [
      'gives its cost to the one before it',
      [large, tiny('a', '2022-03-03', '3'), tiny('b', '2022-04-03', '4')],
      '100.0002',
      ['large 2022-02-03 1.000 107.00 107.0000'],
    ],
    [
      'gives its cost to the one after it, where there is none before',
      [tiny('a', '2022-01-03', '3'), tiny('b', '2022-01-04', '4'), large],
      '100.0002',
      ['large 2022-02-03 1.000 107.00 107.0000'],
    ],
    [
      'gives its cost to the one before it between two that stay',
      [large, tiny('a', '2022-03-03', '3'), tx('c', 'purchase', '100', '2', '2022-04-03')],
      '200.0001',
      ['large 2022-02-03 0.500 103.00 206.0000', 'c 2022-04-03 0.500 200.00 400.0000'],
    ],
  ])('%s', (_, lots, count, expected) => {
    const legs = [leg('out', 'switch_out', count), leg('in', 'switch_in', '1', { isin: into, related: 'out' })]
    expect(lotsOf([...lots, ...legs])).toEqual(expected)
  })
})

describe('the price of a lot without a reported NAV', () => {
  const at = (count: string, cost: string) =>
    folioBook(folio, [tx('a', 'purchase', count, '1', '2022-01-03', { amount: rupees(cost), nav: undefined })]).positions[0]?.lots[0]
      ?.purchasedAt

  it.each([
    ['3', '10', '3.3333'],
    ['3', '20', '6.6667'],
    ['8', '0.01', '0.0013'],
    ['100', '0', '0.0000'],
    ['0.0001', '9000', '90000000.0000'],
  ])('%s units for Rs %s is %s', (count, cost, price) => {
    expect(String(at(count, cost))).toBe(price)
  })

  it('is the largest NAV that there is, or null where the cost of a unit is no NAV any more', () => {
    expect(String(at('0.0001', '9007.19'))).toBe('90071900.0000')
    expect(at('0.0001', '9007.20')).toBeNull()
  })
})
