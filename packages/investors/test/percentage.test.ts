import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePercentages, isPercentage, missingToHundred, percentage, sumOfPercentages } from '../src/index.js'

const part = fc
  .tuple(fc.nat(1_000_000), fc.nat(9_999_999))
  .map(([whole, fraction]) => percentage(`${whole}.${String(fraction).padStart(7, '0')}`))

describe('percentage', () => {
  it.each([
    ['100', '100'],
    ['100.0', '100'],
    ['033.340', '33.34'],
    ['0.0', '0'],
    ['0.0000000001', '0.0000000001'],
    ['10', '10'],
  ])('reads %s as %s', (text, canonical) => {
    expect(percentage(text)).toBe(canonical)
  })

  it.each(['', '-1', '+1', '1e2', '.5', '5.', '1,5', '12345678901', '0.12345678901', 'NaN', ' 1'])('refuses "%s"', (text) => {
    expect(() => percentage(text)).toThrow(expect.objectContaining({ code: 'INVESTORS_PERCENTAGE_INVALID' }))
    expect(isPercentage(text)).toBe(false)
  })

  it('makes 100 of three thirds only when one has the rest', () => {
    const third = percentage('33.33')
    expect(sumOfPercentages([third, third, third])).toBe('99.99')
    expect(missingToHundred([third, third])).toBe('33.34')
    expect(missingToHundred([percentage('100')])).toBeUndefined()
  })

  it('is canonical: what it makes, it takes as it is', () => {
    fc.assert(
      fc.property(part, (share) => {
        expect(isPercentage(share)).toBe(true)
        expect(percentage(share)).toBe(share)
      }),
    )
  })

  it('adds exactly, in any order', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (shares) => {
        const sum = sumOfPercentages(shares)
        expect(sumOfPercentages([...shares].reverse())).toBe(sum)
        const scaled = shares.reduce((total, share) => total + BigInt(Math.round(Number(share) * 10_000_000)), 0n)
        expect(BigInt(Math.round(Number(sum) * 10_000_000))).toBe(scaled)
      }),
    )
  })

  it('orders as numbers do', () => {
    fc.assert(
      fc.property(part, part, (one, other) => {
        expect(Math.sign(comparePercentages(one, other))).toBe(Math.sign(Number(one) - Number(other)))
      }),
    )
  })
})
