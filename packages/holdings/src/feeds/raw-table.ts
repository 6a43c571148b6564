import type { RowFailure } from './feed-row.js'

/** What a reader of a file format hands on: the header once, then records in batches. */
export type RawPart =
  | { readonly header: readonly string[] }
  | {
      readonly records: readonly (readonly string[] | RowFailure)[]
      /** The file ended inside or right after the last record, without a line break. */
      readonly unterminated: boolean
    }

/** What a reader of a file format knows when the file has ended. */
export interface RawEnd {
  /** Records marked as deleted, which were passed over (DBF). */
  readonly deleted: number
  /** Records that the header promises (DBF). */
  readonly declared?: number | undefined
}
