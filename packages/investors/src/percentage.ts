import { CodedError } from '@foliokit/errors'

/**
 * A share in percent as exact decimal text in canonical form (`33.34`, `100`): never a `number`, so shares that make 100 sum up to it.
 * Not negative; no leading or trailing zeros.
 */
export type Percentage = string & { readonly '~Percentage': true }

const decimals = 10
const canonical = /^(?:0|[1-9]\d{0,8})(?:\.\d{0,9}[1-9])?$/

/**
 * Makes a percentage of decimal text; zeros at either end go (`"100.0"` is `100`).
 *
 * @throws `INVESTORS_PERCENTAGE_INVALID` for a sign, an exponent, more than 9 digits before the point or more than 10 after it. Whether a
 * share may be above 100 is for the rules.
 * @example
 * percentage('33.340') // '33.34'
 */
export function percentage(text: string): Percentage {
  const match = /^(\d{1,9})(?:\.(\d{1,10}))?$/.exec(text)
  if (match === null) {
    throw new CodedError('INVESTORS_PERCENTAGE_INVALID', 'A percentage must be decimal text such as 33.34, without a sign.', {
      context: { text: String(text).slice(0, 40) },
    })
  }
  return fromScaled(BigInt(match[1]! + (match[2] ?? '').padEnd(decimals, '0')))
}

/** Tells whether a value is a percentage in canonical form. */
export function isPercentage(value: unknown): value is Percentage {
  return typeof value === 'string' && canonical.test(value)
}

/** The exact sum of shares; zero of none. */
export function sumOfPercentages(shares: readonly Percentage[]): Percentage {
  return fromScaled(shares.reduce((total, share) => total + scaledOf(share), 0n))
}

/** Compares two shares as numbers: negative, zero or positive, as `Array.prototype.sort` wants it. */
export function comparePercentages(one: Percentage, other: Percentage): number {
  return Number(scaledOf(one) - scaledOf(other))
}

/** What is missing to 100, or `undefined` when nothing is, or there is too much. */
export function missingToHundred(shares: readonly Percentage[]): Percentage | undefined {
  const missing = scaledOf(percentage('100')) - scaledOf(sumOfPercentages(shares))
  return missing > 0n ? fromScaled(missing) : undefined
}

function scaledOf(share: Percentage): bigint {
  const [whole = '0', fraction = ''] = share.split('.')
  return BigInt(whole + fraction.padEnd(decimals, '0'))
}

function fromScaled(scaled: bigint): Percentage {
  const digits = String(scaled).padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, '') as Percentage
}
