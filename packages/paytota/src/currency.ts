import { nearestValid, type Issue } from '@foliokit/errors'
import { compareAmounts, readAmount, type Amount } from './amount.js'
import { issue, type Path } from './issue.js'

/** How many decimals an amount may have, by currency. */
export type Currencies = Readonly<Record<string, { readonly decimals: number }>>

/** What the documents name: Ugandan shillings, which have no minor unit (domain §12). Replace it when your contract has more. */
export const documentedCurrencies: Currencies = { UGX: { decimals: 0 } }

/** What can be wrong with an amount of a currency. */
export type AmountIssue = Issue<
  'PAYTOTA_CURRENCY_UNKNOWN' | 'PAYTOTA_AMOUNT_INVALID' | 'PAYTOTA_AMOUNT_NOT_POSITIVE' | 'PAYTOTA_AMOUNT_TOO_MANY_DECIMALS',
  string
>

/**
 * Checks what a payer is asked for: a known currency, an amount above 0, and no more decimals than the currency has. UGX has none: `500`,
 * never `500.50`. `nearest` is the smallest valid amount that is not less. Returns at most one issue, never throws.
 *
 * @example
 * checkAmount({ amount: '500.50', currency: 'UGX' })
 * // [{ code: 'PAYTOTA_AMOUNT_TOO_MANY_DECIMALS', nearest: '501', ... }]
 */
export function checkAmount(
  draft: { readonly amount: string; readonly currency: string },
  options: { readonly currencies?: Currencies; readonly path?: Path } = {},
): readonly AmountIssue[] {
  const { currencies = documentedCurrencies, path = ['amount'] } = options
  const { currency } = draft
  if (typeof currency !== 'string' || !Object.hasOwn(currencies, currency)) {
    const known = Object.keys(currencies)
    const nearest = known.find((code) => typeof currency === 'string' && code === currency.trim().toUpperCase())
    return [issue('PAYTOTA_CURRENCY_UNKNOWN', ['currency'], `The currency must be one of ${known.join(', ')}.`, { known }, nearest)]
  }
  const { decimals } = currencies[currency] as { readonly decimals: number }
  const nearest = (candidates: readonly (string | undefined)[]) =>
    nearestValid(
      candidates.filter((candidate) => candidate !== undefined),
      (candidate) => checkAmount({ amount: candidate, currency }, { currencies }),
    )
  const read = readAmount(draft.amount)
  if (read === undefined) {
    const message = 'The amount must be decimal text such as "500".'
    return [issue('PAYTOTA_AMOUNT_INVALID', path, message, { type: typeof draft.amount })]
  }
  const smallest = decimals === 0 ? '1' : `0.${'0'.repeat(decimals - 1)}1`
  if (compareAmounts(read, '0' as Amount) <= 0) {
    const message = `The amount must be above 0, not ${read}: at least ${smallest} ${currency}.`
    return [issue('PAYTOTA_AMOUNT_NOT_POSITIVE', path, message, { amount: read, currency }, nearest([smallest]))]
  }
  if ((read.split('.')[1] ?? '').length > decimals) {
    const message = `${currency} has ${decimals === 0 ? 'no minor unit' : `${decimals} decimals`}; ${read} has more.`
    const context = { amount: read, currency, decimals }
    return [issue('PAYTOTA_AMOUNT_TOO_MANY_DECIMALS', path, message, context, nearest([roundedUp(read, decimals)]))]
  }
  return []
}

/** The next amount up that has no more than so many decimals. */
function roundedUp(text: Amount, decimals: number): string | undefined {
  const [whole = '', fraction = ''] = text.split('.')
  const digits = String(BigInt(whole + fraction.slice(0, decimals)) + 1n).padStart(decimals + 1, '0')
  const point = digits.length - decimals
  return readAmount(decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`)
}
