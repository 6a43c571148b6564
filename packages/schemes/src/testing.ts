import { rupees, units } from '@foliokit/money'
import type { Scheme } from './scheme.js'
import type { SystematicPlans } from './systematic/terms.js'

/**
 * A scheme for tests, active and open every way: purchases fresh from 5000 and additional from 1000 in steps of 1; redemptions, instant
 * ones too, from 500 in steps of 1 or 0.01 units in steps of 0.001; switches out from 1000 in steps of 1 or 0.01 units in steps of 0.01,
 * in from 5000 in steps of 1; monthly SIP from 1000 in steps of 100 on the 1st, 5th, 15th, 20th and 25th, 6 times or more; monthly SWP
 * from 500 in steps of 1 on days 1 to 28, 2 times or more; monthly STP either way from 1000 in steps of 1 on the 1st, 10th and 20th and
 * weekly from 500 on any weekday, 6 times or more. Pass what differs.
 *
 * @example
 * buildScheme({ active: false })
 */
export function buildScheme(overrides: Partial<Scheme> = {}): Scheme {
  const maximum = rupees('99999999')
  const multiple = rupees('1')
  const stp: SystematicPlans = {
    allowed: true,
    frequencies: {
      monthly: { amount: { minimum: rupees('1000'), maximum, multiple }, days: [1, 10, 20], minimumInstallments: 6 },
      day_in_a_week: { amount: { minimum: rupees('500'), maximum, multiple }, days: daysTo(5), minimumInstallments: 6 },
    },
  }
  return {
    isin: 'INF277K010L9',
    name: 'A scheme for tests',
    category: 'EQUITY',
    amc: '36',
    active: true,
    purchase: {
      allowed: true,
      fresh: { minimum: rupees('5000'), maximum, multiple },
      additional: { minimum: rupees('1000'), maximum, multiple },
    },
    redemption: {
      allowed: true,
      amount: { minimum: rupees('500'), maximum, multiple },
      units: { minimum: units('0.01'), maximum: units('99999999'), multiple: units('0.001') },
      instantAllowed: true,
    },
    switchOut: {
      allowed: true,
      amount: { minimum: rupees('1000'), maximum: null, multiple },
      units: { minimum: units('0.01'), maximum: null, multiple: units('0.01') },
    },
    switchIn: { allowed: true, amount: { minimum: rupees('5000'), maximum: null, multiple } },
    lockIn: null,
    sip: {
      allowed: true,
      frequencies: {
        monthly: {
          amount: { minimum: rupees('1000'), maximum, multiple: rupees('100') },
          days: [1, 5, 15, 20, 25],
          minimumInstallments: 6,
        },
      },
    },
    swp: {
      allowed: true,
      frequencies: { monthly: { amount: { minimum: rupees('500'), maximum, multiple }, days: daysTo(28), minimumInstallments: 2 } },
    },
    stpOut: stp,
    stpIn: stp,
    ...overrides,
  }
}

function daysTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1)
}
