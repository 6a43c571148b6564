import { nav, rupees, type Rupees } from '@foliokit/money'
import { addDays, civilDate } from '@foliokit/schedule'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { absoluteReturn, cashFlows, folioBook, xirr, type CashFlow } from '../src/index.js'
import { rateOfReturn } from '../src/xirr.js'
import { folio, tx } from './set-up.js'

const flow = (on: string, amount: string): CashFlow => ({ on: civilDate(on), amount: rupees(amount) })

describe('the yearly rate of return', () => {
  it.each<[string, CashFlow[], string]>([
    ['a year at ten per cent', [flow('2023-01-01', '-1000'), flow('2024-01-01', '1100')], '0.100000'],
    ['no gain', [flow('2023-01-01', '-1000'), flow('2024-01-01', '1000')], '0.000000'],
    ['half lost in a year', [flow('2023-01-01', '-1000'), flow('2024-01-01', '500')], '-0.500000'],
    ['nearly everything lost in a day', [flow('2023-01-01', '-1000'), flow('2023-01-03', '970')], '-0.996147'],
    ['doubled in a year', [flow('2023-01-01', '-1000'), flow('2024-01-01', '2000')], '1.000000'],
    ['tenfold in a month', [flow('2023-01-01', '-1000'), flow('2023-02-15', '2000')], '275.495293'],
    ['given in any order', [flow('2024-01-01', '1100'), flow('2023-01-01', '-1000')], '0.100000'],
    // The example of the XIRR function's documentation, known from spreadsheets.
    [
      'the textbook case',
      [
        flow('2008-01-01', '-10000'),
        flow('2008-03-01', '2750'),
        flow('2008-10-30', '4250'),
        flow('2009-02-15', '3250'),
        flow('2009-04-01', '2750'),
      ],
      '0.373363',
    ],
  ])('of %s', (_, flows, expected) => {
    expect(xirr(flows)).toBe(expected)
  })

  it('makes the flows worth nothing, whatever they are', () => {
    const amounts = fc.array(fc.tuple(fc.nat(90), fc.integer({ min: 100, max: 10_000_000 })), { minLength: 2, maxLength: 60 })
    fc.assert(
      fc.property(amounts, fc.double({ min: 0.2, max: 4, noNaN: true }), (steps, worth) => {
        let day = 19_000
        const flows = steps.map(([gap, paise]) => ({ day: (day += gap + 1), paise: -paise }))
        const paid = flows.reduce((sum, each) => sum - each.paise, 0)
        flows.push({ day: day + 400, paise: Math.round(paid * worth) })
        const rate = rateOfReturn(
          Int32Array.from(flows, (each) => each.day),
          Float64Array.from(flows, (each) => each.paise),
        )
        const left = flows.reduce((sum, each) => sum + each.paise * (1 + rate) ** (-(each.day - 19_000) / 365), 0)
        const scale = flows.reduce((sum, each) => sum + Math.abs(each.paise) * (1 + rate) ** (-(each.day - 19_000) / 365), 0)
        expect(Math.abs(left) / scale).toBeLessThan(1e-8)
      }),
    )
  })

  it.each<[string, CashFlow[]]>([
    ['nothing', []],
    ['payments in alone', [flow('2023-01-01', '-1000'), flow('2024-01-01', '-1000')]],
    ['money out alone', [flow('2023-01-01', '1000'), flow('2024-01-01', '1000')]],
    ['one day alone', [flow('2023-01-01', '-1000'), flow('2023-01-01', '1100')]],
  ])('does not exist for %s', (_, flows) => {
    expect(() => xirr(flows)).toThrow(expect.objectContaining({ code: 'HOLDINGS_FLOWS_INVALID' }) as Error)
  })

  it('never lies beyond its bounds, whatever the signs', () => {
    const steps = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: -1_000_000, max: 1_000_000 })), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(steps, (flows) => {
        let day = 19_000
        const days = Int32Array.from(flows, ([gap]) => (day += gap))
        try {
          const rate = rateOfReturn(
            days,
            Float64Array.from(flows, ([, paise]) => paise),
          )
          expect(rate > -1 && rate <= 10_000).toBe(true)
        } catch (error) {
          expect(['HOLDINGS_FLOWS_INVALID', 'HOLDINGS_NO_RETURN']).toContain((error as { readonly code?: string }).code)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('does not exist beyond a million per cent', () => {
    expect(() => xirr([flow('2023-01-01', '-1'), flow('2023-01-05', '100000000')])).toThrow(
      expect.objectContaining({ code: 'HOLDINGS_NO_RETURN' }) as Error,
    )
  })
})

describe('the absolute return', () => {
  it.each([
    ['1000', '1150', '0.150000'],
    ['1000', '850', '-0.150000'],
    ['3', '4', '0.333333'],
    ['3', '5', '0.666667'],
    ['90000000000000', '89999999999999.99', '0.000000'],
  ])('of %s that is worth %s is %s', (invested, value, expected) => {
    expect(absoluteReturn(rupees(invested), rupees(value))).toBe(expected)
  })

  it('needs something invested', () => {
    expect(() => absoluteReturn(rupees('0'), rupees('1'))).toThrow(expect.objectContaining({ code: 'HOLDINGS_FLOWS_INVALID' }) as Error)
  })
})

describe('the cash flows of a folio', () => {
  it('are what was paid in and came out, dividends, and what is there; reinvested dividends and bonuses move no money', () => {
    const book = folioBook(folio, [
      tx('a', 'purchase', '100', '10', '2023-01-02'),
      tx('b', 'bonus', '10', '10', '2023-02-01'),
      tx('c', 'dividend_reinvestment', '5', '10', '2023-03-01'),
      tx('d', 'dividend_payout', '0', '0', '2023-04-03', { amount: rupees('40'), nav: undefined }),
      tx('e', 'redemption', '50', '12', '2023-05-02'),
      tx('f', 'purchase', '1', '10', '2023-06-01'),
      tx('g', 'purchase', '1', '10', '2023-06-05', { reversal: true, related: 'f' }),
    ])
    const on = civilDate('2024-01-02')
    const shown = cashFlows(book, { on, navOf: () => nav('13') }).map((each) => [each.on, String(each.amount)])
    expect(shown).toEqual([
      ['2023-01-02', '-1000.00'],
      ['2023-04-03', '40.00'],
      ['2023-05-02', '600.00'],
      ['2024-01-02', '845.00'],
    ])
  })

  it('end on the day they are asked for: what came later is not among them', () => {
    const early = [tx('a', 'purchase', '100', '10', '2023-01-02')]
    const later = [tx('b', 'purchase', '100', '10', '2024-01-02'), tx('c', 'redemption', '200', '12', '2024-02-01')]
    const valuation = { on: civilDate('2023-12-31'), navOf: () => nav('13') }
    expect(cashFlows(folioBook(folio, [...early, ...later]), valuation)).toEqual(cashFlows(folioBook(folio, early), valuation))
  })

  it('give the rate of a monthly plan of thirty years', () => {
    const flows: CashFlow[] = []
    let worth = 0
    for (let month = 0; month < 360; month += 1) {
      flows.push({ on: addDays(civilDate('1994-01-05'), Math.round(month * 30.4375)), amount: rupees('-5000') })
      worth += 5000 * 1.12 ** ((359 - month) / 12)
    }
    flows.push({ on: addDays(civilDate('1994-01-05'), Math.round(359 * 30.4375)), amount: rupees(worth.toFixed(2)) as Rupees })
    expect(Number(xirr(flows))).toBeCloseTo(0.12, 3)
  })
})
