import type { FeedColumn } from './feed.js'

/** Writes a dBase III file: dates as native dates, all else as text or digits, as wide as the longest value. Characters beyond Latin-1 become a question mark. */
export function writeDbf(columns: readonly FeedColumn[], rows: readonly (readonly string[])[]): Uint8Array {
  const fields = columns.map(({ name, parser }, index) => {
    const longest = rows.reduce((most, row) => Math.max(most, row[index]?.length ?? 0), 1)
    return {
      name: name.toUpperCase().slice(0, 10),
      ...(parser === 'date' ? { type: 'D', width: 8 } : { type: parser === 'text' ? 'C' : 'N', width: Math.min(longest, 254) }),
    }
  })
  const headerLength = 33 + 32 * fields.length
  const recordLength = fields.reduce((sum, { width }) => sum + width, 1)
  const file = new Uint8Array(headerLength + recordLength * rows.length + 1).fill(0x20, headerLength)
  const view = new DataView(file.buffer)
  file.set([0x03, 100, 1, 1])
  view.setUint32(4, rows.length, true)
  view.setUint16(8, headerLength, true)
  view.setUint16(10, recordLength, true)
  fields.forEach(({ name, type, width }, index) => {
    const at = 32 + 32 * index
    file.set(latin(name), at)
    file.set(latin(type), at + 11)
    file[at + 16] = width
  })
  file[headerLength - 1] = 0x0d
  rows.forEach((row, number) => {
    let at = headerLength + recordLength * number + 1
    fields.forEach(({ width, type }, index) => {
      const value = (row[index] ?? '').slice(0, width)
      file.set(latin(type === 'N' ? value.padStart(width) : value), at)
      at += width
    })
  })
  file[file.length - 1] = 0x1a
  return file
}

function latin(text: string): readonly number[] {
  return Array.from(text, (character) => (character.charCodeAt(0) < 256 && character.length === 1 ? character.charCodeAt(0) : 0x3f))
}
