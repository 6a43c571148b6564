import * as fc from 'fast-check'
import { nav, rupees, units } from '@foliokit/money'
import { fromEpochDay } from '@foliokit/schedule'
import { isCodedError } from '@foliokit/errors'
import { describe, expect, test } from 'vitest'
import { camsWbr2, kfinMfsd201, type FeedTransaction } from '../../src/feeds.js'
import { writeFeed, type WrittenTransaction } from '../../src/feeds/testing.js'
import { booked, readAll } from './read-all.js'
import { camsSample, kfinSample } from './samples.js'

const scaled = (most: number, decimals: number) =>
  fc.integer({ min: 1, max: most }).map((value) => (value / 10 ** decimals).toFixed(decimals))
const day = fc.integer({ min: 10_000, max: 25_000 }).map(fromEpochDay)
const word = fc.stringMatching(/^[A-Za-z0-9/-]{1,12}$/).filter((text) => text !== '0')
const name = fc.stringMatching(/^[A-Za-z",;\n' é&.-]{1,30}$/).map((text) => `A${text}z`)

const transaction = (types: readonly WrittenTransaction['type'][], hasDuty: boolean) =>
  fc.record({
    type: fc.constantFrom(...types),
    reversal: fc.boolean(),
    folio: word,
    productCode: word,
    units: scaled(9_999_999_999, 3).map(units),
    amount: scaled(99_999_999_999, 2).map(rupees),
    nav: scaled(9_999_999, 4).map(nav),
    tradedOn: day,
    postedOn: fc.option(day, { nil: undefined }),
    stampDuty: hasDuty ? scaled(9_999, 2).map(rupees) : fc.constant(undefined),
    orderReference: fc.option(word, { nil: undefined }),
    originalNumber: hasDuty ? fc.option(word, { nil: undefined }) : fc.constant(undefined),
    lot: hasDuty
      ? fc.constant(undefined)
      : fc.option(fc.record({ boughtOn: day, units: scaled(9_999_999, 3).map(units), cost: scaled(9_999_999, 2).map(rupees) }), {
          nil: undefined,
        }),
    schemeName: fc.option(name, { nil: undefined }),
    investmentOption: fc.option(word, { nil: undefined }),
  })

/** Transactions with numbers of their own; a payout moves no units. */
const transactions = (types: readonly WrittenTransaction['type'][], hasDuty: boolean) =>
  fc.array(transaction(types, hasDuty), { maxLength: 12 }).map((list) =>
    list.map((item, index) => ({
      ...item,
      transactionNumber: `${index}`,
      units: item.type === 'dividend_payout' ? units('0') : item.units,
    })),
  )

const common = [
  'purchase',
  'redemption',
  'switch_in',
  'switch_out',
  'transfer_in',
  'transfer_out',
  'dividend_payout',
  'dividend_reinvestment',
] as const
const plain = ({ id: _id, registrar: _registrar, isin: _isin, ...rest }: FeedTransaction) => JSON.parse(JSON.stringify(rest)) as unknown

describe('write, then read, gives the same transactions', () => {
  test.each([
    { feed: camsWbr2, format: 'csv', types: common },
    { feed: camsWbr2, format: 'dbf', types: common },
    { feed: kfinMfsd201, format: 'csv', types: [...common, 'bonus'] },
    { feed: kfinMfsd201, format: 'dbf', types: [...common, 'bonus'] },
  ] as const)('$feed.name $format', async ({ feed, format, types }) => {
    await fc.assert(
      fc.asyncProperty(transactions(types, feed === camsWbr2), fc.integer({ min: 1, max: 5_000 }), async (list, chunk) => {
        const { rows, report } = await readAll(writeFeed(list, { feed, format }), { chunk })
        expect(report).toMatchObject({ processed: list.length, failed: 0, succeeded: list.length, repeated: 0 })
        expect(booked(rows).map(plain)).toEqual(list.map((item) => JSON.parse(JSON.stringify(item)) as unknown))
      }),
      { numRuns: 100 },
    )
  })

  test('a type without a code is refused', () => {
    const [bonus] = fc.sample(transaction(['bonus'], true), 1)
    expect(() => writeFeed([{ ...bonus!, transactionNumber: '1' }])).toThrow(
      expect.objectContaining({ code: 'HOLDINGS_FEED_NOT_WRITABLE' }),
    )
  })
})

const files = (await Promise.all([camsSample, kfinSample].map((text) => readAll(text)))).flatMap(({ rows, report }) => {
  const feed = report.feed === camsWbr2.name ? camsWbr2 : kfinMfsd201
  return (['csv', 'dbf'] as const).map((format) => writeFeed(booked(rows), { feed, format }))
})

/** Places of damage in per mille of the file, each with what happens there. */
const damage = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 999 }),
    kind: fc.constantFrom('flip', 'insert', 'delete', 'cut', 'double'),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  }),
  { minLength: 1, maxLength: 6 },
)

function damaged(
  file: Uint8Array,
  { at, kind, bytes }: { readonly at: number; readonly kind: string; readonly bytes: Uint8Array },
): Uint8Array {
  const place = Math.floor((file.length * at) / 1000)
  const [before, after] = [file.slice(0, place), file.slice(place)]
  if (kind === 'cut') return before
  if (kind === 'insert') return Uint8Array.from([...before, ...bytes, ...after])
  if (kind === 'delete') return Uint8Array.from([...before, ...after.slice(bytes.length)])
  if (kind === 'double') return Uint8Array.from([...before, ...after.slice(0, 200), ...after])
  return Uint8Array.from([...before, ...bytes, ...after.slice(bytes.length)])
}

describe('damage', () => {
  test('gives failed rows or a coded error, the same however the file is cut into chunks, and counts that add up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), damage, fc.integer({ min: 1, max: 300 }), async (file, places, chunk) => {
        const bytes = places.reduce(damaged, file)
        const outcome = async (size: number) => {
          try {
            const { rows, report } = await readAll(bytes, { chunk: size })
            const failed = rows.filter(({ status }) => status === 'failed').length
            expect(rows.map(({ row }) => row)).toEqual(rows.map((_, index) => index + 1))
            expect(report).toMatchObject({ processed: rows.length, failed, succeeded: rows.length - failed })
            return rows.map((row) => (row.status === 'failed' ? row.reason : row.transaction?.id))
          } catch (error) {
            if (!isCodedError(error) || !error.code.startsWith('HOLDINGS_FEED_')) throw error
            return error.code
          }
        }
        const whole = await outcome(bytes.length)
        expect(await outcome(chunk)).toEqual(whole)
      }),
      { numRuns: 1_000 },
    )
  })

  test('of one row leaves the others as they are', async () => {
    const text = camsSample.trimEnd().split('\n')
    const whole = booked((await readAll(camsSample)).rows).map(({ id }) => id)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.string({ maxLength: 60 }), async (line, rubbish) => {
        const broken = text.map((row, index) => (index === line ? rubbish.replaceAll(/[\r\n]/g, '') : row)).join('\n')
        const kept = booked((await readAll(`${broken}\n`)).rows).map(({ id }) => id)
        expect(kept).toEqual(whole.filter((_, index) => index !== line - 1))
      }),
      { numRuns: 300 },
    )
  })
})
