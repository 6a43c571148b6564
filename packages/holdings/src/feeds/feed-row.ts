import type { FeedTransaction } from './feed-transaction.js'

/** Why a row failed. */
export type RowReason =
  | 'value_missing'
  | 'date_invalid'
  | 'number_invalid'
  | 'code_unknown'
  | 'direction_invalid'
  | 'direction_conflict'
  | 'scheme_unknown'
  | 'column_count_wrong'
  | 'quotes_damaged'
  | 'row_too_long'
  | 'row_cut'
  | 'record_damaged'
  | 'repeated_with_other_content'
  | 'lot_ambiguous'

/** A row that could not be read. Nothing of it is booked. */
export interface FailedRow {
  /** The number of the record in its file, from 1; the header, blank lines and deleted DBF records do not count. */
  readonly row: number
  readonly status: 'failed'
  readonly reason: RowReason
  /** The column in the registrar's own name; absent when the row as a whole is damaged. */
  readonly field?: string | undefined
  /** Names the column and what would be valid, and quotes nothing of the row. */
  readonly message: string
}

/** A row that was read. */
export interface SucceededRow {
  readonly row: number
  readonly status: 'succeeded'
  /**
   * `book`: a transaction to book; `repeated`: the same transaction was read before, nothing to do; `no-effect`: the registrar's
   * row moves neither units nor money.
   */
  readonly outcome: 'book' | 'repeated' | 'no-effect'
  /** The transaction, when there is one to book. */
  readonly transaction?: FeedTransaction | undefined
  /** A digest of what was booked, to keep beside the transaction's id: it tells a repeated row from one that reuses the id. */
  readonly fingerprint?: string | undefined
}

/** The result of one row of a feed. */
export type FeedRow = SucceededRow | FailedRow

/** A failure before its row number is known. */
export interface RowFailure {
  readonly reason: RowReason
  readonly field?: string | undefined
  readonly message: string
}

/** Tells whether reading ended in a failure. */
export function isFailure(value: object): value is RowFailure {
  return 'reason' in value
}
