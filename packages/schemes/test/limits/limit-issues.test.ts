/** What a quantity outside its limits is told: the field, what was given, and the limit it broke (domain §2). */
import { rupees, units } from '@foliokit/money'
import { describe, expect, it } from 'vitest'
import type { AmountLimits, UnitsLimits } from '../../src/index.js'
import { notPositive, offMultiple, outsideBounds } from '../../src/limits/limit-issues.js'

const told = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const amounts: AmountLimits = { minimum: rupees('500'), maximum: rupees('2000'), multiple: rupees('100') }
const quantities: UnitsLimits = { minimum: units('0.5'), maximum: units('20'), multiple: units('0.25') }

describe('a quantity that is refused is told why, whole:', () => {
  it.each([
    [
      'an amount of zero',
      () => notPositive('amount', rupees('0'), amounts),
      {
        code: 'SCHEMES_AMOUNT_NOT_POSITIVE',
        path: ['amount'],
        message: 'Amount 0.00 is not above zero.',
        context: { amount: '0.00' },
        nearest: '500.00',
      },
    ],
    [
      'units below zero',
      () => notPositive('units', units('-1'), quantities),
      {
        code: 'SCHEMES_UNITS_NOT_POSITIVE',
        path: ['units'],
        message: 'Units -1.000 are not above zero.',
        context: { units: '-1.000' },
        nearest: '0.500',
      },
    ],
    [
      'an amount below the least',
      () => outsideBounds('amount', rupees('499.99'), amounts),
      {
        code: 'SCHEMES_AMOUNT_BELOW_MINIMUM',
        path: ['amount'],
        message: 'Amount 499.99 is below the minimum 500.00.',
        context: { amount: '499.99', minimum: '500.00', maximum: '2000.00' },
        nearest: '500.00',
      },
    ],
    [
      'units above the most',
      () => outsideBounds('units', units('20.001'), { ...quantities, minimum: null }),
      {
        code: 'SCHEMES_UNITS_ABOVE_MAXIMUM',
        path: ['units'],
        message: 'Units 20.001 are above the maximum 20.000.',
        context: { units: '20.001', minimum: null, maximum: '20.000' },
        nearest: '20.000',
      },
    ],
    [
      'an amount off the steps, which count from zero unless said otherwise',
      () => offMultiple('amount', rupees('1050.01'), amounts),
      {
        code: 'SCHEMES_AMOUNT_NOT_A_MULTIPLE',
        path: ['amount'],
        message: 'Amount 1050.01 is not a multiple of 100.00.',
        context: { amount: '1050.01', multiple: '100.00', minimum: '500.00', stepFrom: 'zero' },
        nearest: '1100.00',
      },
    ],
    [
      'an amount off the steps from zero, where that is said',
      () => offMultiple('amount', rupees('1050'), { ...amounts, stepFrom: 'zero' }),
      {
        code: 'SCHEMES_AMOUNT_NOT_A_MULTIPLE',
        path: ['amount'],
        message: 'Amount 1050.00 is not a multiple of 100.00.',
        context: { amount: '1050.00', multiple: '100.00', minimum: '500.00', stepFrom: 'zero' },
        nearest: '1000.00',
      },
    ],
    [
      'units off the steps from the least',
      () => offMultiple('units', units('0.8'), { ...quantities, minimum: units('0.3'), stepFrom: 'minimum', multiple: units('0.4') }),
      {
        code: 'SCHEMES_UNITS_NOT_A_MULTIPLE',
        path: ['units'],
        message: 'Units 0.800 are not a multiple of 0.400 counted from the minimum 0.300.',
        context: { units: '0.800', multiple: '0.400', minimum: '0.300', stepFrom: 'minimum' },
        nearest: '0.700',
      },
    ],
  ])('%s', (_, check, expected) => {
    expect(told(check())).toEqual([expected])
  })

  it('with a nearest value that passes every limit that holds, of these and of others', () => {
    const held: AmountLimits = { minimum: null, maximum: rupees('950'), multiple: null }
    expect(`${offMultiple('amount', rupees('990'), amounts)[0]?.nearest}`).toBe('1000.00')
    expect(`${offMultiple('amount', rupees('990'), amounts, [amounts, held])[0]?.nearest}`).toBe('900.00')
  })
})
