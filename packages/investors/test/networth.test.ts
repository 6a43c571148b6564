import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { networthInRupees } from '../src/index.js'

describe('networthInRupees', () => {
  it.each([
    ['₹5.55Cr', '55500000.00'],
    ['INR5.5L', '550000.00'],
    ['₹99999.99Cr', '999999900000.00'],
    ['₹1L', '100000.00'],
    ['INR0.01L', '1000.00'],
    ['₹5.Cr', '50000000.00'],
  ])('reads %s as %s', (text, amount) => {
    expect(String(networthInRupees(text))).toBe(amount)
  })

  it.each(['5.55Cr', '₹5.55', '₹123456L', '₹1.234L', '₹ 5L', 'Rs5L', '₹5cr', '₹-5L', '', null, 5])('does not read %s', (text) => {
    expect(networthInRupees(text)).toBeUndefined()
  })

  it('reads a crore as a hundred lakh', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (count) => {
        expect(String(networthInRupees(`₹${count}Cr`))).toBe(String(networthInRupees(`INR${count * 100}L`)))
      }),
    )
  })
})
