import { nav, rupees, units } from '@foliokit/money'
import { civilDate } from '@foliokit/schedule'
import { describe, expect, test } from 'vitest'
import type { FeedTransaction } from '../../src/feeds.js'
import { digesting, sha256 } from '../../src/feeds/digest.js'
import { contentOf } from '../../src/feeds/repeats.js'
import { fingerprintOf, transactionId } from '../../src/feeds/transaction-id.js'
import type { RowValues } from '../../src/feeds/values.js'
import { booked, bytesOf, readAll, withValues } from './read-all.js'
import { camsSample } from './samples.js'

describe('a fingerprint', () => {
  test.each([
    ['', '811c9dc59747b28c'],
    ['a', 'e40c292c2eb17132'],
    ['ab', '4d2505ca1c0209fb'],
    ['ba', '3c2ba6ccde2515cb'],
    ['93', '0efe9d850b366a8a'],
    ['€', 'a93e2c4b7793e95d'],
  ])('of %j stays what it is from version to version, for callers keep it', (text, expected) => {
    expect(fingerprintOf(text)).toBe(expected)
  })

  const transaction: FeedTransaction = {
    id: 'x',
    registrar: 'cams',
    type: 'purchase',
    reversal: false,
    folio: 'F',
    productCode: 'P',
    isin: 'INF760K01100',
    units: units('10'),
    amount: rupees('100'),
    nav: nav('10'),
    tradedOn: civilDate('2024-01-01'),
    transactionNumber: '1',
    orderReference: 'R',
  }

  test.each<[string, Partial<FeedTransaction>]>([
    ['type', { type: 'switch_in' }],
    ['reversal', { reversal: true }],
    ['ISIN', { isin: undefined }],
    ['units', { units: units('11') }],
    ['amount', { amount: rupees('101') }],
    ['NAV', { nav: undefined }],
    ['day', { tradedOn: civilDate('2024-01-02') }],
    ['order', { orderReference: undefined }],
  ])('of a transaction tells another %s', (_, change) => {
    expect(contentOf({ ...transaction, ...change })).not.toBe(contentOf(transaction))
  })

  test('of a transaction is the same whatever its scheme is called and whenever it is posted', () => {
    expect(contentOf({ ...transaction, schemeName: 'X', postedOn: civilDate('2024-01-03') })).toBe(contentOf(transaction))
    expect(contentOf({ ...transaction, isin: undefined, nav: undefined, orderReference: undefined })).toBe(
      fingerprintOf('purchase|false||10.000|100.00||2024-01-01|'),
    )
    expect(contentOf(transaction)).toBe(fingerprintOf('purchase|false|INF760K01100|10.000|100.00|10.0000|2024-01-01|R'))
  })
})

describe('the id of a row', () => {
  const idOf = async (changes: Readonly<Record<string, string>>) => booked((await readAll(withValues(camsSample, changes))).rows)[0]?.id

  test.each([
    [{ AMC_CODE: '' }, 'cams::X02G:1000000001:1001:P'],
    [{ AMC_CODE: 'Y' }, 'cams:Y:X02G:1000000001:1001:P'],
    [{ PRODCODE: 'X03G' }, 'cams:X:X03G:1000000001:1001:P'],
    [{ FOLIO_NO: '1/2' }, 'cams:X:X02G:1%2F2:1001:P'],
    [{ TRXNNO: '1:2' }, 'cams:X:X02G:1000000001:1%3A2:P'],
    [{ TRXNTYPE: 'p1' }, 'cams:X:X02G:1000000001:1001:p1'],
    [{ FOLIO_NO: '::' }, 'cams:X:X02G:%3A%3A:1001:P'],
    [{ TRXNNO: 'é' }, 'cams:X:X02G:1000000001:%C3%A9:P'],
  ])('with %o is %s', async (changes, expected) => {
    expect(await idOf(changes)).toBe(expected)
  })

  test('bears a sign in place of half a surrogate pair, which a damaged file may hold', async () => {
    const text = withValues(camsSample, { TRXNNO: '~1' })
    const bytes = Uint8Array.from([0xff, 0xfe, ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0])])
    const at = text.indexOf('~1') * 2 + 2
    bytes.set([0x3d, 0xd8], at)
    expect(booked((await readAll(bytes)).rows)[0]?.id).toBe('cams:X:X02G:1000000001:%EF%BF%BD1:P')
  })

  test('bears that sign also where a decoder has left the half', () => {
    const values: Partial<RowValues> = { text: (meaning) => (meaning === 'number' ? '\uD83D1' : 'x') }
    expect(transactionId('cams', values as RowValues)).toBe('cams:x:x:x:%EF%BF%BD1:x')
  })
})

test('there is no digest of a file before it is read', async () => {
  const { source, digest } = digesting([bytesOf('abc')])
  expect(digest()).toBe('')
  for await (const chunk of source) expect(chunk).toHaveLength(3)
  expect(digest()).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('where nothing hashes a stream, that is said, and what reads the file without it', async () => {
  await expect(sha256(() => Promise.reject(new TypeError('no such module: node:crypto')))).rejects.toMatchObject({
    code: 'HOLDINGS_FEED_DIGEST_UNAVAILABLE',
    message: 'To hash a file as it is read takes node:crypto, which this runtime does not have. readFeed reads the file without a digest.',
    context: { needs: 'node:crypto' },
  })
})
