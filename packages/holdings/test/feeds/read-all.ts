import { processFeed, type FeedReport, type FeedRow, type ReadFeedOptions } from '../../src/feeds.js'

/** The bytes of a text. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Reads a file whole; `chunk` cuts it into pieces of that size first. */
export async function readAll(
  file: string | Uint8Array,
  options: ReadFeedOptions & { readonly chunk?: number } = {},
): Promise<{ readonly rows: readonly FeedRow[]; readonly report: FeedReport }> {
  const bytes = typeof file === 'string' ? bytesOf(file) : file
  const size = options.chunk ?? Math.max(1, bytes.length)
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.slice(index * size, (index + 1) * size))
  const rows: FeedRow[] = []
  const report = await processFeed(chunks, (row) => void rows.push(row), options)
  return { rows, report }
}

/** `row: reason field` of each failed row. */
export const failures = (rows: readonly FeedRow[]): readonly string[] =>
  rows.flatMap((row) => (row.status === 'failed' ? [`${row.row}: ${row.reason} ${row.field ?? ''}`.trim()] : []))

/** The transactions to book. */
export const booked = (rows: readonly FeedRow[]) =>
  rows.flatMap((row) => (row.status === 'succeeded' && row.transaction !== undefined ? [row.transaction] : []))

/** A file of one row: the first row of a sample with some values changed, by column. */
export function withValues(sample: string, changes: Readonly<Record<string, string>>): string {
  const [header = '', row = ''] = sample.split('\n')
  const names = header.split(',')
  const values = row.split(',').map((value, index) => changes[names[index] ?? ''] ?? value)
  const added = Object.entries(changes).filter(([name]) => !names.includes(name))
  return `${[...names, ...added.map(([name]) => name)].join(',')}\n${[...values, ...added.map(([, value]) => value)].join(',')}\n`
}
