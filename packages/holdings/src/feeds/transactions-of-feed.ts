import { add, equals } from '@foliokit/money'
import { holdingsError } from '../holdings-error.js'
import type { Transaction } from '../transaction.js'
import { camsWbr2 } from './cams.js'
import type { FeedTransaction } from './feed-transaction.js'

/**
 * Makes transactions for `folioBook` of the rows of a feed, in their order.
 *
 * A purchase of CAMS is reported net of stamp duty; the duty is added, since a lot costs what the investor paid. A reversal is `related` to the
 * row of its folio, scheme and type that the registrar names by number, or else by the reference of the order; where several fit, to the one of
 * equal units and amount. When none of these rows is it, because it came in an earlier file, `related` is left out and the book finds the latest equal one.
 *
 * @throws CodedError `HOLDINGS_TRANSACTION_INVALID` for a row without an ISIN: give `isinOf` to the reader
 * @example
 * const book = folioBook(folio, transactionsOfFeed(rows.filter((row) => row.folio === folio)))
 */
export function transactionsOfFeed(rows: readonly FeedTransaction[]): readonly Transaction[] {
  const originals = new Map<string, FeedTransaction[]>()
  for (const row of rows) {
    if (row.reversal) continue
    for (const key of [keyOf(row, 'number', row.transactionNumber), keyOf(row, 'reference', row.orderReference)]) {
      if (key === undefined) continue
      const group = originals.get(key)
      if (group === undefined) originals.set(key, [row])
      else group.push(row)
    }
  }
  return rows.map((row) => transactionOf(row, row.reversal ? originalOf(row, originals) : undefined))
}

function transactionOf(row: FeedTransaction, original: FeedTransaction | undefined): Transaction {
  const { id, folio, isin, productCode, type, units, nav, tradedOn, reversal } = row
  if (isin === undefined) {
    const message = `Transaction ${id} has no ISIN: give the reader an isinOf that knows product code ${productCode}.`
    throw holdingsError('HOLDINGS_TRANSACTION_INVALID', message, { id, folio, productCode, field: 'isin' })
  }
  return {
    id,
    folio,
    isin,
    type,
    units,
    amount: paidFor(row),
    tradedOn,
    ...(nav === undefined ? {} : { nav }),
    ...(reversal ? { reversal } : {}),
    ...(original === undefined ? {} : { related: original.id }),
  }
}

function paidFor({ registrar, type, amount, stampDuty }: FeedTransaction): FeedTransaction['amount'] {
  const isNet = registrar === camsWbr2.registrar && type === 'purchase'
  return isNet && stampDuty !== undefined ? add(amount, stampDuty) : amount
}

function originalOf(row: FeedTransaction, originals: ReadonlyMap<string, readonly FeedTransaction[]>): FeedTransaction | undefined {
  const named = originals.get(keyOf(row, 'number', row.originalNumber) ?? '')
  const found = named ?? originals.get(keyOf(row, 'reference', row.orderReference) ?? '') ?? []
  if (found.length < 2) return found[0]
  const alike = found.filter(({ units, amount }) => equals(units, row.units) && equals(amount, row.amount))
  return alike.length === 1 ? alike[0] : undefined
}

/** A number tells nothing outside its folio, scheme and type. */
function keyOf(row: FeedTransaction, kind: 'number' | 'reference', value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  return JSON.stringify([kind, row.registrar, row.folio, row.productCode, row.type, value])
}
