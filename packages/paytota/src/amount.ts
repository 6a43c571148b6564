import { CodedError } from '@foliokit/errors'

declare const kind: unique symbol

/**
 * An amount in any currency, exact: canonical decimal text such as `500` or `15.3`, without an exponent, a leading zero or a zero at the
 * end of its decimals. The currency stands beside it, as on the wire. Never a `number`.
 */
export type Amount = string & { readonly [kind]: 'PaytotaAmount' }

/** At most 15 digits before the point and 8 after it: more is a mistake, not money. */
const decimal = /^(-?)0*(\d{1,15})(?:\.(\d{1,8}?)0*)?$/

/**
 * Makes an amount of decimal text: `amount('500.00')` is `500`. It may be negative or have decimals, as anything read from the wire may;
 * `checkAmount` says what may be asked of a payer.
 *
 * @throws CodedError `PAYTOTA_AMOUNT_MALFORMED`
 */
export function amount(text: string): Amount {
  const read = readAmount(text)
  if (read !== undefined) return read
  const message = 'An amount must be decimal text such as "500", with at most 15 digits before the point and 8 after it.'
  throw new CodedError('PAYTOTA_AMOUNT_MALFORMED', message, { context: { type: typeof text } })
}

/** Reads an amount; `undefined` for what is none. */
export function readAmount(text: unknown): Amount | undefined {
  const match = typeof text === 'string' ? decimal.exec(text) : null
  if (match === null) return undefined
  const [, sign = '', whole = '', decimals = ''] = match
  const magnitude = /^0?$/.test(decimals) ? whole : `${whole}.${decimals}`
  return (magnitude === '0' ? '0' : sign + magnitude) as Amount
}

/** Orders two amounts of one currency exactly: -1, 0 or 1. */
export function compareAmounts(left: Amount, right: Amount): -1 | 0 | 1 {
  const difference = scaled(left) - scaled(right)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Adds amounts of one currency exactly; `0` when there are none. Throws `PAYTOTA_AMOUNT_MALFORMED` above 15 digits. */
export function sumAmounts(amounts: readonly Amount[]): Amount {
  const total = amounts.reduce((sum, each) => sum + scaled(each), 0n)
  const digits = String(total < 0n ? -total : total).padStart(places + 1, '0')
  return amount(`${total < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`)
}

const places = 8

/** The count of 10^-8, whatever the decimals. */
function scaled(text: Amount): bigint {
  const [whole = '', decimals = ''] = text.split('.')
  return BigInt(whole + decimals.padEnd(places, '0'))
}
