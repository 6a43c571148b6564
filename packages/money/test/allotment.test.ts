import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  allot,
  compare,
  documentedStampDuty,
  equals,
  nav,
  registrarStampDuty,
  rupees,
  signOf,
  stampDuty,
  units,
  unitsFor,
  valueAt,
  type Rounding,
} from '../src/index.js'
import { codeOf } from './code-of.js'

describe('allotment (domain §2)', () => {
  it('vector: amount 500, NAV 296.0196 -> duty 0.03, purchased_amount 499.97, allotted_units 1.689', () => {
    const result = allot({ amount: rupees('500'), nav: nav('296.0196'), tradedOn: '2024-01-12' })
    expect(JSON.parse(JSON.stringify(result))).toEqual({ stampDuty: '0.03', purchasedAmount: '499.97', allottedUnits: '1.689' })
  })

  it("takes the registrar's duty, included in the amount: Rs 500 -> 0.02", () => {
    const result = allot({ amount: rupees('500'), nav: nav('296.0196'), tradedOn: '2024-01-12' }, { policy: registrarStampDuty })
    expect(result.stampDuty.toString()).toBe('0.02')
    expect(result.purchasedAmount.toString()).toBe('499.98')
  })

  it('takes no duty for trades before 2020-07-01', () => {
    expect(stampDuty(rupees('500'), '2020-06-30').toString()).toBe('0.00')
    expect(stampDuty(rupees('500'), '2020-07-01').toString()).toBe('0.03')
  })

  it.each([
    ['100', '0.01'],
    ['99', '0.00'],
    ['10000', '0.50'],
    ['999999999', '50000.00'],
    ['0', '0.00'],
  ])('duty on %s is %s', (amount, duty) => {
    expect(stampDuty(rupees(amount), '2024-01-12').toString()).toBe(duty)
  })

  it('duty and purchased amount add up to the amount, under both policies', () => {
    const paise = fc
      .integer({ min: 0, max: 99999999999 })
      .map((count) => rupees(`${Math.floor(count / 100)}.${String(count % 100).padStart(2, '0')}`))
    fc.assert(
      fc.property(paise, fc.constantFrom(documentedStampDuty, registrarStampDuty), (amount, policy) => {
        const result = allot({ amount, nav: nav('12.3456'), tradedOn: '2024-01-12' }, { policy })
        expect(equals(add(result.stampDuty, result.purchasedAmount), amount)).toBe(true)
        expect(signOf(result.stampDuty)).toBeGreaterThanOrEqual(0)
        expect(compare(result.purchasedAmount, amount)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('accepts a policy of one’s own', () => {
    const policy = { ...documentedStampDuty, dutyRounding: 'down', ratePercent: '0.01' } as const
    expect(stampDuty(rupees('599'), '2024-01-12', policy).toString()).toBe('0.05')
  })

  it.each([
    ['half-up', '2.005', '1', '2.005'],
    ['half-up', '1', '3', '0.333'],
    ['up', '1', '3', '0.334'],
    ['half-even', '1', '16', '0.062'],
    ['half-up', '1', '16', '0.063'],
    ['half-down', '1', '16', '0.062'],
    ['ceiling', '1', '16', '0.063'],
    ['floor', '1', '16', '0.062'],
    ['down', '1', '16', '0.062'],
  ] as const)('rounds units %s: %s at %s is %s', (rounding, amount, price, expected) => {
    const value =
      amount === '2.005' ? unitsFor(rupees('2.01'), nav('1.00249377'), rounding) : unitsFor(rupees(amount), nav(price), rounding)
    expect(value.toString()).toBe(expected)
  })

  it('divides exactly: half-up units agree with integer arithmetic', () => {
    const paise = fc.bigInt({ min: 0n, max: 99_999_999_999n })
    const price = fc.bigInt({ min: 1n, max: 9_000_000_000_000n })
    fc.assert(
      fc.property(paise, price, (amount, scaledNav) => {
        const whole = `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`
        const navText = `${scaledNav / 100_000_000n}.${String(scaledNav % 100_000_000n).padStart(8, '0')}`
        // amount/100 / (nav/1e8) in thousandths = amount * 1e9 / nav, half up by adding half the divisor
        const thousandths = (2n * amount * 1_000_000_000n + scaledNav) / (2n * scaledNav)
        if (thousandths * 10n > BigInt(Number.MAX_SAFE_INTEGER)) {
          expect(codeOf(() => unitsFor(rupees(whole), nav(navText), 'half-up'))).toBe('MONEY_OUT_OF_RANGE')
          return
        }
        const text = `${thousandths / 1000n}.${String(thousandths % 1000n).padStart(3, '0')}`
        expect(unitsFor(rupees(whole), nav(navText), 'half-up').toString()).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  it('values units at a NAV', () => {
    expect(valueAt(units('1.689'), nav('296.0196'), 'half-up').toString()).toBe('499.98')
    expect(valueAt(units('1.689'), nav('296.0196'), 'down').toString()).toBe('499.97')
  })

  it('refuses what cannot be allotted', () => {
    const good = { amount: rupees('500'), nav: nav('10'), tradedOn: '2024-01-12' }
    expect(codeOf(() => allot({ ...good, nav: nav('0') }))).toBe('MONEY_NAV_NOT_POSITIVE')
    expect(codeOf(() => allot({ ...good, amount: rupees('-1') }))).toBe('MONEY_AMOUNT_NEGATIVE')
    expect(codeOf(() => allot({ ...good, tradedOn: '12-01-2024' }))).toBe('MONEY_TRADE_DATE_MALFORMED')
    expect(codeOf(() => unitsFor(rupees('1'), nav('1'), 'sideways' as Rounding))).toBe('MONEY_UNKNOWN_ROUNDING')
  })
})
