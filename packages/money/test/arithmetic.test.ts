import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, compare, equals, largerOf, nav, rupees, signOf, smallerOf, subtract, sum, units, type Rupees } from '../src/index.js'
import { codeOf } from './code-of.js'

const amounts = fc.integer({ min: -1e12, max: 1e12 }).map((paise) => rupees((BigInt(paise) / 100n).toString() + '.00'))

describe('arithmetic', () => {
  it('adds and subtracts without a float', () => {
    expect(add(rupees('0.1'), rupees('0.2')).toString()).toBe('0.30')
    expect(subtract(rupees('500'), rupees('0.03')).toString()).toBe('499.97')
  })

  it('subtracting what was added gives the value back', () => {
    fc.assert(fc.property(amounts, amounts, (a, b) => equals(subtract(add(a, b), b), a)))
  })

  it('orders values as their numbers', () => {
    const sorted = ['10', '9', '-1', '0'].map(rupees).sort(compare)
    expect(sorted.map(String)).toEqual(['-1.00', '0.00', '9.00', '10.00'])
    expect(smallerOf(rupees('9'), rupees('10')).toString()).toBe('9.00')
    expect(largerOf(rupees('9'), rupees('10')).toString()).toBe('10.00')
    expect([rupees('-1'), rupees('0'), rupees('1')].map(signOf)).toEqual([-1, 0, 1])
  })

  it('sums a list, and an empty one to its start', () => {
    expect(sum(rupees('0'), ['1.10', '2.20', '3.30'].map(rupees)).toString()).toBe('6.60')
    expect(sum(units('0'), []).toString()).toBe('0.000')
  })

  it('refuses a result past the range', () => {
    const most = rupees('90071992547409.91')
    expect(codeOf(() => add(most, rupees('0.01')))).toBe('MONEY_OUT_OF_RANGE')
  })

  it('refuses two kinds, by the compiler and at run time', () => {
    // @ts-expect-error units are not rupees
    expect(codeOf(() => add(rupees('1'), units('1')))).toBe('MONEY_KINDS_DIFFER')
    // @ts-expect-error a NAV is not rupees
    expect(codeOf(() => compare(nav('1'), rupees('1')))).toBe('MONEY_KINDS_DIFFER')
    expect(codeOf(() => compare(1 as unknown as Rupees, 2 as unknown as Rupees))).toBe('MONEY_KINDS_DIFFER')
  })
})
