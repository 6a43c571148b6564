import { fromText, isExact, type Exact } from './exact.js'

/** Units of a scheme: 3 decimals, and a fourth kept when it was read (domain §2). */
export type Units = Exact<'Units'>

/**
 * Makes a number of units from decimal text of at most 4 decimals.
 *
 * Throws `MONEY_NOT_A_DECIMAL`, `MONEY_TOO_MANY_DECIMALS` or `MONEY_OUT_OF_RANGE`.
 *
 * @example
 * units('1.689').toString() // '1.689'
 */
export function units(text: string): Units {
  return fromText('Units', text)
}

/** Tells whether a value is a number of units. */
export function isUnits(value: unknown): value is Units {
  return isExact(value, 'Units')
}
