import { TextEncoder } from './text-coding.js'
import { camsWbr2 } from './cams.js'
import type { Feed } from './feed.js'
import { writeDbf } from './write-dbf.js'
import { rowOf, type WrittenTransaction } from './write-row.js'

/** How a feed is written. */
export interface WriteFeedOptions {
  /** By default CAMS WBR2. */
  readonly feed?: Feed | undefined
  readonly format?: 'csv' | 'dbf' | undefined
}

/**
 * Writes a file as a registrar would send it, for tests and sandboxes: reading it gives the transactions again.
 *
 * @throws `HOLDINGS_FEED_NOT_WRITABLE` for a type that the feed has no code for, such as a bonus in CAMS WBR2.
 */
export function writeFeed(transactions: Iterable<WrittenTransaction>, options: WriteFeedOptions = {}): Uint8Array {
  const { feed = camsWbr2, format = 'csv' } = options
  const rows = [...transactions].map((transaction) => rowOf(transaction, feed, format))
  if (format === 'dbf') return writeDbf(feed.columns, rows)
  const lines = [feed.columns.map(({ name }) => name), ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`)
  return new TextEncoder().encode(lines.join(''))
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
