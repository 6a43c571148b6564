import { nav, rupees, units } from '@foliokit/money'
import { civilDate } from '@foliokit/schedule'
import { describe, expect, it } from 'vitest'
import { absoluteReturn, cashFlows, folioBook, type Transaction } from '../src/index.js'
import { folio, isin, tx } from './set-up.js'

const second = 'INF846K01EW2'
const on = civilDate('2024-01-02')
const flowsOf = (...transactions: readonly Transaction[]) =>
  cashFlows(folioBook(folio, transactions), { on, navOf: (of) => nav(of === isin ? '13' : '7') }).map((flow) => `${flow.on} ${flow.amount}`)

const bought = tx('a', 'purchase', '100', '10', '2023-01-02')

describe('the cash flows of a folio', () => {
  it('count a transfer out at what its units had cost, and not at what they are worth', () => {
    const more = tx('b', 'purchase', '100', '12', '2023-02-02')
    expect(flowsOf(bought, more, tx('c', 'transfer_out', '150', '99', '2023-03-02'))).toEqual([
      '2023-01-02 -1000.00',
      '2023-02-02 -1200.00',
      '2023-03-02 1600.00',
      '2024-01-02 650.00',
    ])
  })

  it('count a transfer in at what its lots had cost, or at its amount when it brings none', () => {
    const lots = [
      { purchasedOn: civilDate('2020-01-01'), units: units('4'), cost: rupees('40.10') },
      { purchasedOn: civilDate('2021-01-01'), units: units('6'), cost: rupees('60.20') },
    ]
    expect(flowsOf(tx('a', 'transfer_in', '10', '20', '2023-01-02', { lots }))).toEqual(['2023-01-02 -100.30', '2024-01-02 130.00'])
    expect(flowsOf(tx('a', 'transfer_in', '10', '20', '2023-01-02'))).toEqual(['2023-01-02 -200.00', '2024-01-02 130.00'])
  })

  it('have both sides of a switch', () => {
    const legs = [tx('b', 'switch_out', '40', '11', '2023-03-02'), tx('c', 'switch_in', '44', '10', '2023-03-02', { isin: second })]
    expect(flowsOf(bought, ...legs)).toEqual([
      '2023-01-02 -1000.00',
      '2023-03-02 -440.00',
      '2023-03-02 440.00',
      '2024-01-02 780.00',
      '2024-01-02 308.00',
    ])
  })

  it('have no side of a merger, and end with what is there after it', () => {
    const merged = { corporateAction: 'scheme_merger' }
    const legs = [
      tx('out', 'switch_out', '100', '11', '2023-03-02', merged),
      tx('in', 'switch_in', '50', '22', '2023-03-02', { ...merged, isin: second, related: 'out' }),
    ]
    expect(flowsOf(bought, ...legs)).toEqual(['2023-01-02 -1000.00', '2024-01-02 350.00'])
  })

  it('have what is left of a purchase of which a part was taken back', () => {
    const back = tx('r', 'purchase', '40', '10', '2023-01-05', { reversal: true, related: 'a' })
    expect(flowsOf(bought, back)).toEqual(['2023-01-02 -600.00', '2024-01-02 780.00'])
  })

  it('end without a value where nothing is left, and are none for an empty folio', () => {
    expect(flowsOf(bought, tx('b', 'redemption', '100', '11', '2023-03-02'))).toEqual(['2023-01-02 -1000.00', '2023-03-02 1100.00'])
    expect(flowsOf()).toEqual([])
  })
})

describe('the absolute return', () => {
  it.each([
    ['1', '1', '0.000000'],
    ['1', '0', '-1.000000'],
    ['0.01', '123.45', '12344.000000'],
    ['1000000', '1000000.49', '0.000000'],
    ['1000000', '1000000.50', '0.000001'],
    ['1000000', '999999.51', '0.000000'],
    ['1000000', '999999.50', '-0.000001'],
    ['1000000', '999998.51', '-0.000001'],
    ['1000000', '1000009.99', '0.000010'],
    ['90071992547409.91', '0', '-1.000000'],
  ])('of %s that is worth %s is %s, rounded half away from zero', (invested, value, expected) => {
    expect(absoluteReturn(rupees(invested), rupees(value))).toBe(expected)
  })

  it.each(['0', '-0.01'])('of %s does not exist, and the refusal says what was given', (invested) => {
    expect(() => absoluteReturn(rupees(invested), rupees('1'))).toThrow(
      expect.objectContaining({
        code: 'HOLDINGS_FLOWS_INVALID',
        message: `A return needs something invested; got ${rupees(invested)}.`,
        context: { invested: String(rupees(invested)) },
      }) as Error,
    )
  })
})
