import type { TransactionType } from '../transaction-type.js'
import { readCode, type ReadCode } from './code.js'
import type { RowFailure } from './feed-row.js'
import type { BookingRule } from './feed.js'
import type { Layout } from './layout.js'
import type { RowValues } from './values.js'

/** What a row books: a transaction, or the reversal of one, or nothing. */
export type Booking = { readonly type: TransactionType; readonly reversal: boolean } | 'no-effect'

const adds = new Set<TransactionType>(['purchase', 'switch_in', 'transfer_in', 'dividend_reinvestment', 'bonus'])

/** Tells whether a type adds units to its folio. */
export function addsUnits(type: TransactionType): boolean {
  return adds.has(type)
}

/** The words of a row, for a code that leaves the type to them. */
const words: readonly (readonly [RegExp, TransactionType])[] = [
  [/SWITCH ?-?IN\b/i, 'switch_in'],
  [/SWITCH ?-?OUT\b/i, 'switch_out'],
  [/PURCHASE/i, 'purchase'],
  [/REDEMPTION/i, 'redemption'],
]

/** Decides what a row books, by the rule that its feed names. */
export function bookingOf(values: RowValues, layout: Layout): Booking | RowFailure {
  const code = readCode(values.text('code'), layout.feed)
  if (code === undefined) {
    const valid = layout.feed.codes.map((entry) => entry.code).join(', ')
    const ending = layout.feed.codeMatch === 'prefix' ? 'start with one of' : 'be one of'
    const failure = values.failure('code_unknown', 'code', '')
    return { ...failure, message: `${failure.field ?? ''} must ${ending} ${valid}; add a code to the feed's table to accept it.` }
  }
  if (code.meaning.type === 'no-effect') return 'no-effect'
  return rules[layout.feed.booking](values, code)
}

const rules: Readonly<Record<BookingRule, (values: RowValues, code: ReadCode) => Booking | RowFailure>> = {
  /** CAMS: a negative amount, mode R or a code of rejection makes the row a reversal; signs say nothing else. */
  'sign-marks-reversal'(values, code) {
    const type = typeOf(values, code)
    if (typeof type !== 'string') return type
    const reversal = code.meaning.reversal === true || values.negative('amount') || values.text('mode').toUpperCase() === 'R'
    return { type, reversal }
  },

  /** KFin: P adds, R takes away, D moves nothing. A code against its direction is a rejection, and must say so. */
  'direction-column-rules'(values, code) {
    const type = typeOf(values, code)
    if (typeof type !== 'string') return type
    const direction = values.text('direction').toUpperCase()
    if (direction !== 'P' && direction !== 'R' && direction !== 'D') {
      return values.failure('direction_invalid', 'direction', 'P (adds units), R (takes units) or D (moves none)')
    }
    const marked = code.suffix === 'R' || code.suffix === 'D' || values.text('mode').toUpperCase() === 'R'
    if (type === 'dividend_payout') return { type, reversal: marked && code.suffix !== 'RR' }
    if (direction === 'D') return 'no-effect'
    const against = (direction === 'P') !== adds.has(type)
    const expected = code.suffix === 'RR' ? false : code.suffix === '' && !against ? false : marked
    if (against === expected) return { type, reversal: against }
    const valid = direction === 'P' ? 'R' : 'P'
    return values.failure('direction_conflict', 'direction', `${valid} for this code and mode, or the code one of rejection`)
  },
}

function typeOf(values: RowValues, { meaning }: ReadCode): TransactionType | RowFailure {
  const { type } = meaning
  if (type === 'by-direction-transfer') return values.text('direction').toUpperCase() === 'P' ? 'transfer_in' : 'transfer_out'
  if (type === 'by-payout-flag') {
    const flag = values.text('payout-flag').toUpperCase()
    if (flag === 'DP') return 'dividend_payout'
    return flag === 'DR'
      ? 'dividend_reinvestment'
      : values.failure('code_unknown', 'payout-flag', 'DP (paid out) or DR (reinvested) for a dividend')
  }
  if (type === 'by-words') {
    const found = words.find(([pattern]) => pattern.test(values.text('kind-words')))
    return (
      found?.[1] ?? values.failure('code_unknown', 'kind-words', 'the words Purchase, Redemption, Switch In or Switch Out for a rejection')
    )
  }
  // A code without effect was answered before.
  return type === 'no-effect' ? values.failure('code_unknown', 'code', 'a code that moves units or money') : type
}
