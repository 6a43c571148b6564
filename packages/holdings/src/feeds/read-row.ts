import { rupees, signOf, units } from '@foliokit/money'
import { bookingOf } from './booking.js'
import { isFailure, type RowFailure } from './feed-row.js'
import type { FeedTransaction } from './feed-transaction.js'
import type { Layout } from './layout.js'
import { transactionId } from './transaction-id.js'
import { missingValue, rowValues } from './values.js'

/** Finds the ISIN of a registrar's product code; undefined for a code that is not known. */
export type IsinOf = (productCode: string, registrar: string) => string | undefined

/** Reads one row of a recognised file: a transaction, nothing to book, or why it failed. Never throws. */
export function readRow(row: readonly string[], layout: Layout, isinOf?: IsinOf): FeedTransaction | 'no-effect' | RowFailure {
  if (row.length < layout.width || row.slice(layout.width).some((value) => value.trim() !== '')) {
    const message = `The row has ${row.length} columns, the header ${layout.width}; a value that holds the separator stands in quotes.`
    return { reason: 'column_count_wrong', message }
  }
  const missing = missingValue(row, layout)
  if (missing !== undefined) return missing
  const values = rowValues(row, layout)
  const booking = bookingOf(values, layout)
  if (booking === 'no-effect' || isFailure(booking)) return booking

  const { registrar } = layout.feed
  const optional = (text: string): string | undefined => (text === '' || text === '0' ? undefined : text)
  const productCode = values.text('product')
  const isin = isinOf?.(productCode, registrar)
  const moved = booking.type === 'dividend_payout' ? units('0') : values.units('units')
  const [amount, nav, stampDuty] = [values.rupees('amount'), values.nav('nav'), values.rupees('stamp-duty')]
  const [tradedOn, postedOn] = [values.date('traded-on'), values.date('posted-on')]
  const boughtOn = values.date('lot-bought-on')
  const lot = boughtOn === undefined ? undefined : { boughtOn, units: values.units('lot-units'), cost: values.rupees('lot-cost') }
  const id = transactionId(registrar, values, lot)
  const failed = values.failed()
  if (failed !== undefined) return failed
  if (tradedOn === undefined || amount === undefined) return values.failure('value_missing', 'traded-on', 'a date, beside an amount')
  if (booking.type !== 'dividend_payout' && (moved === undefined || signOf(moved) === 0)) {
    return values.failure('value_missing', 'units', 'more than 0 for a row that moves units')
  }
  if (isinOf !== undefined && isin === undefined)
    return values.failure('scheme_unknown', 'product', 'the product code of a scheme that isinOf knows')
  return {
    id,
    registrar,
    ...booking,
    folio: values.text('folio'),
    productCode,
    isin,
    units: moved ?? units('0'),
    amount,
    nav: nav !== undefined && signOf(nav) > 0 ? nav : undefined,
    tradedOn,
    postedOn,
    stampDuty: stampDuty ?? (layout.places.has('stamp-duty') ? rupees('0') : undefined),
    transactionNumber: values.text('number'),
    orderReference: optional(values.text('order-reference')),
    originalNumber: optional(values.text('original-number')),
    lot,
    schemeName: optional(values.text('scheme-name')),
    investmentOption: optional(values.text('option')),
  }
}
