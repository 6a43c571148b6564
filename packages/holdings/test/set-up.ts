import { nav, rupees, units } from '@foliokit/money'
import { civilDate } from '@foliokit/schedule'
import type { Transaction } from '../src/index.js'

export const folio = '1562150537200'
export const isin = 'INF760K01100'

/** A transaction in a few words: `tx('T1', 'purchase', '100', '10', '2019-01-01')` is 100 units at 10. */
export function tx(
  id: string,
  type: Transaction['type'],
  count: string,
  price: string,
  tradedOn: string,
  change: Partial<Transaction> = {},
): Transaction {
  const paise = Math.round(Number(count) * Number(price) * 100)
  return {
    id,
    folio,
    isin,
    type,
    units: units(count),
    amount: rupees((paise / 100).toFixed(2)),
    nav: nav(price),
    tradedOn: civilDate(tradedOn),
    ...change,
  }
}
