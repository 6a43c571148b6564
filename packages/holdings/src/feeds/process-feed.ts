import { countRow, noRows, type FeedCounts } from './counts.js'
import type { ByteSource } from './byte-source.js'
import { digesting } from './digest.js'
import type { FeedRow } from './feed-row.js'
import { readFeed, type FeedEnd, type ReadFeedOptions } from './read-feed.js'

/** The counts of a `file_operation` with what is known of the file. */
export interface FeedReport extends FeedCounts, FeedEnd {
  /** Rows that were read before, in this file or an earlier one; they are among `succeeded`. */
  readonly repeated: number
  /** SHA-256 of the bytes, as `digestFeed` gives it. */
  readonly digest: string
}

/**
 * Reads a feed to its end, hands every row to `take` and waits for it, and counts. Throws what `readFeed` and `take` throw; after that,
 * the same file can be processed again: rows that were booked come out as `repeated` when `booked` knows them.
 */
export async function processFeed(
  source: ByteSource,
  take: (row: FeedRow) => void | Promise<void>,
  options: ReadFeedOptions = {},
): Promise<FeedReport> {
  const bytes = digesting(source)
  const rows = readFeed(bytes.source, options)
  let counts = noRows
  let repeated = 0
  try {
    for (;;) {
      const next = await rows.next()
      if (next.done === true) return { ...counts, repeated, ...next.value, digest: bytes.digest() }
      const row = next.value
      counts = countRow(counts, row)
      if (row.status === 'succeeded' && row.outcome === 'repeated') repeated += 1
      const taken = take(row)
      if (taken !== undefined) await taken
    }
  } finally {
    await rows.return({ feed: '', format: 'csv', deleted: 0 })
  }
}
