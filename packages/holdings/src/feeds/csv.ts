// @ts-expect-error: the package has no types of its own; what is used of it is typed below.
import papaparse from 'papaparse'
import { readLines, type Line } from './lines.js'
import type { RowFailure } from './feed-row.js'
import type { RawEnd, RawPart } from './raw-table.js'

/** A quoted value may hold line breaks; one that is still open after this many lines is taken for a stray quote. */
const mostLines = 20

const tooLong: RowFailure = { reason: 'row_too_long', message: 'The row is longer than 65,536 characters; a row ends with a line break.' }
const badQuotes: RowFailure = {
  reason: 'quotes_damaged',
  message: 'A quoted value does not end; a quote opens and closes a value, and is doubled inside it.',
}

/** The part of papaparse that is used: a text in, rows and faults out, nothing thrown. */
const Papa: {
  parse(
    text: string,
    options: { readonly delimiter: string; readonly newline: '\n' },
  ): { readonly data: readonly (readonly string[])[]; readonly errors: readonly { readonly code: string }[] }
} = papaparse

type Row = readonly string[] | RowFailure

/**
 * Reads comma-separated text, also with semicolons, tabs or bars. Lines without a quote are split in one go by papaparse; one with a
 * quote is read alone, then with the lines after it, and when that gives no whole row, that line fails and reading goes on at the next.
 */
export async function* readCsv(bytes: AsyncIterable<Uint8Array>, head: Uint8Array): AsyncGenerator<RawPart, RawEnd> {
  let pending: readonly Line[] = []
  let terminated = true
  let shape: Shape | undefined
  for await (const batch of readLines(bytes, head)) {
    terminated = batch.terminated
    let lines: readonly Line[] = pending.length === 0 ? batch.lines : [...pending, ...batch.lines]
    if (shape === undefined) {
      const first = lines.findIndex((line) => line === undefined || line.trim() !== '')
      if (first < 0) continue
      const header = headerOf(lines[first] ?? '')
      shape = { delimiter: header.delimiter, width: header.names.length }
      lines = lines.slice(first + 1)
      yield { header: header.names }
    }
    const { rows, left } = rowsOf(lines, shape, false)
    pending = left
    if (rows.length > 0) yield { records: rows, unterminated: !terminated && left.length === 0 }
  }
  if (shape !== undefined && pending.length > 0) {
    yield { records: rowsOf(pending, shape, true).rows, unterminated: !terminated }
  }
  return { deleted: 0 }
}

interface Shape {
  readonly delimiter: string
  readonly width: number
}

/** The names of the columns; the separator is the one that occurs most. */
function headerOf(line: string): { readonly delimiter: string; readonly names: readonly string[] } {
  const readings = [',', ';', '\t', '|'].map((delimiter) => ({ delimiter, names: parse(line, delimiter).rows[0] ?? [] }))
  return readings.reduce((best, reading) => (reading.names.length > best.names.length ? reading : best))
}

function rowsOf(lines: readonly Line[], shape: Shape, ended: boolean): { readonly rows: readonly Row[]; readonly left: readonly Line[] } {
  const rows: Row[] = []
  const plain: string[] = []
  const flush = (): void => {
    if (plain.length > 0) for (const row of parse(plain.join('\n'), shape.delimiter).rows) rows.push(row)
    plain.length = 0
  }
  for (let at = 0; at < lines.length;) {
    const line = lines[at]
    if (line !== undefined && !line.includes('"')) {
      if (line.trim() !== '') plain.push(line)
      at += 1
      continue
    }
    flush()
    const found = line === undefined ? { row: tooLong, lines: 1 } : quotedRow(lines, at, shape, ended)
    if (found === undefined) return { rows, left: lines.slice(at) }
    rows.push(found.row)
    at += found.lines
  }
  flush()
  return { rows, left: [] }
}

/** The row that starts at a line with a quote, and how many lines it takes; undefined when the lines to come decide. */
function quotedRow(
  lines: readonly Line[],
  at: number,
  shape: Shape,
  ended: boolean,
): { readonly row: Row; readonly lines: number } | undefined {
  let text = lines[at] ?? ''
  for (let count = 1; count <= mostLines; count += 1) {
    const { rows, fault } = parse(text, shape.delimiter)
    const [row = []] = rows
    if (fault === undefined && rows.length === 1 && (count === 1 || row.length === shape.width)) return { row, lines: count }
    if (fault !== 'MissingQuotes') break
    if (at + count >= lines.length && !ended) return undefined
    const next = lines[at + count]
    if (next === undefined || text.length + next.length > 65_536) break
    text = `${text}\n${next}`
  }
  return { row: badQuotes, lines: 1 }
}

function parse(text: string, delimiter: string): { readonly rows: readonly (readonly string[])[]; readonly fault?: string | undefined } {
  const { data, errors } = Papa.parse(text, { delimiter, newline: '\n' })
  return { rows: data, fault: errors[0]?.code }
}
