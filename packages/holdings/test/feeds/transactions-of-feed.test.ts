import { expect, test } from 'vitest'
import { rupees, units } from '@foliokit/money'
import { folioBook } from '../../src/index.js'
import { transactionsOfFeed, type FeedTransaction } from '../../src/feeds.js'
import { booked, readAll } from './read-all.js'
import { camsSample, kfinSample } from './samples.js'

const isin = 'INF760K01100'
const read = async (sample: string) => booked((await readAll(sample, { isinOf: () => isin })).rows)

test('a purchase of CAMS costs its amount and the stamp duty; a redemption yields its amount', async () => {
  const transactions = transactionsOfFeed(await read(camsSample))
  expect(transactions.map(({ type, amount }) => `${type} ${amount}`)).toEqual([
    'purchase 5000.00',
    'purchase 5000.00',
    'purchase 5000.00',
    'redemption 2700.00',
  ])
})

test.each([
  ['CAMS', camsSample, '1000000001', '45.335'],
  ['KFin', kfinSample, '7000000001', '158.313'],
])('%s: a reversal names the row it takes back, and the book adds up', async (_, sample, folio, left) => {
  const transactions = transactionsOfFeed(await read(sample))
  expect(transactions[2]).toMatchObject({ reversal: true, related: transactions[1]?.id })
  expect(`${folioBook(folio, transactions).positions[0]?.units}`).toBe(left)
})

test('a row without an ISIN is refused, and the message names the product code alone', async () => {
  const rows = booked((await readAll(camsSample)).rows)
  expect(() => transactionsOfFeed(rows)).toThrow(
    expect.objectContaining({
      code: 'HOLDINGS_TRANSACTION_INVALID',
      context: expect.objectContaining({ field: 'isin', productCode: 'X02G' }),
    }),
  )
})

test('the number that a registrar names goes before the reference of the order', async () => {
  const [first, second, reversal] = (await read(camsSample)) as [FeedTransaction, FeedTransaction, FeedTransaction]
  const named = { ...reversal, originalNumber: first.transactionNumber }
  expect(transactionsOfFeed([first, second, named])[2]?.related).toBe(first.id)
})

test('of several rows of one order the equal one is meant, and none when that is not clear', async () => {
  const [, second, reversal] = (await read(camsSample)) as [FeedTransaction, FeedTransaction, FeedTransaction]
  const other = { ...second, id: 'other', units: units('10'), amount: rupees('530') }
  expect(transactionsOfFeed([other, second, reversal])[2]?.related).toBe(second.id)
  expect(transactionsOfFeed([{ ...second, id: 'twin' }, second, reversal])[2]?.related).toBeUndefined()
})

test('a row of another folio, scheme or type is never meant', async () => {
  const [, second, reversal] = (await read(camsSample)) as [FeedTransaction, FeedTransaction, FeedTransaction]
  for (const change of [{ folio: 'F2' }, { productCode: 'X03G' }, { type: 'switch_in' as const }]) {
    expect(transactionsOfFeed([{ ...second, ...change }, reversal])[1]?.related).toBeUndefined()
  }
})

test('a reversal whose original came in an earlier file meets it in the book', async () => {
  const [first, second, reversal] = (await read(camsSample)) as [FeedTransaction, FeedTransaction, FeedTransaction]
  const earlier = transactionsOfFeed([first, second])
  const later = transactionsOfFeed([reversal])
  expect(later[0]?.related).toBeUndefined()
  expect(`${folioBook(first.folio, [...earlier, ...later]).positions[0]?.units}`).toBe('95.335')
})
