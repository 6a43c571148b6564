import { Decimal } from 'decimal.js'
import { expect, it, vi } from 'vitest'
import {
  allocate,
  equals,
  isMultipleOf,
  isRupees,
  largerOf,
  multipleAbove,
  nav,
  parseRupees,
  rupees,
  smallerOf,
  units,
  valueAt,
} from '../src/index.js'
import { codeOf } from './code-of.js'

it('tells different amounts from equal ones', () => {
  expect([equals(rupees('1'), rupees('1.00')), equals(rupees('1'), rupees('1.01'))]).toEqual([true, false])
})

it.each([[undefined], [null], ['1.00'], [1], [units('1')], [{}]])('tells %o from an amount', (value) => {
  expect([isRupees(value), isRupees(rupees('1'))]).toEqual([false, true])
})

it('finds the smaller and the larger on either side', () => {
  const [less, more] = [rupees('1'), rupees('2')]
  expect([smallerOf(less, more), smallerOf(more, less)]).toEqual([less, less])
  expect([largerOf(less, more), largerOf(more, less)]).toEqual([more, more])
})

it('counts steps from a minimum that is no multiple of the step', () => {
  expect(isMultipleOf(rupees('1300'), rupees('1000'), rupees('300'))).toBe(true)
  expect(isMultipleOf(rupees('1700'), rupees('1000'), rupees('300'))).toBe(false)
  expect(String(multipleAbove(rupees('1400'), rupees('1000'), rupees('300')))).toBe('2300.00')
})

it('gives the fourth decimal of units to a part that has a share, never to one of weight zero', () => {
  expect(allocate(units('1.0001'), ['0', '1']).map(String)).toEqual(['0.000', '1.0001'])
})

it('rounds the whole product, also of 21 digits', () => {
  expect(String(valueAt(units('900000000090.0001'), nav('10.0001'), 'up'))).toBe('9000090000900.02')
  expect(String(valueAt(units('900000000090.0001'), nav('10.0001'), 'down'))).toBe('9000090000900.01')
})

it('refuses what is no text as what a person wrote', () => {
  expect(codeOf(() => parseRupees(5 as never))).toBe('MONEY_NOT_A_DECIMAL')
})

it.each([
  ['1e-2', '0.01'],
  ['5.5e-1', '0.55'],
  ['1E-1', '0.10'],
  ['100e-4', '0.01'],
  ['25e-1', '2.50'],
  ['-2.5e1', '-25.00'],
  ['1.0E+7', '10000000.00'],
])('shifts the point of %s as its exponent says', (text, expected) => {
  expect(String(rupees(text))).toBe(expected)
})

it.each(['1x2e3', '1 2e3', '1.5x2e3', '1e2x', '1e', 'e3', '1e1.0'])('reads no number out of the middle of %o', (text) => {
  expect(codeOf(() => rupees(text))).toBe('MONEY_NOT_A_DECIMAL')
})

it('keeps its digits whatever a program set decimal.js to before it loaded this package', async () => {
  const { maxE, precision, rounding } = Decimal
  try {
    Decimal.set({ maxE: 2, precision: 3, rounding: 1 })
    vi.resetModules()
    const fresh = await import('../src/index.js')
    const value = fresh.valueAt(fresh.units('123456.789'), fresh.nav('296.0196'), 'half-up')
    expect(String(value)).toBe('36545629.30')
  } finally {
    Decimal.set({ maxE, precision, rounding })
  }
})
