import { describe, expect, test } from 'vitest'
import { readFeed } from '../../src/feeds.js'
import { booked, bytesOf, failures, readAll } from './read-all.js'
import { camsSample, kfinSample } from './samples.js'

const [header = '', first = '', second = '', third = '', fourth = ''] = camsSample.split('\n')
const file = (...lines: readonly string[]) => lines.join('\n')
const utf16 = (text: string, bigEndian: boolean) =>
  Uint8Array.from(Array.from(text).flatMap((character) => (bigEndian ? [0, character.charCodeAt(0)] : [character.charCodeAt(0), 0])))

describe('a file that cannot be read is refused as a whole, before its first row', () => {
  test.each([
    ['an empty file', '', 'HOLDINGS_FEED_EMPTY'],
    ['blank lines alone', '\n\r\n  \n', 'HOLDINGS_FEED_EMPTY'],
    ['rows without a header', file(first, second, ''), 'HOLDINGS_FEED_COLUMNS_MISSING'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'HOLDINGS_FEED_COLUMNS_MISSING'],
    ['a missing column', camsSample.replace('TRXNNO', 'TRXN'), 'HOLDINGS_FEED_COLUMNS_MISSING'],
    ['a repeated column', camsSample.replace('USERCODE', 'TRXNNO'), 'HOLDINGS_FEED_COLUMN_REPEATED'],
    ['a line without an end', 'x'.repeat(300_000), 'HOLDINGS_FEED_COLUMNS_MISSING'],
  ])('%s', async (_name, content, code) => {
    await expect(readAll(content)).rejects.toMatchObject({ code })
  })

  test('and the error names the columns that the nearest feed misses', async () => {
    await expect(readAll(kfinSample.replace('td_trno', 'x').replace('td_amt', 'y'))).rejects.toMatchObject({
      context: { nearest: 'kfin_mfsd201', missing: ['td_trno', 'td_amt'] },
      message: expect.stringContaining('kfin_mfsd201 needs td_trno, td_amt'),
    })
  })

  test('an error of the source comes out as it is', async () => {
    async function* broken() {
      yield bytesOf(file(header, first, ''))
      throw new Error('The disk is gone.')
    }
    const all = async () => {
      for await (const row of readFeed(broken())) expect(row.status).toBe('succeeded')
    }
    await expect(all()).rejects.toThrow('The disk is gone.')
  })
})

describe('a file that can be read keeps its good rows', () => {
  test('a header alone is a file of no rows', async () => {
    expect((await readAll(file(header, ''))).report).toMatchObject({ processed: 0, failed: 0, succeeded: 0 })
    expect((await readAll(header)).report).toMatchObject({ processed: 0 })
  })

  test.each([
    ['shuffled and additional columns', (line: string) => ['extra', ...line.split(',').reverse()].join(',')],
    ['semicolons', (line: string) => line.replaceAll(',', ';')],
    ['tabs', (line: string) => line.replaceAll(',', '\t')],
    [
      'every value in quotes',
      (line: string) =>
        line
          .split(',')
          .map((value) => `"${value}"`)
          .join(','),
    ],
    ['breaks of Windows', (line: string) => `${line}\r`],
    ['blank lines between', (line: string) => `${line}\n\n`],
    ['columns at the end that the header does not name, empty', (line: string) => (line === header ? line : `${line},,`)],
  ])('%s', async (_name, change) => {
    const changed = camsSample.trimEnd().split('\n').map(change).join('\n')
    const { rows } = await readAll(`${changed}\n`)
    expect([failures(rows), booked(rows)]).toEqual([[], booked((await readAll(camsSample)).rows)])
  })

  test('lower case in the header', async () => {
    expect((await readAll(camsSample.replace(header, header.toLowerCase()))).report).toMatchObject({ failed: 0, succeeded: 4 })
  })

  test.each([
    ['UTF-8 with a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf(camsSample)])],
    ['UTF-16, little-endian with a mark', Uint8Array.from([0xff, 0xfe, ...utf16(camsSample, false)])],
    ['UTF-16, big-endian with a mark', Uint8Array.from([0xfe, 0xff, ...utf16(camsSample, true)])],
    ['UTF-16, little-endian without a mark', utf16(camsSample, false)],
    ['UTF-16, big-endian without a mark', utf16(camsSample, true)],
  ])('%s', async (_name, bytes) => {
    const plain = booked((await readAll(camsSample)).rows)
    for (const chunk of [1, 7, 100_000]) expect(booked((await readAll(bytes, { chunk })).rows)).toEqual(plain)
  })

  test('Windows-1252 in a name', async () => {
    const bytes = bytesOf(camsSample.replaceAll('Synthetic Equity', 'Synth~tic Equity')).map((byte) => (byte === 0x7e ? 0xe9 : byte))
    expect(booked((await readAll(bytes)).rows)[0]?.schemeName).toBe('Synthétic Equity Fund - Growth')
  })

  test.each([
    ['cut inside a row', file(header, first, second.slice(0, 60)), ['2: row_cut']],
    ['a row with a column too many', file(header, first.replace('TEST ', 'TEST, '), second, ''), ['1: column_count_wrong']],
    ['a row with a column too few', file(header, first.replace('TEST INVESTOR,', ''), second, ''), ['1: column_count_wrong']],
    ['a row too long', file(header, first, second.replace('TEST', 'x'.repeat(70_000)), third, ''), ['2: row_too_long']],
    ['a row of a million characters', file(header, first, 'x'.repeat(1_000_000), second, ''), ['2: row_too_long']],
    ['a stray quote before a value', file(header, first.replace('TEST', '"TEST'), second, third, fourth, ''), ['1: quotes_damaged']],
    ['a stray quote after a quoted value', file(header, first.replace('TEST', '"TEST" '), second, third, ''), ['1: quotes_damaged']],
    [
      'two stray quotes, rows apart',
      file(header, first.replace('TEST', '"TEST'), second, third.replace('TEST', '"TEST'), fourth, ''),
      ['1: quotes_damaged', '3: quotes_damaged'],
    ],
    ['rubbish between rows', file(header, first, '\u0000\u0001', second, ''), ['2: column_count_wrong']],
  ])('%s', async (_name, content, expected) => {
    // A large file in pieces of a few bytes would take its time and show nothing that a small one does not.
    for (const chunk of [content.length < 10_000 ? 11 : 997, 1_000_000]) {
      const { rows, report } = await readAll(content, { chunk })
      expect(failures(rows)).toEqual(expected)
      expect(report.succeeded).toBe(report.processed - expected.length)
      expect(report.succeeded).toBeGreaterThan(0)
    }
  })

  test('a last row whose last column is read needs its line break: a digit could be missing', async () => {
    const order = 'FOLIO_NO,PRODCODE,TRXNTYPE,TRXNNO,TRADDATE,PURPRICE,UNITS,AMOUNT'
    const row = 'F1,X02G,P,1,1/16/2026,10,10,100.00'
    expect(failures((await readAll(file(order, row))).rows)).toEqual(['1: row_cut'])
    expect(failures((await readAll(file(order, row, ''))).rows)).toEqual([])
    expect(failures((await readAll(camsSample.trimEnd())).rows)).toEqual([])
  })

  test('separators, quotes and line breaks inside quotes belong to the value', async () => {
    const name = 'Fund "A", Growth\nDirect'
    const quoted = first.replace('Synthetic Equity Fund - Growth', '"Fund ""A"", Growth\nDirect"')
    for (const chunk of [1, 13, 100_000]) {
      const { rows, report } = await readAll(file(header, quoted, second, ''), { chunk })
      expect(report).toMatchObject({ processed: 2, succeeded: 2 })
      expect(booked(rows)[0]?.schemeName).toBe(name)
    }
  })

  test('a quote inside a value without quotes is a letter', async () => {
    const { rows } = await readAll(file(header, first.replace('TEST', '5" TEST'), second, ''))
    expect(failures(rows)).toEqual([])
  })
})
