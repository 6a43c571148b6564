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
      message: `Transaction ${rows[0]?.id} has no ISIN: give the reader an isinOf that knows product code X02G.`,
      context: { id: rows[0]?.id, folio: '1000000001', productCode: 'X02G', field: 'isin' },
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

test('a transaction has what the book needs, and no member that says nothing', async () => {
  const [first, second, reversal] = (await read(camsSample)) as [FeedTransaction, FeedTransaction, FeedTransaction]
  const shown = (rows: readonly FeedTransaction[]) => JSON.parse(JSON.stringify(transactionsOfFeed(rows))) as unknown[]
  const facts = { folio: '1000000001', isin, type: 'purchase', units: '94.157', amount: '5000.00', tradedOn: '2026-02-16' }
  expect(shown([first, second, reversal]).slice(1)).toEqual([
    { ...facts, id: second.id, nav: '53.1000' },
    { ...facts, id: reversal.id, nav: '53.1000', reversal: true, related: second.id },
  ])
  expect(Object.keys(transactionsOfFeed([{ ...second, nav: undefined }])[0] ?? {})).toEqual([
    'id',
    'folio',
    'isin',
    'type',
    'units',
    'amount',
    'tradedOn',
  ])
})

test('stamp duty is added to purchases of CAMS alone', async () => {
  const [row] = (await read(camsSample)) as [FeedTransaction]
  const amountOf = (change: Partial<FeedTransaction>) => String(transactionsOfFeed([{ ...row, ...change }])[0]?.amount)
  expect([
    amountOf({}),
    amountOf({ stampDuty: undefined }),
    amountOf({ registrar: 'kfin' }),
    amountOf({ type: 'switch_in' }),
    amountOf({ type: 'redemption' }),
  ]).toEqual(['5000.00', '4999.75', '4999.75', '4999.75', '4999.75'])
})

test('a reversal without a number and a reference names none, and neither does one that names what is not there', async () => {
  const [, second, reversal] = (await read(camsSample)) as [FeedTransaction, FeedTransaction, FeedTransaction]
  const related = (change: Partial<FeedTransaction>, original: Partial<FeedTransaction> = {}) =>
    transactionsOfFeed([
      { ...second, ...original },
      { ...reversal, ...change },
    ])[1]?.related
  expect(related({ orderReference: undefined })).toBeUndefined()
  expect(transactionsOfFeed([reversal])[0]).not.toHaveProperty('related')
  expect(related({ orderReference: undefined }, { orderReference: undefined })).toBeUndefined()
  expect(related({ originalNumber: 'not there' })).toBe(second.id)
  expect(related({ originalNumber: second.transactionNumber, orderReference: undefined })).toBe(second.id)
  expect(related({ originalNumber: second.transactionNumber }, { orderReference: 'other' })).toBe(second.id)
  expect(related({ registrar: 'kfin' })).toBeUndefined()
  expect(related({ originalNumber: 'REF-2', orderReference: undefined })).toBeUndefined()
})

test('of several rows of one order the one of equal units and of equal amount is meant, not one of either', async () => {
  const [, second, reversal] = (await read(camsSample)) as [FeedTransaction, FeedTransaction, FeedTransaction]
  const other = (change: Partial<FeedTransaction>) => ({ ...second, id: 'other', ...change })
  const meant = (...rows: readonly FeedTransaction[]) => transactionsOfFeed([...rows, reversal]).at(-1)?.related
  expect(meant(other({ units: units('1') }), second)).toBe(second.id)
  expect(meant(other({ amount: rupees('1') }), second)).toBe(second.id)
  expect(meant(other({ units: units('1') }), other({ amount: rupees('1') }))).toBeUndefined()
  expect(meant(other({ units: units('1') }))).toBe('other')
})
