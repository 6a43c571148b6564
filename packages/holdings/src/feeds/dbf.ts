import { joinBytes } from './byte-source.js'
import { decodeRecords, dbfHeader, type DbfHeader } from './dbf-header.js'
import { feedError } from './feed-error.js'
import type { RowFailure } from './feed-row.js'
import type { RawEnd, RawPart } from './raw-table.js'

const [live, deletedMark, fileEnd] = [0x20, 0x2a, 0x1a]

const cut: RowFailure = {
  reason: 'row_cut',
  message: 'The file ends inside this record; a record is as long as the header of the file says.',
}
const damaged: RowFailure = {
  reason: 'record_damaged',
  message: 'The record does not start with a blank or the mark of deletion; the file was damaged here.',
}

/** Tells a DBF file from text by its first bytes: a version, the month and day of its last change, and the length of its header. */
export function isDbf(head: Uint8Array): boolean {
  const [version = 0, , month = 99, day = 99] = head
  const versions = [0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0x8e, 0xcb, 0xf5, 0xfb]
  return head.length >= 32 && versions.includes(version) && month <= 12 && day <= 31
}

/**
 * Reads the records of a DBF file, some hundred at a time, as text. Deleted records are passed over. The count of the header is often
 * wrong, so records are read until the end mark or the end of the file, and both counts are told. Memo text lies in another file: the
 * column counts as missing.
 */
export async function* readDbf(bytes: AsyncIterable<Uint8Array>, wanted: ReadonlySet<string>): AsyncGenerator<RawPart, RawEnd> {
  let rest: Uint8Array = new Uint8Array(0)
  let header: DbfHeader | undefined
  let deleted = 0
  let ended = false
  for await (const piece of bytes) {
    if (ended) continue
    rest = joinBytes(rest, piece)
    if (header === undefined) {
      header = dbfHeader(rest, wanted)
      if (header === undefined) continue
      rest = rest.subarray(header.length)
      yield { header: header.fields.map(({ name }) => name) }
    }
    const { recordLength } = header
    const rows: (RowFailure | undefined)[] = []
    const found: Uint8Array[] = []
    let at = 0
    for (; at + recordLength <= rest.length && !ended; at += recordLength) {
      const mark = rest[at]
      if (mark === fileEnd) ended = true
      else if (mark === deletedMark) deleted += 1
      else {
        rows.push(mark === live ? undefined : damaged)
        if (mark === live) found.push(rest.subarray(at + 1, at + recordLength))
      }
    }
    const values = decodeRecords(header, found)[Symbol.iterator]()
    if (rows.length > 0) yield { records: rows.map((failure) => failure ?? values.next().value ?? damaged), unterminated: false }
    rest = rest.slice(at)
  }
  if (header === undefined) throw feedError('HOLDINGS_FEED_UNREADABLE', 'The DBF file ends inside its header; nothing can be read from it.')
  if (!ended && rest.length > 0 && rest[0] !== fileEnd) yield { records: [cut], unterminated: false }
  return { deleted, declared: header.declared }
}
