import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate, equals, rupees, signOf, sum, units } from '../src/index.js'
import { codeOf } from './code-of.js'

const split = (total: string, weights: readonly string[]) => allocate(rupees(total), weights).map(String)

describe('allocate', () => {
  it.each([
    ['100', ['1', '1', '1'], ['33.34', '33.33', '33.33']],
    ['100', ['50', '50'], ['50.00', '50.00']],
    ['0.01', ['1', '1'], ['0.01', '0.00']],
    ['100', ['0', '1'], ['0.00', '100.00']],
    ['100', ['33.33', '33.33', '33.34'], ['33.33', '33.33', '33.34']],
    ['0', ['1', '2'], ['0.00', '0.00']],
  ])('splits %s by %o', (total, weights, parts) => {
    expect(split(total, weights)).toEqual(parts)
  })

  it('gives the step left over to the largest remainder, not to the first part', () => {
    expect(split('10', ['1', '2', '3'])).toEqual(['1.67', '3.33', '5.00'])
    expect(split('10', ['3', '2', '1'])).toEqual(['5.00', '3.33', '1.67'])
    expect(split('0.05', ['3', '7'])).toEqual(['0.02', '0.03'])
  })

  it('splits units in thousandths and keeps a fourth decimal that was read', () => {
    expect(allocate(units('1.0001'), ['1', '1']).map(String)).toEqual(['0.5001', '0.500'])
  })

  it('the parts always add up to the total, and a zero weight gets nothing', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 })
      .filter((list) => list.some((weight) => weight > 0))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e10 }), weights, (paise, list) => {
        const total = rupees(`${Math.floor(paise / 100)}.${String(paise % 100).padStart(2, '0')}`)
        const parts = allocate(total, list.map(String))
        expect(equals(sum(rupees('0'), parts), total)).toBe(true)
        list.forEach((weight, index) => {
          if (weight === 0) expect(signOf(parts[index] ?? total)).toBe(0)
        })
      }),
    )
  })

  it.each([[[]], [['0', '0']], [['-1', '2']], [['a']], [['1e3']]])('refuses weights %o', (weights) => {
    expect(codeOf(() => allocate(rupees('1'), weights))).toBe('MONEY_WEIGHTS_INVALID')
  })

  it('refuses a negative total', () => {
    expect(codeOf(() => allocate(rupees('-1'), ['1']))).toBe('MONEY_AMOUNT_NEGATIVE')
  })
})
