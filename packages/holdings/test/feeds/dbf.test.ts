import { describe, expect, test } from 'vitest'
import { camsWbr2, kfinMfsd201 } from '../../src/feeds.js'
import { writeFeed } from '../../src/feeds/testing.js'
import { booked, readAll } from './read-all.js'
import { camsSample, kfinSample } from './samples.js'

const sample = booked((await readAll(camsSample)).rows)
const dbf = writeFeed(sample, { format: 'dbf' })
const view = new DataView(dbf.buffer)
const headerLength = view.getUint16(8, true)
const recordLength = view.getUint16(10, true)
const recordAt = (index: number) => headerLength + recordLength * index

/** The file with bytes changed. */
function patched(change: (bytes: Uint8Array, data: DataView) => void): Uint8Array {
  const bytes = dbf.slice()
  change(bytes, new DataView(bytes.buffer))
  return bytes
}

describe('DBF files', () => {
  test.each([
    [camsWbr2, camsSample],
    [kfinMfsd201, kfinSample],
  ])('give the transactions that the CSV file of the feed gives', async (feed, text) => {
    const plain = booked((await readAll(text)).rows)
    const { rows, report } = await readAll(writeFeed(plain, { feed, format: 'dbf' }), { chunk: 50 })
    const without = (transaction: (typeof plain)[number]) => ({ ...transaction, id: '' })
    expect(booked(rows).map(without)).toEqual(plain.map(without))
    expect(report).toMatchObject({ feed: feed.name, format: 'dbf', declared: 4, deleted: 0, processed: 4, succeeded: 4 })
  })

  test('keep every digit of a number that a double cannot hold', async () => {
    const amount = '90071992547409.91'
    const [first] = sample
    const file = writeFeed([{ ...first!, amount: booked((await readAll(camsSample.replace('4999.75', amount))).rows)[0]!.amount }], {
      format: 'dbf',
    })
    expect(booked((await readAll(file)).rows)[0]?.amount.toString()).toBe(amount)
  })

  test('pass deleted records over, and tell their number', async () => {
    const { rows, report } = await readAll(patched((bytes) => void (bytes[recordAt(1)] = 0x2a)))
    expect(booked(rows)).toEqual([0, 2, 3].map((index) => expect.objectContaining({ transactionNumber: sample[index]?.transactionNumber })))
    expect(report).toMatchObject({ deleted: 1, processed: 3, declared: 4 })
  })

  test.each([0, 2, 9_999_999])('are read to their end when the header counts %i records', async (count) => {
    const { report } = await readAll(patched((_bytes, data) => data.setUint32(4, count, true)))
    expect(report).toMatchObject({ processed: 4, succeeded: 4, declared: count })
  })

  test('end at their end mark, whatever follows', async () => {
    const bytes = new Uint8Array(dbf.length + 5_000).fill(0x20)
    bytes.set(dbf)
    expect((await readAll(bytes, { chunk: 64 })).report).toMatchObject({ processed: 4, succeeded: 4 })
  })

  test('cut inside a record keep the rows before it', async () => {
    const { rows, report } = await readAll(dbf.slice(0, recordAt(2) + 40))
    expect(rows[2]).toEqual({
      row: 3,
      status: 'failed',
      reason: 'row_cut',
      message: 'The file ends inside this record; a record is as long as the header of the file says.',
    })
    expect(report).toMatchObject({ processed: 3, failed: 1, succeeded: 2, declared: 4 })
  })

  test('cut between records show it in the counts', async () => {
    expect((await readAll(dbf.slice(0, recordAt(2)))).report).toMatchObject({ processed: 2, failed: 0, declared: 4 })
  })

  test('fail a record without its mark, and keep the others', async () => {
    const { rows } = await readAll(patched((bytes) => void (bytes[recordAt(1)] = 0x41)))
    expect(rows[1]).toEqual({
      row: 2,
      status: 'failed',
      reason: 'record_damaged',
      message: 'The record does not start with a blank or the mark of deletion; the file was damaged here.',
    })
    expect(booked(rows)).toEqual(booked((await readAll(dbf)).rows).filter((_, index) => index !== 1))
  })

  test.each([
    ['cut inside the header', dbf.slice(0, 100), 'ends inside its header; nothing can be read from it.'],
    [
      'with a record length that its columns do not add up to',
      patched((_bytes, data) => data.setUint16(10, recordLength + 1, true)),
      'its columns do not add up',
    ],
    ['with a header shorter than one column', patched((_bytes, data) => data.setUint16(8, 32, true)), 'its columns do not add up'],
  ])('%s are refused', async (_name, bytes, words) => {
    await expect(readAll(bytes)).rejects.toMatchObject({
      code: 'HOLDINGS_FEED_UNREADABLE',
      message: expect.stringContaining(words) as string,
    })
  })

  const memo = (name: string) =>
    patched((bytes) => {
      const index = camsWbr2.columns.findIndex((column) => column.name === name)
      bytes[32 + 32 * index + 11] = 'M'.charCodeAt(0)
    })

  test('take a memo column for a missing one: its text lies in another file', async () => {
    expect(booked((await readAll(memo('SCHEME'))).rows).map(({ schemeName }) => schemeName)).toEqual(Array(4).fill(undefined))
    await expect(readAll(memo('TRXNNO'))).rejects.toMatchObject({ code: 'HOLDINGS_FEED_COLUMNS_MISSING', context: { missing: ['TRXNNO'] } })
  })
})
