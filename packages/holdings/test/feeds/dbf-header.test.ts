import { describe, expect, test } from 'vitest'
import { dbfHeader, decodeRecords } from '../../src/feeds/dbf-header.js'
import { isDbf } from '../../src/feeds/dbf.js'
import { bytesOf } from './read-all.js'

interface Column {
  readonly name: string
  readonly width: number
  readonly type?: string
}

/** The header of a DBF file, with what it says of its own length and that of a record. */
function headerOf(
  columns: readonly Column[],
  change: { readonly length?: number; readonly record?: number; readonly mark?: boolean } = {},
) {
  const length = change.length ?? 33 + 32 * columns.length
  const bytes = new Uint8Array(Math.max(length, 33 + 32 * columns.length))
  const view = new DataView(bytes.buffer)
  view.setUint32(4, 7, true)
  view.setUint16(8, length, true)
  view.setUint16(10, change.record ?? columns.reduce((sum, { width }) => sum + width, 1), true)
  columns.forEach(({ name, width, type = 'C' }, index) => {
    bytes.set(bytesOf(name), 32 + 32 * index)
    bytes.set(bytesOf(type), 43 + 32 * index)
    bytes[48 + 32 * index] = width
  })
  if (change.mark !== false) bytes[32 + 32 * columns.length] = 0x0d
  return bytes
}

const wanted = new Set(['A', 'B', 'LONGCOLUMN'])
const [a, b] = [
  { name: 'A', width: 3 },
  { name: 'B', width: 5 },
]
const refusal = expect.objectContaining({
  code: 'HOLDINGS_FEED_UNREADABLE',
  message: 'The header of the DBF file contradicts itself: its columns do not add up to the length of a record.',
  context: {},
}) as Error

describe('the header of a DBF file', () => {
  test('tells its length, that of a record, the count of records, and where the wanted columns stand', () => {
    const other = { name: 'X', width: 10 }
    expect(dbfHeader(headerOf([a, other, b]), wanted)).toEqual({
      length: 129,
      recordLength: 19,
      declared: 7,
      fields: [
        { name: 'A', offset: 0, width: 3 },
        { name: 'B', offset: 13, width: 5 },
      ],
    })
  })

  test('is not there yet while bytes are missing', () => {
    const bytes = headerOf([a, b])
    const found = [0, 31, 32, bytes.length - 1, bytes.length].map((length) => dbfHeader(bytes.subarray(0, length), wanted)?.length)
    expect(found).toEqual([undefined, undefined, undefined, undefined, bytes.length])
  })

  test('is read where it stands in a larger buffer', () => {
    const bytes = new Uint8Array(200)
    bytes.set(headerOf([a]), 7)
    expect(dbfHeader(bytes.subarray(7), wanted)).toMatchObject({ length: 65, recordLength: 4, fields: [{ name: 'A' }] })
  })

  test('has text columns alone: of memos, of binary types and of no width there is nothing to read', () => {
    const types = ['C', 'N', 'F', 'D', 'M', 'L', 'I', 'B'].map((type) => ({ ...a, type }))
    expect(dbfHeader(headerOf(types), wanted)?.fields.map(({ offset }) => offset)).toEqual([0, 3, 6, 9])
    expect(dbfHeader(headerOf([{ name: 'A', width: 0 }, b]), wanted)?.fields.map(({ name }) => name)).toEqual(['B'])
  })

  test('names columns in any case, up to eleven letters, among blanks', () => {
    const names = [' a ', 'b\0rest', 'LongColumn'].map((name) => ({ name, width: 1 }))
    expect(dbfHeader(headerOf(names), wanted)?.fields.map(({ name }) => name)).toEqual(['a', 'b', 'LongColumn'])
  })

  test('ends at its mark, whatever follows, and without one at its length', () => {
    const followed = headerOf([a, b], { length: 33 + 64 + 64 })
    followed.fill(0x41, 33 + 64)
    expect(dbfHeader(followed, wanted)).toMatchObject({ length: 161, fields: [{ name: 'A' }, { name: 'B' }] })
    expect(dbfHeader(headerOf([a, b], { length: 96, mark: false }), wanted)).toMatchObject({ length: 96, fields: [{}, {}] })
    const records = Uint8Array.from([...headerOf([a, b], { length: 96, mark: false }).subarray(0, 96), ...bytesOf('A'.repeat(99))])
    expect(dbfHeader(records, wanted)).toMatchObject({ length: 96, fields: [{}, {}] })
    expect(dbfHeader(headerOf([a, b], { length: 97, mark: false }), wanted)).toMatchObject({ length: 97, fields: [{}, {}] })
  })

  test.each([
    ['shorter than one column', headerOf([a], { length: 64 })],
    ['so, as its first bytes say', headerOf([a], { length: 64 }).subarray(0, 32)],
    ['of records without a value', headerOf([], { length: 65 })],
    ['of records longer than their columns', headerOf([a, b], { record: 10 })],
    ['of records shorter than their columns', headerOf([a, b], { record: 8 })],
  ])('is refused when it is %s', (_, bytes) => {
    expect(() => dbfHeader(bytes, wanted)).toThrow(refusal)
  })

  test('may have one column of one letter', () => {
    expect(dbfHeader(headerOf([{ name: 'A', width: 1 }]), wanted)).toMatchObject({ length: 65, recordLength: 2 })
  })
})

describe('records', () => {
  const header = dbfHeader(headerOf([a, { name: 'X', width: 2 }, b]), wanted)
  const decoded = (...records: readonly Uint8Array[]) => (header === undefined ? [] : decodeRecords(header, records))

  test('give the wanted values in order, without the blanks around them', () => {
    expect(decoded(bytesOf('1  xx  2  '), bytesOf('abcxx12345'))).toEqual([
      ['1', '2'],
      ['abc', '12345'],
    ])
    expect(decoded()).toEqual([])
  })

  test('are Windows-1252, also when one letter alone is no ASCII', () => {
    const record = bytesOf('abcxx12345')
    expect(decoded(record.map((byte, at) => (at === 0 ? 0xe9 : byte)))).toEqual([['ébc', '12345']])
    expect(decoded(record.map((byte, at) => (at === 0 ? 0x80 : byte)))[0]?.[0]).not.toContain('\uFFFD')
  })

  test('of a file without wanted columns are rows without values', () => {
    expect(decodeRecords({ length: 65, recordLength: 3, declared: 2, fields: [] }, [bytesOf('ab'), bytesOf('cd')])).toEqual([[], []])
  })
})

describe('a DBF file is told from text', () => {
  const head = (version: number, month: number, day: number, length = 32) =>
    Uint8Array.from({ length }, (_, at) => [version, 99, month, day][at] ?? 0)

  test.each([
    ...[0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0x8e, 0xcb, 0xf5, 0xfb].map(
      (version) => [version, 12, 31, 32, true] as const,
    ),
    [0x03, 0, 0, 33, true],
    [0x03, 12, 31, 31, false],
    [0x03, 13, 1, 32, false],
    [0x03, 1, 32, 32, false],
    [0x41, 1, 1, 32, false],
    [0x00, 1, 1, 32, false],
  ] as const)('by version %i, month %i and day %i of %i bytes: %s', (version, month, day, length, expected) => {
    expect(isDbf(head(version, month, day, length))).toBe(expected)
  })
})
