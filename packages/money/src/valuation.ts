import { CodedError } from '@foliokit/errors'
import { fromDecimal, toDecimal } from './decimal.js'
import { signOf } from './arithmetic.js'
import type { Nav } from './nav.js'
import type { Rounding } from './rounding.js'
import type { Rupees } from './rupees.js'
import type { Units } from './units.js'

/**
 * What units are worth at a NAV, in INR rounded to 2 decimals as named.
 *
 * @example
 * valueAt(units('1.689'), nav('296.0196'), 'half-up') // 499.98
 */
export function valueAt(held: Units, price: Nav, rounding: Rounding): Rupees {
  return fromDecimal('Rupees', toDecimal(held).times(toDecimal(price)), 2, rounding)
}

/**
 * How many units an amount buys at a NAV, rounded to 3 decimals as named. Throws `MONEY_NAV_NOT_POSITIVE` for a NAV of zero or less.
 *
 * @example
 * unitsFor(rupees('499.97'), nav('296.0196'), 'half-up') // 1.689
 */
export function unitsFor(amount: Rupees, price: Nav, rounding: Rounding): Units {
  if (signOf(price) <= 0)
    throw new CodedError('MONEY_NAV_NOT_POSITIVE', `A NAV must be above zero; got ${price}.`, { context: { nav: price } })
  return fromDecimal('Units', toDecimal(amount).div(toDecimal(price)), 3, rounding)
}
