import { fromText, isExact, type Exact } from './exact.js'

/** A net asset value per unit in INR: printed with 4 decimals, and up to 8 kept, as AMFI publishes for some schemes (domain §2). */
export type Nav = Exact<'Nav'>

/**
 * Makes a NAV from decimal text of at most 8 decimals.
 *
 * Throws `MONEY_NOT_A_DECIMAL`, `MONEY_TOO_MANY_DECIMALS` or `MONEY_OUT_OF_RANGE`.
 *
 * @example
 * nav('296.0196').toString() // '296.0196'
 */
export function nav(text: string): Nav {
  return fromText('Nav', text)
}

/** Tells whether a value is a NAV. */
export function isNav(value: unknown): value is Nav {
  return isExact(value, 'Nav')
}
