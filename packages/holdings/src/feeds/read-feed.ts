import { pieces, takeHead, withHead, type ByteSource } from './byte-source.js'
import { camsWbr2 } from './cams.js'
import { readCsv } from './csv.js'
import { isDbf, readDbf } from './dbf.js'
import { feedError } from './feed-error.js'
import { isFailure, type FailedRow, type FeedRow, type RowFailure } from './feed-row.js'
import type { Feed } from './feed.js'
import { kfinMfsd201 } from './kfin.js'
import { layoutOf, namesOf, type Layout } from './layout.js'
import type { RawEnd, RawPart } from './raw-table.js'
import { readRow, type IsinOf } from './read-row.js'
import { ambiguousLot, contentOf, reusedId, type Booked } from './repeats.js'

/** The feeds that are recognised unless others are given. */
export const defaultFeeds: readonly Feed[] = [camsWbr2, kfinMfsd201]

/** How a feed is read. */
export interface ReadFeedOptions {
  /** The feeds that a file may be of; by default CAMS WBR2 and KFin MFSD201. */
  readonly feeds?: readonly Feed[] | undefined
  /** Turns product codes into ISINs. With it, a row of a scheme it does not know fails; without it, transactions have no ISIN. */
  readonly isinOf?: IsinOf | undefined
  /** Transactions of earlier files. Rows of one file are held against each other in any case. */
  readonly booked?: Booked | undefined
}

/** What is known once every row was read. */
export interface FeedEnd {
  readonly feed: string
  readonly format: 'csv' | 'dbf'
  /** Deleted records of a DBF file, which are no rows. */
  readonly deleted: number
  /** Rows that the header of a DBF file promises; more than were read tell a file that was cut between two records. */
  readonly declared?: number | undefined
}

/**
 * Reads a registrar's feed, CSV or DBF, row by row as the bytes come. Registrar, format, separator and encoding are recognised. A row
 * that cannot be read is a result of its own, and the rows around it are kept. What is held grows only with the ids of the file's rows.
 *
 * @throws `HOLDINGS_FEED_EMPTY`, `HOLDINGS_FEED_UNREADABLE`, `HOLDINGS_FEED_COLUMNS_MISSING` or `HOLDINGS_FEED_COLUMN_REPEATED`, before
 *   the first row; and whatever the source of the bytes throws.
 */
export async function* readFeed(source: ByteSource, options: ReadFeedOptions = {}): AsyncGenerator<FeedRow, FeedEnd> {
  const feeds = options.feeds ?? defaultFeeds
  const bytes = pieces(source)
  let table: AsyncGenerator<RawPart, RawEnd> | undefined
  try {
    const head = await takeHead(bytes, 512)
    const whole = withHead(head, bytes)
    const format = isDbf(head) ? 'dbf' : 'csv'
    table = format === 'dbf' ? readDbf(whole, new Set(feeds.flatMap(({ columns }) => columns.flatMap(namesOf)))) : readCsv(whole, head)
    const seen = new Map<string, string>()
    let layout: Layout | undefined
    let row = 0
    for (;;) {
      const next = await table.next()
      if (next.done === true) {
        if (layout === undefined)
          throw feedError('HOLDINGS_FEED_EMPTY', 'The file is empty; a feed starts with a line that names its columns.')
        return { feed: layout.feed.name, format, ...next.value }
      }
      const part = next.value
      if ('header' in part) {
        layout = layoutOf(part.header, feeds)
        continue
      }
      if (layout === undefined) continue
      for (const [index, record] of part.records.entries()) {
        row += 1
        const last = part.unterminated && index === part.records.length - 1
        const found = isFailure(record) ? record : last && mayBeCut(record, layout) ? cutRow : readRow(record, layout, options.isinOf)
        if (found === 'no-effect') yield { row, status: 'succeeded', outcome: 'no-effect' }
        else if (isFailure(found)) yield failedRow(row, found)
        else {
          const fingerprint = contentOf(found)
          const inFile = seen.get(found.id)
          const before = inFile ?? (await options.booked?.(found.id))
          if (before === undefined) {
            seen.set(found.id, fingerprint)
            yield { row, status: 'succeeded', outcome: 'book', transaction: found, fingerprint }
          } else if (inFile === fingerprint && found.lot !== undefined) {
            yield failedRow(row, { ...ambiguousLot, field: layout.places.get('lot-bought-on')?.column.name })
          } else if (before === fingerprint) yield { row, status: 'succeeded', outcome: 'repeated' }
          else yield failedRow(row, { ...reusedId, field: layout.places.get('number')?.column.name })
        }
      }
    }
  } finally {
    await table?.return({ deleted: 0 })
    await bytes.return()
  }
}

const cutRow: RowFailure = {
  reason: 'row_cut',
  message: 'The file ends inside its last row; a row has all columns, and ends with a line break when its last column is read.',
}

/** A last row without a line break: cut when columns are missing, or when its last column is read, since digits may be missing. */
function mayBeCut(record: readonly string[], layout: Layout): boolean {
  return record.length < layout.width || [...layout.places.values()].some(({ index }) => index === layout.width - 1)
}

function failedRow(row: number, { reason, field, message }: RowFailure): FailedRow {
  return { row, status: 'failed', reason, ...(field === undefined ? {} : { field }), message }
}
