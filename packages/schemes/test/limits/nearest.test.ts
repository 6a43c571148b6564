import { rupees, units, type Rupees, type Units } from '@foliokit/money'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestAmount, nearestUnits, unitsFit, type AmountLimits, type UnitsLimits } from '../../src/index.js'
import { fits } from '../../src/limits/exact-limits.js'
import { nearestFit } from '../../src/limits/nearest.js'

const thousandths = (count: number): Units => units((count / 1000).toFixed(3))
const paise = (count: number): Rupees => rupees((count / 100).toFixed(2))

describe('the nearest quantity (domain §2)', () => {
  it.each([
    ['0.0105', '0.010'],
    ['0.0116', '0.012'],
    ['0.001', '0.010'],
    ['0', '0.010'],
    ['-5', '0.010'],
    ['100', '50.000'],
  ])('of %s units, from 0.010 to 50 in steps of 0.001, is %s', (value, expected) => {
    const limits: UnitsLimits = { minimum: units('0.01'), maximum: units('50'), multiple: units('0.001') }
    expect(nearestUnits(units(value), limits)?.toString()).toBe(expected)
  })

  it('is the closest of all that pass, for every set of limits together', () => {
    const count = fc.integer({ min: 0, max: 60 })
    const limit = fc.option(count.map(thousandths))
    const limits = fc.record({ minimum: limit, maximum: limit, multiple: limit, stepFrom: fc.constantFrom('zero', 'minimum') })
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 99 }), fc.array(limits, { minLength: 1, maxLength: 3 }), (asked, all) => {
        const sets = all as UnitsLimits[]
        const fitting = Array.from({ length: 240 }, (_, index) => index).filter((index) =>
          sets.every((each) => unitsFit(thousandths(index), each)),
        )
        const best = [...fitting].sort((a, b) => Math.abs(a - asked) - Math.abs(b - asked) || a - b)[0]
        const nearest = nearestFit(thousandths(asked), ...sets)
        if (best !== undefined) expect(nearest?.toString()).toBe(thousandths(best).toString())
        if (nearest !== undefined) expect(sets.every((each) => fits(nearest, each))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('of several steps is one that all of them share', () => {
    const step = (count: number): AmountLimits => ({ minimum: null, maximum: null, multiple: paise(count) })
    expect(nearestFit(paise(100), step(400), step(600))?.toString()).toBe('12.00')
    expect(nearestFit(paise(1801), step(400), step(600))?.toString()).toBe('24.00')
  })

  it.each([
    ['41', null, '30.00'],
    ['45', null, '30.00'],
    ['49', null, '60.00'],
    ['49', '55', '30.00'],
    ['41', '45', '30.00'],
    ['29', '20', undefined],
  ])('of %s, up to %s, on steps of 10 and of 6, is %s', (value, maximum, expected) => {
    const tens: AmountLimits = { minimum: null, maximum: maximum === null ? null : rupees(maximum), multiple: rupees('10') }
    const sixes: AmountLimits = { minimum: null, maximum: null, multiple: rupees('6') }
    expect(nearestFit(rupees(value), tens, sixes)?.toString()).toBe(expected)
    expect(nearestFit(rupees(value), sixes, tens)?.toString()).toBe(expected)
  })

  it.each([
    [['500', '0.01'], '500.00'],
    [['0.01', '500'], '500.00'],
    [['0.01', '500', '250'], '500.00'],
  ])('of 250.01 on steps of %o is found along the coarsest, however fine the others are', (steps, expected) => {
    const all = steps.map((each): AmountLimits => ({ minimum: null, maximum: null, multiple: rupees(each) }))
    expect(nearestFit(rupees('250.01'), ...all)?.toString()).toBe(expected)
  })

  it('is looked for on 2,000 steps to either side and no further', () => {
    const step = (count: number): AmountLimits => ({ minimum: null, maximum: null, multiple: paise(count) })
    expect(nearestFit(paise(1), step(2001), step(2000))?.toString()).toBe('40020.00')
    expect(nearestFit(paise(1), step(2002), step(2001))).toBeUndefined()
  })

  it('is not asked of a step of units for an amount, which the compiler refuses too', () => {
    const mixed = { minimum: null, maximum: null, multiple: units('1') } as unknown as AmountLimits
    expect(() => nearestAmount(rupees('5'), mixed)).toThrow(expect.objectContaining({ code: 'MONEY_KINDS_DIFFER' }))
  })

  it('is not offered where no step is shared', () => {
    const odd: AmountLimits = { minimum: paise(100), maximum: null, multiple: paise(200), stepFrom: 'minimum' }
    expect(nearestFit(paise(500), odd, { minimum: null, maximum: null, multiple: paise(200) })).toBeUndefined()
  })

  it('is found below where the next step above lies past the range of an amount', () => {
    const limits: AmountLimits = { minimum: null, maximum: rupees('90071992547409.90'), multiple: rupees('500') }
    expect(nearestFit(rupees('90071992547409.91'), limits)?.toString()).toBe('90071992547000.00')
  })
})
