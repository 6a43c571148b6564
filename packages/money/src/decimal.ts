import { Decimal } from 'decimal.js'
import { formats, fromScaled, kindOf, scaledOf, type Exact, type ExactKind } from './exact.js'
import { decimalMode, type Rounding } from './rounding.js'

/**
 * This package's own decimal.js constructor, so that nobody's `Decimal.set` can change our digits.
 *
 * 80 significant digits: products of two values (16 digits each) are exact, and a quotient of two values that is not itself a
 * tie at the rounding place differs from one by more than 1e-40, so rounding it a second time to the kind's decimals cannot err.
 */
const Exactly = Decimal.clone({ precision: 80, defaults: true })

/** A decimal.js value. Never leaves this package. */
export type PrivateDecimal = Decimal

/** A value, or decimal text such as a rate, as a decimal.js value. */
export function toDecimal(value: Exact<ExactKind> | string): PrivateDecimal {
  if (typeof value === 'string') return new Exactly(value)
  return new Exactly(scaledOf(value)).div(`1e${formats[kindOf(value)].decimals}`)
}

/** A decimal.js value rounded to `decimals` and turned into a value of a kind. */
export function fromDecimal<Kind extends ExactKind>(kind: Kind, value: PrivateDecimal, decimals: number, rounding: Rounding): Exact<Kind> {
  const rounded = value.toDecimalPlaces(decimals, decimalMode(rounding))
  return fromScaled(kind, rounded.times(`1e${formats[kind].decimals}`).toNumber())
}
