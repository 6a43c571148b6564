import type { TransactionType } from '../transaction-type.js'
import type { DateRule } from './dates.js'

/** What a column of a registrar's feed tells, whatever the registrar calls it. */
export type Meaning =
  | 'fund'
  | 'folio'
  | 'product'
  | 'scheme-name'
  | 'option'
  | 'code'
  | 'kind-words'
  | 'payout-flag'
  | 'direction'
  | 'mode'
  | 'number'
  | 'order-reference'
  | 'original-number'
  | 'traded-on'
  | 'posted-on'
  | 'nav'
  | 'units'
  | 'amount'
  | 'stamp-duty'
  | 'lot-bought-on'
  | 'lot-cost'
  | 'lot-units'

/** How the text of a column is read: as it stands, as a date by the feed's date rule, or as an exact decimal. */
export type ValueParser = 'text' | 'date' | 'units' | 'rupees' | 'nav'

/** One column of a feed that is read; every other column of a file is passed over. */
export interface FeedColumn {
  /** The registrar's name in CSV files, in any case. DBF files cut it to 10 characters; both forms are recognised. */
  readonly name: string
  readonly meaning: Meaning
  /** `column`: a file without it cannot be read; `value`: and a row without a value fails; `none`: it may be missing. */
  readonly required: 'none' | 'column' | 'value'
  readonly parser: ValueParser
  /** The row of the registrar's own list of columns that this line was taken from, counted from 1. */
  readonly source: number
}

/** What a registrar's transaction code stands for. `no-effect` is known and books nothing, such as the marker of a pledge. */
export interface CodeMeaning {
  readonly code: string
  /** `by-direction-transfer`: in or out as the row's direction says; `by-payout-flag`: a dividend, paid out or reinvested as the flag says; `by-words`: as the words of the row say. */
  readonly type: TransactionType | 'no-effect' | 'by-direction-transfer' | 'by-payout-flag' | 'by-words'
  /** The code marks a rejection by itself, whatever the rest of the row says. */
  readonly reversal?: true
}

/** The name of a rule by which a code, the signs and the marks of a row become what is booked. See `cams-rule.ts` and `kfin-rule.ts`. */
export type BookingRule = 'sign-marks-reversal' | 'direction-column-rules'

/** A registrar's feed as data: copy one and change its lists to teach the readers a new column name or code. */
export interface Feed {
  /** The report's name, such as `cams_wbr2`. */
  readonly name: string
  readonly registrar: string
  readonly columns: readonly FeedColumn[]
  readonly codes: readonly CodeMeaning[]
  /** `prefix`: the longest code that the value starts with; `suffixes`: the code itself, or the code and a suffix of rejection. */
  readonly codeMatch: 'prefix' | 'suffixes'
  readonly booking: BookingRule
  /** The order of day and month in text; native dates of a DBF file are always read. */
  readonly dates: DateRule
}
