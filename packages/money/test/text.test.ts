import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equals, format, nav, parseNav, parseRupees, parseUnits, rupees, units } from '../src/index.js'
import { codeOf } from './code-of.js'

const paise = fc.integer({ min: -9e14, max: 9e14 }).map((count) => {
  const digits = String(Math.abs(count)).padStart(3, '0')
  return rupees(`${count < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`)
})

describe('format', () => {
  it.each([
    ['1234567.5', '₹12,34,567.50'],
    ['100000', '₹1,00,000.00'],
    ['999', '₹999.00'],
    ['1000', '₹1,000.00'],
    ['-5000.05', '-₹5,000.05'],
    ['999999999', '₹99,99,99,999.00'],
  ])('writes %s as %s', (text, written) => {
    expect(format(rupees(text))).toBe(written)
  })

  it('groups as in the West or not at all, with another symbol or none', () => {
    expect(format(rupees('1234567.5'), { grouping: 'western', symbol: 'Rs ' })).toBe('Rs 1,234,567.50')
    expect(format(rupees('1234567.5'), { grouping: 'none', symbol: '' })).toBe('1234567.50')
  })

  it('writes units and NAV without a symbol, dropping no digit', () => {
    expect(format(units('12345.6789'))).toBe('12,345.6789')
    expect(format(nav('2775.514'))).toBe('2,775.5140')
  })
})

describe('parse', () => {
  it.each([
    ['₹1,00,000.50', '100000.50'],
    ['Rs. 5,000', '5000.00'],
    ['rs 5000', '5000.00'],
    ['INR 100,000', '100000.00'],
    ['-₹12', '-12.00'],
    ['₹-12', '-12.00'],
    [' 42 ', '42.00'],
  ])('reads %s', (text, canonical) => {
    expect(parseRupees(text).toString()).toBe(canonical)
  })

  it.each(['1,00', '10,00,00', '1,,000', '₹', '$5', '5 000', '--5', '1.000,50', ''])('refuses %o rather than guess', (text) => {
    expect(codeOf(() => parseRupees(text))).toBe('MONEY_NOT_A_DECIMAL')
  })

  it('reads back whatever format wrote, in each style', () => {
    fc.assert(
      fc.property(paise, fc.constantFrom('indian', 'western', 'none'), fc.constantFrom('₹', 'Rs ', ''), (amount, grouping, symbol) => {
        expect(equals(parseRupees(format(amount, { grouping, symbol })), amount)).toBe(true)
      }),
    )
  })

  it('reads units and NAV', () => {
    expect(parseUnits('1,234.567').toString()).toBe('1234.567')
    expect(parseNav('₹296.0196').toString()).toBe('296.0196')
  })
})
