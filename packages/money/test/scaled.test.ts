import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nav, rupees, units } from '../src/index.js'
import { scaled, scaleOf, unscaled } from '../src/scaled.js'

describe('the integer of a value', () => {
  it('counts the smallest unit of its kind', () => {
    expect([scaled(rupees('12.34')), scaled(units('1.5')), scaled(nav('296.0196'))]).toEqual([1234, 15_000, 29_601_960_000])
    expect([scaleOf('Rupees'), scaleOf('Units'), scaleOf('Nav')]).toEqual([2, 4, 8])
  })

  it('turns round to the same value', () => {
    fc.assert(
      fc.property(fc.constantFrom('Rupees', 'Units', 'Nav'), fc.maxSafeInteger(), (kind, integer) => {
        expect(scaled(unscaled(kind, integer))).toBe(integer === 0 ? 0 : integer)
      }),
    )
  })

  it.each([0.5, Number.NaN, 2 ** 53])('%d is none', (integer) => {
    expect(() => unscaled('Rupees', integer)).toThrow(expect.objectContaining({ code: 'MONEY_OUT_OF_RANGE' }) as Error)
  })
})
