import type { FeedRow } from './feed-row.js'

/** The counts of a `file_operation` (File Operations chapter of the API document): `processed` is always `failed` + `succeeded`. */
export interface FeedCounts {
  readonly processed: number
  readonly failed: number
  readonly succeeded: number
}

/** The counts before the first row. */
export const noRows: FeedCounts = { processed: 0, failed: 0, succeeded: 0 }

/** Counts one more row. */
export function countRow(counts: FeedCounts, row: FeedRow): FeedCounts {
  return { ...counts, processed: counts.processed + 1, [row.status]: counts[row.status] + 1 }
}
