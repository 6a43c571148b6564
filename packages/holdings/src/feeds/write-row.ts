import { signOf, type Rupees, type Units } from '@foliokit/money'
import type { CivilDate } from '@foliokit/schedule'
import { CodedError } from '@foliokit/errors'
import { addsUnits } from './booking.js'
import { writeDate } from './dates.js'
import type { TransactionType } from '../transaction-type.js'
import type { FeedTransaction } from './feed-transaction.js'
import type { Feed, Meaning } from './feed.js'

/** What is written of a transaction; its id comes from the row, its ISIN from whoever reads it. */
export type WrittenTransaction = Omit<FeedTransaction, 'id' | 'registrar' | 'isin'>

/** The values of a transaction in the order of a feed's columns. */
export function rowOf(transaction: WrittenTransaction, feed: Feed, format: 'csv' | 'dbf'): readonly string[] {
  const values = { ...plainValues(transaction, dateWriter(feed, format)), ...bookingWriters[feed.booking](transaction, feed) }
  return feed.columns.map(({ meaning }) => values[meaning] ?? '')
}

type Values = Partial<Record<Meaning, string>>

function dateWriter(feed: Feed, format: 'csv' | 'dbf'): (date: CivilDate) => string {
  return (date) => (format === 'dbf' ? date.replaceAll('-', '') : writeDate(date, feed.dates))
}

function plainValues(transaction: WrittenTransaction, date: (date: CivilDate) => string): Values {
  const { folio, productCode, schemeName, investmentOption, transactionNumber, orderReference, originalNumber } = transaction
  const { tradedOn, postedOn, nav, stampDuty, lot } = transaction
  return {
    folio,
    product: productCode,
    'scheme-name': schemeName ?? '',
    option: investmentOption ?? '',
    number: transactionNumber,
    'order-reference': orderReference ?? '',
    'original-number': originalNumber ?? '0',
    'traded-on': date(tradedOn),
    'posted-on': postedOn === undefined ? '' : date(postedOn),
    nav: nav?.toString() ?? '',
    'stamp-duty': stampDuty?.toString() ?? '',
    'lot-bought-on': lot === undefined ? '' : date(lot.boughtOn),
    'lot-units': lot?.units?.toString() ?? '',
    'lot-cost': lot?.cost?.toString() ?? '',
    mode: transaction.reversal ? 'R' : 'N',
  }
}

const bookingWriters: Readonly<Record<Feed['booking'], (transaction: WrittenTransaction, feed: Feed) => Values>> = {
  'sign-marks-reversal'({ type, reversal, units, amount }, feed) {
    return { code: codeOf(type, feed), units: signed(units, reversal), amount: signed(amount, reversal) }
  },
  'direction-column-rules'({ type, reversal, units, amount }, feed) {
    const paidOut = type === 'dividend_payout'
    const code = paidOut ? 'DIV' : codeOf(type, feed)
    return {
      code: reversal ? `${code}R` : code,
      'payout-flag': paidOut ? 'DP' : '',
      direction: paidOut ? 'D' : addsUnits(type) === reversal ? 'R' : 'P',
      units: units.toString(),
      amount: amount.toString(),
    }
  },
}

function signed(value: Rupees | Units, negative: boolean): string {
  return negative && signOf(value) > 0 ? `-${value.toString()}` : value.toString()
}

function codeOf(type: TransactionType, feed: Feed): string {
  const found = feed.codes.find((entry) => entry.type === type)
  if (found !== undefined) return found.code
  const accepted = feed.codes.map((entry) => entry.type)
  throw new CodedError('HOLDINGS_FEED_NOT_WRITABLE', `${feed.name} has no code for ${type}; accepted: ${accepted.join(', ')}.`, {
    context: { feed: feed.name, type, accepted },
  })
}
