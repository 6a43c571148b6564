// @ts-expect-error: the package has no types of its own; what is used of it is typed below.
import parsedbf from 'parsedbf'
import { feedError } from './feed-error.js'

const parseDbf: (file: DataView, encoding: string) => readonly Readonly<Record<string, string>>[] = parsedbf

/** A column of a DBF file that is read, and where it stands in a record. */
interface DbfField {
  readonly name: string
  readonly offset: number
  readonly width: number
}

/** What the header of a DBF file says. */
export interface DbfHeader {
  readonly length: number
  readonly recordLength: number
  readonly declared: number
  readonly fields: readonly DbfField[]
}

/** Types that hold text: characters, numbers and dates as digits. Others are binary, or point into a memo file. */
const textTypes = new Set(['C', 'N', 'F', 'D'])

/** Reads a header and the wanted columns; undefined while bytes are missing. Throws `HOLDINGS_FEED_UNREADABLE` when it contradicts itself. */
export function dbfHeader(bytes: Uint8Array, wanted: ReadonlySet<string>): DbfHeader | undefined {
  if (bytes.length < 32) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [declared, length, recordLength] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)]
  if (length < 65 || recordLength < 2) throw damagedHeader()
  if (bytes.length < length) return undefined
  const fields: DbfField[] = []
  let offset = 0
  for (let at = 32; at + 32 <= length && bytes[at] !== 0x0d; at += 32) {
    const type = String.fromCharCode(bytes[at + 11] ?? 0)
    const width = bytes[at + 16] ?? 0
    const name =
      [...bytes.subarray(at, at + 11)]
        .map((byte) => String.fromCharCode(byte))
        .join('')
        .split('\0')[0] ?? ''
    if (textTypes.has(type) && width > 0 && wanted.has(name.trim().toUpperCase())) fields.push({ name: name.trim(), offset, width })
    offset += width
  }
  if (offset + 1 !== recordLength) throw damagedHeader()
  return { length, recordLength, declared, fields }
}

function damagedHeader(): Error {
  return feedError(
    'HOLDINGS_FEED_UNREADABLE',
    'The header of the DBF file contradicts itself: its columns do not add up to the length of a record.',
  )
}

/**
 * Decodes records by parsedbf. It takes a whole file and makes floating numbers and local dates of digits, so it is given a small file of
 * these records, in which the wanted columns stand alone and are all of type text: every digit comes out as it is written.
 */
export function decodeRecords({ fields }: DbfHeader, records: readonly Uint8Array[]): readonly (readonly string[])[] {
  if (records.length === 0 || fields.length === 0) return records.map(() => [])
  const headerLength = 33 + 32 * fields.length
  const recordLength = fields.reduce((sum, { width }) => sum + width, 1)
  const file = new Uint8Array(headerLength + recordLength * records.length).fill(0x20, headerLength)
  const view = new DataView(file.buffer)
  view.setUint32(4, records.length, true)
  view.setUint16(8, headerLength, true)
  view.setUint16(10, recordLength, true)
  fields.forEach(({ width }, index) => {
    const at = 32 + 32 * index
    file.set(
      Array.from(`c${index}`, (letter) => letter.charCodeAt(0)),
      at,
    )
    file[at + 11] = 'C'.charCodeAt(0)
    file[at + 16] = width
  })
  file[headerLength - 1] = 0x0d
  records.forEach((record, index) => {
    let at = headerLength + recordLength * index + 1
    for (const { offset, width } of fields) {
      file.set(record.subarray(offset, offset + width), at)
      at += width
    }
  })
  // Pure ASCII is the same in both, and UTF-8 is decoded without a converter.
  const encoding = file.subarray(headerLength).every((byte) => byte < 0x80) ? 'utf-8' : 'windows-1252'
  return parseDbf(view, encoding).map((row) => fields.map((_, index) => row[`c${index}`] ?? ''))
}
