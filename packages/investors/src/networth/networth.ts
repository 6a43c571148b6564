import { rupees, type Rupees } from '@foliokit/money'

/** What an entity is worth, as the platform has it: an amount in words and the day it held. Both or neither. */
export interface Networth {
  /** `₹` or `INR`, 1 to 5 digits with up to 2 decimals, `Cr` or `L`: `₹5.55Cr`. */
  readonly amount?: string | null | undefined
  /** `YYYY-MM-DD`. */
  readonly as_on?: string | null | undefined
}

const form = /^(?:₹|INR)(\d{1,5})(?:\.(\d{0,2}))?(Cr|L)$/
/** What an amount of a net worth looks like, in words. */
export const networthForm = '₹ or INR, 1 to 5 digits with at most 2 decimals, then Cr or L, such as ₹5.55Cr'

/** Rupees in one hundredth of a unit. */
const hundredths: Readonly<Record<string, number>> = { Cr: 100_000, L: 1_000 }

/**
 * Reads the platform's text of a net worth as an exact amount: a crore is 10,000,000, a lakh 100,000. `undefined` for any other text.
 *
 * @example
 * networthInRupees('₹5.55Cr')?.toString() // '55500000.00'
 */
export function networthInRupees(text: unknown): Rupees | undefined {
  const match = typeof text === 'string' ? form.exec(text) : null
  if (match === null) return undefined
  const [, whole = '', fraction = '', unit = ''] = match
  return rupees(String(Number(whole + fraction.padEnd(2, '0')) * hundredths[unit]!))
}
