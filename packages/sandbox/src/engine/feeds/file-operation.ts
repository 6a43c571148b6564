import type { FeedCounts, FeedRow } from '@foliokit/holdings/feeds'
import type { FileRecord } from '../../store/tenant.js'

/** A file operation as the sandbox keeps it. */
export interface FileOperationRecord {
  readonly id: string
  readonly file: FileRecord
  status: 'pending' | 'processed' | 'failed'
  /** What stands in the file, once it is read; `null` for what is no feed. */
  contents: readonly FeedRow[] | null | undefined
  counts: FeedCounts | null
  /** Why rows failed: the platform tells how many, and no more. */
  failures: readonly RowFailure[]
}

/** Why a row of a feed was not booked. */
export interface RowFailure {
  /** The number of the row in its file, from 1. */
  readonly row: number
  /** What would be right; quotes nothing of the row. */
  readonly message: string
}
