import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, isMultipleOf, multipleAbove, multipleBelow, rupees, subtract, units } from '../src/index.js'
import { codeOf } from './code-of.js'

describe('multiples (domain §2: exactly, in decimals)', () => {
  it.each([
    ['1000', '500', true],
    ['1001', '500', false],
    ['0.30', '0.1', true],
    ['4.35', '0.01', true],
    ['1.15', '0.05', true],
    ['0', '100', true],
  ])('%s of %s: %s', (value, step, expected) => {
    expect(isMultipleOf(rupees(value), rupees(step))).toBe(expected)
  })

  it('measures units in steps of 0.001', () => {
    expect(isMultipleOf(units('1.689'), units('0.001'))).toBe(true)
    expect(isMultipleOf(units('1.6895'), units('0.001'))).toBe(false)
  })

  it('measures from the minimum when asked', () => {
    expect(isMultipleOf(rupees('1500'), rupees('1000'), rupees('500'))).toBe(true)
    expect(isMultipleOf(rupees('1000'), rupees('1000'), rupees('500'))).toBe(false)
  })

  it.each([
    ['1250', '500', undefined, '1000.00', '1500.00'],
    ['1000', '500', undefined, '1000.00', '1000.00'],
    ['-1', '500', undefined, '-500.00', '0.00'],
    ['1600', '1000', '500', '1500.00', '2500.00'],
  ])('%s stands between multiples of %s from %s: %s and %s', (value, step, from, below, above) => {
    const start = from === undefined ? undefined : rupees(from)
    expect(multipleBelow(rupees(value), rupees(step), start).toString()).toBe(below)
    expect(multipleAbove(rupees(value), rupees(step), start).toString()).toBe(above)
  })

  it('the multiples around a value are multiples, and less than a step away', () => {
    const text = fc.integer({ min: -1e9, max: 1e9 }).map((paise) => (paise / 100).toFixed(2))
    const step = fc.integer({ min: 1, max: 1e7 }).map((paise) => (paise / 100).toFixed(2))
    fc.assert(
      fc.property(text, step, (value, by) => {
        const amount = rupees(value)
        for (const near of [multipleBelow(amount, rupees(by)), multipleAbove(amount, rupees(by))]) {
          expect(isMultipleOf(near, rupees(by))).toBe(true)
          const gap = compare(near, amount) < 0 ? subtract(amount, near) : subtract(near, amount)
          expect(compare(gap, rupees(by))).toBeLessThan(0)
        }
      }),
    )
  })

  it('refuses values further apart than the range, of which no digit may be lost', () => {
    const most = '90071992547409.91'
    expect(isMultipleOf(rupees(most), rupees('0.01'), rupees('0'))).toBe(true)
    for (const ask of [isMultipleOf, multipleBelow, multipleAbove])
      expect(codeOf(() => ask(rupees(most), rupees('0.02'), rupees(`-${most}`)))).toBe('MONEY_OUT_OF_RANGE')
  })

  it('refuses a step of zero or less', () => {
    expect(codeOf(() => isMultipleOf(rupees('1'), rupees('0')))).toBe('MONEY_STEP_NOT_POSITIVE')
  })
})
