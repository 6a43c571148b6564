import { TextDecoder } from './text-coding.js'
import { joinBytes } from './byte-source.js'

/** The longest line that is read, in bytes or characters: a row of either registrar has about a thousand. */
const longestLine = 65_536

/** A line without its break; undefined when it is too long. */
export type Line = string | undefined

/** Whole lines without their breaks; a line that is too long is undefined. `terminated` is false for a last line without a break. */
export interface LineBatch {
  readonly lines: readonly Line[]
  readonly terminated: boolean
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const windows1252 = new TextDecoder('windows-1252')

/**
 * Splits bytes into lines. UTF-16 is told by its byte order mark or by its zero bytes; else lines are UTF-8, and those that are not are
 * Windows-1252: every value that is read is the same in both.
 */
export async function* readLines(bytes: AsyncIterable<Uint8Array>, head: Uint8Array): AsyncGenerator<LineBatch, void> {
  const encoding = wideEncoding(head)
  let first = true
  for await (const batch of encoding === undefined ? narrowLines(bytes) : wideLines(bytes, encoding)) {
    const [line, ...others] = batch.lines
    yield first && line !== undefined ? { ...batch, lines: [line.replace(/^\uFEFF/, ''), ...others] } : batch
    first = false
  }
}

/** The encoding of a file of two bytes per character, or undefined. */
function wideEncoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first = 0, second = 0] = head
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const pairs = Math.min(32, head.length >> 1)
  const zeros = (offset: number): number =>
    Array.from({ length: pairs }, (_, at) => head[2 * at + offset]).filter((byte) => byte === 0).length
  if (pairs >= 4 && zeros(1) === pairs) return 'utf-16le'
  return pairs >= 4 && zeros(0) === pairs ? 'utf-16be' : undefined
}

async function* narrowLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<LineBatch, void> {
  let rest: Uint8Array = new Uint8Array(0)
  let skipping = false
  for await (const piece of bytes) {
    const last = piece.lastIndexOf(10)
    if (last < 0) {
      if (!skipping) rest = joinBytes(rest, piece)
      skipping ||= rest.length > longestLine
      if (skipping) rest = new Uint8Array(0)
      continue
    }
    const lines = decode(joinBytes(rest, piece.subarray(0, last)))
    yield { lines: skipping ? [undefined, ...lines.slice(1)] : lines, terminated: true }
    skipping = false
    // A copy, since a source may use its buffer again.
    rest = piece.slice(last + 1)
  }
  if (skipping) yield { lines: [undefined], terminated: false }
  else if (rest.length > 0) yield { lines: decode(rest), terminated: false }
}

async function* wideLines(bytes: AsyncIterable<Uint8Array>, encoding: 'utf-16le' | 'utf-16be'): AsyncGenerator<LineBatch, void> {
  const decoder = new TextDecoder(encoding)
  let rest = ''
  let skipping = false
  for await (const piece of bytes) {
    rest += decoder.decode(piece, { stream: true })
    const last = rest.lastIndexOf('\n')
    if (last >= 0) {
      const lines = split(rest.slice(0, last))
      yield { lines: skipping ? [undefined, ...lines.slice(1)] : lines, terminated: true }
      rest = rest.slice(last + 1)
      skipping = false
    }
    skipping ||= rest.length > longestLine
    if (skipping) rest = ''
  }
  rest += decoder.decode()
  if (skipping) yield { lines: [undefined], terminated: false }
  else if (rest !== '') yield { lines: split(rest), terminated: false }
}

function split(text: string): readonly Line[] {
  return text.split('\n').map(checked)
}

function checked(line: string): Line {
  if (line.length > longestLine) return undefined
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

/** Decodes whole lines: in one go, or one by one when some of them are not UTF-8, so that chunks do not matter. */
function decode(bytes: Uint8Array): readonly Line[] {
  try {
    return split(utf8.decode(bytes))
  } catch {
    const lines: Line[] = []
    for (let start = 0; start <= bytes.length;) {
      const end = bytes.indexOf(10, start)
      const line = bytes.subarray(start, end < 0 ? bytes.length : end)
      lines.push(checked(decodeLine(line)))
      start += line.length + 1
    }
    return lines
  }
}

function decodeLine(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return windows1252.decode(bytes)
  }
}
