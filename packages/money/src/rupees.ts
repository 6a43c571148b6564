import { fromText, isExact, type Exact } from './exact.js'

/** An amount in INR with exactly 2 decimals, up to about 90 lakh crore either side of zero (domain §2). */
export type Rupees = Exact<'Rupees'>

/**
 * Makes an amount from decimal text. Zeros past the second decimal are accepted (`"1001.0000"`), other digits are not.
 *
 * Throws `MONEY_NOT_A_DECIMAL`, `MONEY_TOO_MANY_DECIMALS` or `MONEY_OUT_OF_RANGE`.
 *
 * @example
 * rupees('10000').toString() // '10000.00'
 */
export function rupees(text: string): Rupees {
  return fromText('Rupees', text)
}

/** Tells whether a value is an amount in rupees. */
export function isRupees(value: unknown): value is Rupees {
  return isExact(value, 'Rupees')
}
