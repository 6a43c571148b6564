import { describe, expect, test } from 'vitest'
import { joinBytes, pieces, takeHead, withHead } from '../../src/feeds/byte-source.js'
import { readLines } from '../../src/feeds/lines.js'
import { bytesOf } from './read-all.js'

const most = 65_536

/** Bytes of a text in UTF-16. */
const wide = (text: string, order: 'be' | 'le') =>
  Uint8Array.from(
    Array.from(text).flatMap((letter) => {
      const [high, low] = [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 0xff]
      return order === 'be' ? [high, low] : [low, high]
    }),
  )

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** The lines of bytes that come in pieces of some size; a line that is too long is `undefined`, and the last one may lack its break. */
async function linesOf(bytes: Uint8Array, size = 65_536) {
  const lines: (string | undefined)[] = []
  let terminated = true
  for await (const batch of readLines(cut(bytes, size), bytes.subarray(0, 512))) {
    lines.push(...batch.lines)
    terminated = batch.terminated
  }
  return { lines, terminated }
}

describe('lines', () => {
  test.each<[string, readonly string[], boolean]>([
    ['', [], true],
    ['a', ['a'], false],
    ['a\n', ['a'], true],
    ['a\nb', ['a', 'b'], false],
    ['a\r\nb\r\n', ['a', 'b'], true],
    ['\n\n', ['', ''], true],
    ['a\rb\r', ['a\rb'], false],
    ['\uFEFFa\n\uFEFFb\n', ['a', '\uFEFFb'], true],
    ['a\uFEFF\nb\n', ['a\uFEFF', 'b'], true],
  ])('of %j are %j, in UTF-8 and UTF-16, however they come', async (text, lines, terminated) => {
    for (const size of [1, 2, 3, 1000]) expect(await linesOf(bytesOf(text), size)).toEqual({ lines, terminated })
    for (const order of ['le', 'be'] as const) {
      const mark = order === 'le' ? [0xff, 0xfe] : [0xfe, 0xff]
      const plain = text.startsWith('\uFEFF') ? 'a\nb\n' : text
      const file = Uint8Array.from([...mark, ...wide(plain, order)])
      const wanted = plain === text ? lines : ['a', 'b']
      for (const size of [1, 2, 3, 1000]) expect(await linesOf(file, size)).toEqual({ lines: wanted, terminated })
    }
  })

  test.each(['le', 'be'] as const)('of UTF-16 (%s) are told without a mark by their zero bytes, from four letters on', async (order) => {
    expect((await linesOf(wide('abc\n', order))).lines).toEqual(['abc'])
    expect((await linesOf(wide('ab\n', order))).lines).not.toEqual(['ab'])
    const letters = wide(`${'a'.repeat(31)}b`, order)
    letters.set(
      wide('é', order).map((byte) => (byte === 0 ? 1 : byte)),
      62,
    )
    expect((await linesOf(letters)).lines[0]).toHaveLength(64)
  })

  test.each([
    ['ÿA', [0xff, 0x41]],
    ['þA', [0xfe, 0x41]],
    ['Aþ', [0x41, 0xfe]],
    ['Aÿ', [0x41, 0xff]],
  ])('of one byte a letter may begin with %s: half a mark is none', async (line, bytes) => {
    expect((await linesOf(Uint8Array.from([...bytes, 10]))).lines).toEqual([line])
  })

  test('that are empty are lines, among those that are no UTF-8 too', async () => {
    expect((await linesOf(Uint8Array.of(10, 0xe9, 10, 10))).lines).toEqual(['', 'é', ''])
  })

  test('that are no UTF-8 are Windows-1252, and those around them stay what they are', async () => {
    const bytes = Uint8Array.from([...bytesOf('é\n'), 0xe9, 10, ...bytesOf('€'), 13, 10, 0xfc])
    for (const size of [1, 3, 1000]) expect((await linesOf(bytes, size)).lines).toEqual(['é', 'é', '€', 'ü'])
  })

  test.each([
    ['of 65,536 characters is read', most, 0],
    ['of one more is too long', most + 1, 1],
  ])('one %s, first, between others or last', async (_, length, tooLong) => {
    const long = 'x'.repeat(length)
    const wanted = tooLong === 1 ? undefined : long
    for (const size of [1_000, 65_536, 1_000_000]) {
      expect(await linesOf(bytesOf(`${long}\na\n${long}\nb\n`), size)).toEqual({ lines: [wanted, 'a', wanted, 'b'], terminated: true })
      expect(await linesOf(bytesOf(`a\n${long}`), size)).toEqual({ lines: ['a', wanted], terminated: false })
    }
    for (const size of [1_000, 1_000_000]) {
      const file = wide(`a\n${long}\nb\n${long}`, 'le')
      expect(await linesOf(file, size)).toEqual({ lines: ['a', wanted, 'b', wanted], terminated: false })
    }
  })

  test('after one without an end are read on', async () => {
    // Of the second length, a piece begins with the break.
    for (const length of [300_000, 299_998]) {
      const next = 'b'.repeat(12_000)
      const file = `a\n${'x'.repeat(length)}\n${next}\nc`
      for (const bytes of [bytesOf(file), wide(file, 'be')]) {
        expect(await linesOf(bytes, 10_000)).toEqual({ lines: ['a', undefined, next, 'c'], terminated: false })
      }
    }
  })

  test('stay whole when the source uses its buffer again', async () => {
    async function* reusing() {
      const buffer = new Uint8Array(3)
      for (const text of ['ab\n', 'c\nd', 'ef\n']) {
        buffer.set(bytesOf(text))
        yield buffer
      }
    }
    const lines: (string | undefined)[] = []
    for await (const batch of readLines(reusing(), bytesOf('ab'))) lines.push(...batch.lines)
    expect(lines).toEqual(['ab', 'c', 'def'])
  })
})

describe('bytes of a source', () => {
  const sizes = async (source: AsyncIterable<Uint8Array>) => {
    const found: number[] = []
    for await (const piece of source) found.push(piece.length)
    return found
  }

  test('come in pieces of at most 64 KiB, and empty chunks not at all', async () => {
    expect(await sizes(pieces([new Uint8Array(0), new Uint8Array(65_536), new Uint8Array(65_537), new Uint8Array(1)]))).toEqual([
      65_536, 65_536, 1, 1,
    ])
  })

  test('have a head of at least what is wanted, or all there is, and are whole again behind it', async () => {
    for (const [wanted, length] of [
      [0, 0],
      [1, 2],
      [2, 2],
      [3, 4],
      [9, 5],
    ] as const) {
      const source = pieces([bytesOf('ab'), bytesOf('cd'), bytesOf('e')])
      const head = await takeHead(source, wanted)
      expect(head.length).toBe(length)
      let text = ''
      for await (const piece of withHead(head, source)) text += new TextDecoder().decode(piece)
      expect(text).toBe('abcde')
    }
  })

  test('are joined in order', () => {
    expect([...joinBytes(Uint8Array.of(1, 2), Uint8Array.of(3))]).toEqual([1, 2, 3])
    expect([...joinBytes(new Uint8Array(0), Uint8Array.of(3))]).toEqual([3])
    expect([...joinBytes(Uint8Array.of(1), new Uint8Array(0))]).toEqual([1])
  })
})
