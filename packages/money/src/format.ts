import { kindOf, type Exact, type ExactKind } from './exact.js'

/** How a value is written for people. */
export interface FormatOptions {
  /** Put before the digits of an amount; `'₹'` by default, `''` for none. Units and NAV never carry one by default. */
  readonly symbol?: string
  /** Commas as in 12,34,567.00 (`indian`, the default), as in 1,234,567.00 (`western`), or none. */
  readonly grouping?: 'indian' | 'western' | 'none'
}

const indian = /\B(?=(?:\d{2})*\d{3}$)/g
const western = /\B(?=(?:\d{3})+$)/g

/**
 * Writes a value for people. No digit is dropped: `parseRupees` and its kin read the same value back.
 *
 * @example
 * format(rupees('1234567.5')) // '₹12,34,567.50'
 */
export function format(value: Exact<ExactKind>, options: FormatOptions = {}): string {
  const { symbol = kindOf(value) === 'Rupees' ? '₹' : '', grouping = 'indian' } = options
  const text = value.toString()
  const sign = text.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = text.slice(sign.length).split('.')
  const grouped = grouping === 'none' ? whole : whole.replace(grouping === 'indian' ? indian : western, ',')
  return `${sign}${symbol}${grouped}.${fraction}`
}
