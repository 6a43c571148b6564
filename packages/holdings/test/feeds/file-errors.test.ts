import { describe, expect, test } from 'vitest'
import { camsWbr2, digestFeed, kfinMfsd201, processFeed, readFeed, type FeedRow } from '../../src/feeds.js'
import { bytesOf, readAll } from './read-all.js'
import { camsSample, kfinSample } from './samples.js'

describe('a file that cannot be read is refused with what would be valid', () => {
  test('an empty one', async () => {
    await expect(readAll('')).rejects.toMatchObject({
      code: 'HOLDINGS_FEED_EMPTY',
      message: 'The file is empty; a feed starts with a line that names its columns.',
      context: {},
    })
  })

  test('one without a header', async () => {
    await expect(readAll('1,2,3\n')).rejects.toMatchObject({
      code: 'HOLDINGS_FEED_COLUMNS_MISSING',
      message: 'The header is of none of the feeds cams_wbr2, kfin_mfsd201; the first line must name the columns.',
      context: { feeds: ['cams_wbr2', 'kfin_mfsd201'], nearest: null, missing: [] },
    })
  })

  test('one for which no feed was given', async () => {
    await expect(readAll(camsSample, { feeds: [] })).rejects.toMatchObject({ context: { feeds: [], nearest: null, missing: [] } })
  })

  test.each([
    ['cams_wbr2', camsSample.replace('TRXNNO', 'x').replace('UNITS', 'y'), ['TRXNNO', 'UNITS']],
    ['kfin_mfsd201', kfinSample.replace('td_nav', 'x'), ['td_nav']],
  ])('one that is nearest to %s and misses columns', async (nearest, file, missing) => {
    await expect(readAll(file)).rejects.toMatchObject({
      message: `The header is of none of the feeds cams_wbr2, kfin_mfsd201: ${nearest} needs ${missing.join(', ')}.`,
      context: { feeds: ['cams_wbr2', 'kfin_mfsd201'], nearest, missing },
    })
  })

  test('one that names a column twice', async () => {
    await expect(readAll(camsSample.replace('USERCODE', ' trxnno '))).rejects.toMatchObject({
      code: 'HOLDINGS_FEED_COLUMN_REPEATED',
      message: 'The header names the column TRXNNO 2 times; once is valid.',
      context: { feed: 'cams_wbr2', column: 'TRXNNO' },
    })
  })
})

describe('a header', () => {
  test('names its columns in any case, among blanks, and cut to ten characters', async () => {
    const header = camsSample.split('\n')[0] ?? ''
    const changed = header
      .split(',')
      .map((name) => ` ${name.toLowerCase().slice(0, 10)} `)
      .join(',')
    expect((await readAll(camsSample.replace(header, changed))).report).toMatchObject({ feed: 'cams_wbr2', succeeded: 4 })
  })

  test('is of the feed that misses nothing, and of those the one with most columns', async () => {
    const few = { ...camsWbr2, name: 'few', columns: camsWbr2.columns.filter(({ required }) => required !== 'none') }
    const strict = { ...camsWbr2, name: 'strict', columns: [...camsWbr2.columns, { ...camsWbr2.columns[1]!, name: 'NOT_THERE' }] }
    for (const feeds of [
      [few, camsWbr2, strict],
      [strict, camsWbr2, few],
    ]) {
      expect((await readAll(camsSample, { feeds })).report.feed).toBe('cams_wbr2')
    }
    expect((await readAll(camsSample, { feeds: [strict, few] })).report.feed).toBe('few')
  })

  test('is split at the separator that splits it most', async () => {
    for (const separator of [';', '\t', '|']) {
      expect((await readAll(camsSample.replaceAll(',', separator))).report).toMatchObject({ succeeded: 4, failed: 0 })
    }
  })
})

describe('rows that a file was cut in', () => {
  const whole = {
    row: 4,
    status: 'failed',
    reason: 'row_cut',
    message: 'The file ends inside its last row; a row has all columns, and ends with a line break when its last column is read.',
  }

  test('fail when a column is missing, and are read when all columns are there', async () => {
    expect((await readAll(camsSample.trimEnd().slice(0, -12))).rows[3]).toEqual(whole)
    expect((await readAll(camsSample.trimEnd())).rows[3]).toMatchObject({ status: 'succeeded' })
  })
})

describe('what is known at the end of a file', () => {
  test('is its feed and format, its counts and its digest', async () => {
    expect((await readAll(camsSample)).report).toEqual({
      feed: 'cams_wbr2',
      format: 'csv',
      deleted: 0,
      processed: 4,
      failed: 0,
      succeeded: 4,
      repeated: 0,
      digest: await digestFeed([bytesOf(camsSample)]),
    })
    expect((await readAll(kfinSample, { feeds: [kfinMfsd201] })).report).toMatchObject({ feed: 'kfin_mfsd201' })
  })

  test('is a digest as everyone makes it, however the bytes come', async () => {
    const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    expect([await digestFeed([bytesOf('abc')]), await digestFeed([bytesOf('a'), bytesOf(''), bytesOf('bc')])]).toEqual([known, known])
  })
})

describe('reading', () => {
  /** A source that tells whether it was closed. */
  function watched(text: string) {
    const seen = { closed: false }
    async function* source() {
      try {
        for (const line of text.split(/(?<=\n)/)) yield bytesOf(line)
      } finally {
        seen.closed = true
      }
    }
    return { seen, source: source() }
  }

  test('waits for each row to be taken before the next', async () => {
    const order: string[] = []
    await processFeed([bytesOf(camsSample)], async ({ row }) => {
      order.push(`take ${row}`)
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
      order.push(`taken ${row}`)
    })
    expect(order).toEqual([1, 2, 3, 4].flatMap((row) => [`take ${row}`, `taken ${row}`]))
  })

  test('ends where a row is not taken, and closes its source', async () => {
    const { seen, source } = watched(camsSample)
    const rows: FeedRow[] = []
    const take = (row: FeedRow) => {
      rows.push(row)
      if (row.row === 2) throw new Error('The disk is full.')
    }
    await expect(processFeed(source, take)).rejects.toThrow('The disk is full.')
    expect([rows.length, seen.closed]).toEqual([2, true])
  })

  test('closes its source when its reader goes away', async () => {
    const { seen, source } = watched(camsSample)
    for await (const { row } of readFeed(source)) if (row === 1) break
    expect(seen.closed).toBe(true)
  })

  test('asks for what was booked by id, of rows that are new to the file only', async () => {
    const asked: string[] = []
    const lines = camsSample.split('\n')
    const file = [lines[0], lines[1], lines[2], lines[1], ''].join('\n')
    const { report } = await readAll(file, { booked: (id) => void asked.push(id) })
    expect([asked, report.repeated]).toEqual([['cams:X:X02G:1000000001:1001:P', 'cams:X:X02G:1000000001:1002:P1'], 1])
  })

  test('fails a row whose id was booked with other content, and passes one over that was booked as it is', async () => {
    const [first] = (await readAll(camsSample)).rows
    const known = first?.status === 'succeeded' ? first.fingerprint : undefined
    const statuses = async (fingerprint: string | undefined) =>
      (await readAll(camsSample.split('\n').slice(0, 2).join('\n'), { booked: () => fingerprint })).rows.map((row) =>
        row.status === 'failed' ? row.reason : row.outcome,
      )
    expect([await statuses(known), await statuses('0'), await statuses(undefined)]).toEqual([
      ['repeated'],
      ['repeated_with_other_content'],
      ['book'],
    ])
  })
})
