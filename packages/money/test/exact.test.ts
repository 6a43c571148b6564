import fc from 'fast-check'
import { inspect } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import { compare, isNav, isRupees, isUnits, nav, rupees, units } from '../src/index.js'
import { codeOf } from './code-of.js'

describe('exact values (domain §2)', () => {
  it.each([
    ['10000', '10000.00'],
    ['10000.0', '10000.00'],
    ['1001.0000', '1001.00'],
    ['5113.5', '5113.50'],
    ['-0', '0.00'],
    ['-0.01', '-0.01'],
    ['007', '7.00'],
    ['1.0E7', '10000000.00'],
    ['9.9999999E7', '99999999.00'],
    ['25e-2', '0.25'],
    ['1e0', '1.00'],
    ['90071992547409.91', '90071992547409.91'],
  ])('reads %s rupees as %s', (text, canonical) => {
    expect(rupees(text).toString()).toBe(canonical)
  })

  it.each([
    ['1.689', '1.689'],
    ['1.6897', '1.6897'],
    ['100', '100.000'],
    ['0.0001', '0.0001'],
  ])('reads %s units as %s', (text, canonical) => {
    expect(units(text).toString()).toBe(canonical)
  })

  it.each([
    ['296.0196', '296.0196'],
    ['27.81', '27.8100'],
    ['1031.23345678', '1031.23345678'],
  ])('reads a NAV of %s as %s', (text, canonical) => {
    expect(nav(text).toString()).toBe(canonical)
  })

  it.each(['', '-', '.5', '5.', '1,000', ' 1', '1 ', '+1', 'abc', '1.2.3', '0x10', '1e', '1e99999', 'NaN', 'Infinity', '١'])(
    'refuses %o as an amount',
    (text) => {
      expect(codeOf(() => rupees(text))).toBe('MONEY_NOT_A_DECIMAL')
    },
  )

  it.each([100, 0.1, null, undefined, {}, 10n, ['1']])('refuses %o, which is no text', (value) => {
    expect(codeOf(() => rupees(value as string))).toBe('MONEY_NOT_A_DECIMAL')
  })

  it('refuses digits the kind cannot hold, naming how many it can', () => {
    expect(codeOf(() => rupees('1.005'))).toBe('MONEY_TOO_MANY_DECIMALS')
    expect(codeOf(() => units('1.00005'))).toBe('MONEY_TOO_MANY_DECIMALS')
    expect(codeOf(() => nav('1.000000001'))).toBe('MONEY_TOO_MANY_DECIMALS')
    expect(() => rupees('1.005')).toThrow('Rupees holds at most 2 decimals; "1.005" has more.')
  })

  it.each(['90071992547409.92', '-90071992547409.92', '1e300', '9'.repeat(400)])('refuses %s, past the range', (text) => {
    expect(codeOf(() => rupees(text))).toBe('MONEY_OUT_OF_RANGE')
  })

  it('never echoes more than 40 characters of the input', () => {
    try {
      rupees('x'.repeat(5000))
    } catch (error) {
      expect((error as Error).message.length).toBeLessThan(120)
    }
  })

  it('keeps every digit: the text of an integer count of paise reads back to the same value', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 53n - 1n), max: 2n ** 53n - 1n }), (paise) => {
        const sign = paise < 0n ? '-' : ''
        const digits = String(paise < 0n ? -paise : paise).padStart(3, '0')
        const text = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
        expect(rupees(text).toString()).toBe(paise === 0n ? '0.00' : text)
      }),
    )
  })

  it('is frozen, prints as text, and inspects with its kind', () => {
    const amount = rupees('500')
    expect(Object.isFrozen(amount)).toBe(true)
    expect(`${amount}`).toBe('500.00')
    expect(JSON.stringify({ amount })).toBe('{"amount":"500.00"}')
    expect(inspect({ amount })).toBe('{ amount: Rupees(500.00) }')
  })

  it('throws on an operator instead of joining or comparing text', () => {
    const amount = rupees('9') as unknown as number
    const other = rupees('10') as unknown as number
    expect(codeOf(() => amount + other)).toBe('MONEY_OPERATOR_USED')
    expect(codeOf(() => amount < other)).toBe('MONEY_OPERATOR_USED')
    expect(codeOf(() => -amount)).toBe('MONEY_OPERATOR_USED')
  })

  it('tells its kinds apart', () => {
    expect([isRupees, isUnits, isNav].map((is) => is(units('1')))).toEqual([false, true, false])
    expect(isRupees('1')).toBe(false)
    expect(isRupees(null)).toBe(false)
  })

  it('reads values made by another copy of this package', async () => {
    vi.resetModules()
    const other = await import('../src/index.js')
    expect(other.rupees).not.toBe(rupees)
    expect(isRupees(other.rupees('5'))).toBe(true)
    expect(compare(other.rupees('5'), rupees('5'))).toBe(0)
  })
})
