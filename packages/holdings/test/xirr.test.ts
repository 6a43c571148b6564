import { rupees } from '@foliokit/money'
import { addDays, civilDate } from '@foliokit/schedule'
import { describe, expect, it } from 'vitest'
import { xirr, type CashFlow } from '../src/index.js'

const start = civilDate('2001-01-01')
/** Flows by days since the first of 2001, and rupees. */
const flows = (...given: readonly (readonly [number, string])[]): readonly CashFlow[] =>
  given.map(([day, amount]) => ({ on: addDays(start, day), amount: rupees(amount) }))

describe('the yearly rate of return', () => {
  it.each<[string, readonly CashFlow[], string]>([
    ['over gaps of 399 days to 401', flows([0, '-1000'], [399, '-1000'], [799, '-1000'], [1200, '4534.81']), '0.200000'],
    ['over a gap of two years', flows([0, '-1000'], [730, '-1000'], [1460, '3513.60']), '0.200000'],
    ['of several payments on one day', flows([0, '-400'], [0, '-600'], [365, '700'], [365, '500']), '0.200000'],
    ['of payments in no order', flows([730, '-1000'], [1460, '3513.60'], [0, '-1000']), '0.200000'],
    ['of flows that are nothing', flows([0, '-1000'], [100, '0'], [365, '1100']), '0.100000'],
    ['of money that came out first', flows([0, '1000'], [365, '-1250']), '0.250000'],
    ['of a loss that is rounded to zero', flows([0, '-1000000'], [365, '999999.60']), '0.000000'],
    ['of a loss that is rounded away from zero', flows([0, '-1000000'], [365, '999999.40']), '-0.000001'],
    ['of a gain that is rounded to zero', flows([0, '-1000000'], [365, '1000000.40']), '0.000000'],
    ['of a gain that is rounded away from zero', flows([0, '-1000000'], [365, '1000000.60']), '0.000001'],
    ['where all but a thousandth was lost', flows([0, '-1000'], [365, '1']), '-0.999000'],
    ['where all but a hundred-thousandth was lost', flows([0, '-1000'], [365, '0.01']), '-0.999990'],
    ['at a million per cent', flows([0, '-1'], [365, '10001']), '10000.000000'],
    ['over 52 years, where the first step from 10 % leaves the doubles', flows([0, '-37312596.07'], [18_980, '100000000']), '0.019139'],
    ['just below it', flows([0, '-1'], [365, '10000.99']), '9999.990000'],
  ])('%s', (_, given, rate) => {
    expect(xirr(given)).toBe(rate)
  })

  it.each<[string, string, readonly string[]]>([
    ['-80 and -90 %', '-0.800000', ['10000', '-3000', '200']],
    ['-50 and -90 %', '-0.500000', ['10000', '-6000', '500']],
    ['-50 and -90 %, with all signs turned', '-0.500000', ['-10000', '6000', '-500']],
    ['-75, -80 and -90 %', '-0.750000', ['10000', '-5500', '950', '-50']],
    ['100 and -20 %', '-0.200000', ['10000', '-28000', '16000']],
    ['100, -20 and -90 %', '-0.200000', ['10000', '-29000', '18800', '-1600']],
    ['50, -20 and -50 %', '-0.200000', ['10000', '-28000', '23500', '-6000']],
    ['1900, -50 and -80 %', '-0.500000', ['10000', '-207000', '141000', '-20000']],
    ['970000 % alone', '9700.000000', ['1', '-9703', '19403.10', '-10671.10']],
    ['1900, 900 and -20 %', '-0.200000', ['10000', '-308000', '2240000', '-1600000']],
  ])('is, of %s, the one nearest to zero where steps from 10 %% run away', (_, rate, amounts) => {
    expect(xirr(flows(...amounts.map((amount, year): [number, string] => [year * 365, amount])))).toBe(rate)
  })

  it.each<[string, string, readonly string[]]>([
    ['10 and 40 %', '0.100000', ['-1000', '2500', '-1540']],
    ['900 and -50 %', '9.000000', ['1000', '-10500', '5000']],
  ])('is, of %s, the one that steps from 10 %% reach', (_, rate, amounts) => {
    expect(xirr(flows(...amounts.map((amount, year): [number, string] => [year * 365, amount])))).toBe(rate)
  })

  it.each<[string, readonly CashFlow[], object]>([
    ['without flows', [], { flows: 0, hasPaymentIn: false, hasPaymentOut: false }],
    ['of flows that are all nothing', flows([0, '0'], [365, '0']), { flows: 2, hasPaymentIn: false, hasPaymentOut: false }],
    ['of payments in alone', flows([0, '-1'], [1, '-1'], [2, '0']), { flows: 3, hasPaymentIn: true, hasPaymentOut: false }],
    ['of money out alone', flows([0, '0'], [365, '1']), { flows: 2, hasPaymentIn: false, hasPaymentOut: true }],
    ['of one day', flows([0, '-1'], [0, '1']), { flows: 2, hasPaymentIn: true, hasPaymentOut: true }],
  ])('does not exist %s', (_, given, context) => {
    expect(() => xirr(given)).toThrow(
      expect.objectContaining({
        code: 'HOLDINGS_FLOWS_INVALID',
        message: 'A rate of return needs money paid in and money that came out, on different days.',
        context,
      }) as Error,
    )
  })

  it.each<[string, readonly CashFlow[]]>([
    ['above a million per cent', flows([0, '-1'], [365, '10002'])],
    ['of flows that are never worth nothing', flows([0, '1000'], [365, '-1000'], [730, '1000'])],
    ['of such flows whose steps would go round for ever', flows([0, '2200'], [365, '-4700'], [730, '2800'])],
  ])('does not exist %s, and the refusal says where it was looked for', (_, given) => {
    expect(() => xirr(given)).toThrow(
      expect.objectContaining({
        code: 'HOLDINGS_NO_RETURN',
        message: 'No yearly rate above -100 % and up to 1,000,000 % makes these flows worth nothing.',
        context: { from: -0.999999, to: 10_000 },
      }) as Error,
    )
  })
})
