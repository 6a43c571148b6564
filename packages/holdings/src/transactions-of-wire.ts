import { signOf, subtract, type Exact, type ExactKind } from '@foliokit/money'
import { civilDate } from '@foliokit/schedule'
import { checkTransaction } from './check-transaction.js'
import type { TransactionType } from './transaction-type.js'
import type { Transaction } from './transaction.js'
import type { WireTransaction } from './wire-objects.js'

/**
 * Makes transactions for `folioBook` of those that the platform lists, in any order.
 *
 * What takes another one back has a negative amount or negative units, as in the feeds that it comes from, or is related to one of the same type. Where
 * a row has no `id`, it is made of the row; of rows that are alike in everything, each gets its number, so list whole days. A booking fails
 * on a part of a list: what went out before the first day that was asked for is missing, so list from the folio's first day, year by year.
 *
 * @throws CodedError `HOLDINGS_TRANSACTION_INVALID` for an unknown type or a date that does not exist
 * @example
 * const book = folioBook(folio, transactionsOfWire((await client.transactions.list({ folios: [folio] })).data))
 */
export function transactionsOfWire(rows: readonly WireTransaction[]): readonly Transaction[] {
  const alike = new Map<string, number>()
  const ids = rows.map((row) => row.id ?? numbered(madeId(row), alike))
  const types = new Map(rows.map(({ type }, index) => [ids[index], type]))
  return rows.map((row, index) => {
    const { type, units, amount, related_transaction_id: related, corporate_action: action } = row
    const negative = signOf(units) < 0 || signOf(amount) < 0
    const transaction: Transaction = {
      id: ids[index] as string,
      folio: row.folio_number,
      isin: row.isin,
      type: type as TransactionType,
      units: positive(units),
      amount: positive(amount),
      tradedOn: civilDate(row.traded_on),
      ...(row.traded_at == null ? {} : { nav: row.traded_at }),
      ...(negative || (related != null && action == null && types.get(related) === type) ? { reversal: true } : {}),
      ...(related == null ? {} : { related }),
      ...(action == null ? {} : { corporateAction: action }),
    }
    checkTransaction(transaction)
    return transaction
  })
}

function positive<Kind extends ExactKind>(value: Exact<Kind>): Exact<Kind> {
  return signOf(value) < 0 ? subtract(subtract(value, value), value) : value
}

function madeId({ folio_number, isin, type, traded_on, rta_order_reference, units, amount }: WireTransaction): string {
  return [folio_number, isin, type, traded_on, rta_order_reference ?? '', units, amount].join(':')
}

function numbered(id: string, alike: Map<string, number>): string {
  const count = (alike.get(id) ?? 0) + 1
  alike.set(id, count)
  return count === 1 ? id : `${id}:${count}`
}
