import { encodeMultipart } from '@foliokit/api'
import { camsWbr2, kfinMfsd201, type Feed } from '@foliokit/holdings/feeds'
import { writeFeed } from '@foliokit/holdings/feeds/testing'
import { nav, rupees, units } from '@foliokit/money'
import { civilDate } from '@foliokit/schedule'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { otherSampleTenant } from '../../src/index.js'
import { account, callerOf, consent, fields, isin, setUp } from '../api.js'
import { folio, line, liquid, listed } from './listed.js'

type Row = Parameters<typeof writeFeed>[0] extends Iterable<infer R> ? R : never
type Api = ReturnType<typeof setUp>

const tradedOn = civilDate('2024-01-12')
const base = { folio, productCode: 'S1', tradedOn, reversal: false, schemeName: 'A fund' } as const
/** The row of a purchase of Rs 10,000, as CAMS reports it: net of the stamp duty beside it. */
const purchaseRow = (orderReference?: string): Row => ({
  ...base,
  type: 'purchase',
  units: units('47.360'),
  amount: rupees('9999.50'),
  stampDuty: rupees('0.50'),
  nav: nav('211.1379'),
  transactionNumber: '1001',
  orderReference,
})

async function uploaded({ sandbox, headers }: Api, bytes: Uint8Array, content_type = 'text/csv'): Promise<string> {
  const body = encodeMultipart({ file: { filename: 'feed', content_type, bytes } })
  const sent = { ...(await headers()), 'content-type': body.contentType }
  const answer = await sandbox.fetch('https://sandbox.example/files', { method: 'POST', headers: sent, body: body.bytes })
  return ((await answer.json()) as { id: string }).id
}

/** Has a file processed, as a client does: over `fetch`, then a look after a minute. */
async function processed(api: Api, bytes: Uint8Array, content_type?: string) {
  const file = await uploaded(api, bytes, content_type)
  const answer = await api.sandbox.fetch('https://sandbox.example/file_operations', {
    method: 'POST',
    headers: await api.headers(),
    body: JSON.stringify({ type: 'transaction_processing', file }),
  })
  const started = (await answer.json()) as Readonly<Record<string, unknown>>
  expect(started).toEqual({
    object: 'file_operation',
    id: expect.any(String),
    file,
    type: 'transaction_processing',
    status: 'pending',
    processed: null,
    failed: null,
    succeeded: null,
  })
  api.sandbox.advance({ minutes: 1 })
  const { json } = await api.call('GET', `/file_operations/${String(started['id'])}`)
  const failures = api.sandbox.feedFailures({ tenant: 'acme', operation: String(started['id']) })
  return { status: json['status'], counts: [json['processed'], json['succeeded'], json['failed']].map(Number), failures }
}

const processedRows = (api: Api, rows: readonly Row[], feed: Feed = camsWbr2, format: 'csv' | 'dbf' = 'csv') =>
  processed(api, writeFeed(rows, { feed, format }), format === 'csv' ? 'text/csv' : 'application/vnd.dbf')

/** An order that the registrar has, and no feed has told about yet. */
async function submitted(kind: 'purchase' | 'redemption' | 'switch' = 'purchase', asked: object = {}) {
  const api = setUp({ processing: 'simulated' })
  const path = { purchase: '/v2/mf_purchases', redemption: '/v2/mf_redemptions', switch: '/v2/mf_switches' }[kind]
  const body = {
    purchase: { scheme: isin, amount: 10000 },
    redemption: { scheme: isin, folio_number: folio, units: 100 },
    switch: { switch_out_scheme: isin, switch_in_scheme: liquid, folio_number: folio, units: 100 },
  }[kind]
  const { json, text } = await api.call('POST', path, { mf_investment_account: account, ...body, ...asked })
  expect(json['id'], text).toBeDefined()
  const oldId = json['old_id'] ?? ''
  await api.call('PATCH', path, { id: json['id'], consent, ...(kind === 'purchase' ? {} : { state: 'confirmed' }) })
  for (const status of kind === 'purchase' ? ['PAYMENT_CONFIRMED', 'SUBMITTED'] : ['SUBMITTED'])
    await api.call('POST', `/api/oms/simulate/orders/${oldId}`, { status })
  const fetch = async () => (await api.call('GET', `${path}/${json['id']}`)).json
  expect((await fetch())['state']).toBe('submitted')
  return { ...api, oldId, fetch }
}

describe('a feed', () => {
  it.each([
    ['CAMS', 'csv', camsWbr2, {}],
    ['CAMS', 'dbf', camsWbr2, {}],
    ['KFin', 'csv', kfinMfsd201, { amount: rupees('10000'), stampDuty: undefined }],
    ['KFin', 'dbf', kfinMfsd201, { amount: rupees('10000'), stampDuty: undefined }],
  ] as const)('of %s as %s makes the purchase that it reports successful, with what it reports', async (_, format, feed, facts) => {
    const api = await submitted('purchase', { folio_number: folio })
    const { status, counts } = await processedRows(api, [{ ...purchaseRow(api.oldId), ...facts, units: units('47.359') }], feed, format)
    expect([status, counts]).toEqual(['processed', [1, 1, 0]])
    expect(await api.fetch()).toMatchObject({
      state: 'successful',
      traded_on: '2024-01-12',
      allotted_units: '47.359',
      purchased_price: '211.1379',
    })
    expect((await listed(api)).map(line)).toContain(`purchase ${isin} 47.359 10000.00 2024-01-12 211.1379 an order`)
  })

  it('opens the folio that it names for a first purchase', async () => {
    const api = await submitted()
    await processedRows(api, [{ ...purchaseRow(api.oldId), folio: '4711/23' }])
    expect(await api.fetch()).toMatchObject({ state: 'successful', folio_number: '4711/23' })
    expect(await listed(api, 'folios=4711/23')).toHaveLength(1)
  })

  it('reports a redemption', async () => {
    const api = await submitted('redemption')
    const row: Row = {
      ...base,
      type: 'redemption',
      units: units('100'),
      amount: rupees('21113.79'),
      nav: nav('211.1379'),
      transactionNumber: '7',
      orderReference: api.oldId,
    }
    expect((await processedRows(api, [row])).counts).toEqual([1, 1, 0])
    expect(await api.fetch()).toMatchObject({ state: 'successful', redeemed_units: '100', redeemed_amount: '21113.79' })
  })

  const legs = (orderReference: string): readonly Row[] => [
    {
      ...base,
      productCode: 'S3',
      type: 'switch_in',
      units: units('1568.663'),
      amount: rupees('21112.73'),
      nav: nav('13.4590'),
      transactionNumber: '9',
      orderReference,
    },
    {
      ...base,
      type: 'switch_out',
      units: units('100'),
      amount: rupees('21113.79'),
      nav: nav('211.1379'),
      transactionNumber: '8',
      orderReference,
    },
  ]

  it('reports a switch by two rows, in any order', async () => {
    const api = await submitted('switch')
    expect((await processedRows(api, legs(api.oldId))).counts).toEqual([2, 2, 0])
    expect(await api.fetch()).toMatchObject({ state: 'successful', switched_out_units: '100', switched_in_units: '1568.663' })
  })

  it('reports no half of a switch', async () => {
    const api = await submitted('switch')
    const { counts, failures } = await processedRows(api, legs(api.oldId).slice(0, 1))
    expect([counts, failures]).toEqual([[1, 0, 1], [{ row: 1, message: expect.stringContaining('two rows') }]])
    expect((await api.fetch())['state']).toBe('submitted')
  })

  it('fails an order by a row that takes it back, and reverses one that was successful', async () => {
    const api = await submitted('purchase', { folio_number: folio })
    const back = (number: string): Row => ({ ...purchaseRow(api.oldId), reversal: true, transactionNumber: number })
    await processedRows(api, [back('1')])
    expect(await api.fetch()).toMatchObject({ state: 'failed', failure_code: 'order_failure_at_gateway' })

    const other = await submitted('purchase', { folio_number: folio })
    const rows = [purchaseRow(other.oldId), { ...back('2'), orderReference: other.oldId }]
    expect((await processedRows(other, rows)).counts).toEqual([2, 2, 0])
    expect((await other.fetch())['state']).toBe('reversed')
    expect(other.sandbox.balanceOf({ tenant: 'acme', account, folio, isin }).toString()).toBe('250.000')
  })

  it('books rows of no order in their folio, in the order of their days', async () => {
    const api = setUp()
    const rows: readonly Row[] = [
      { ...base, type: 'redemption', units: units('300'), amount: rupees('60000'), transactionNumber: '3' },
      {
        ...base,
        type: 'purchase',
        units: units('50'),
        amount: rupees('9999.50'),
        stampDuty: rupees('0.50'),
        tradedOn: civilDate('2024-01-11'),
        transactionNumber: '2',
      },
    ]
    expect((await processedRows(api, rows)).counts).toEqual([2, 2, 0])
    expect(api.sandbox.balanceOf({ tenant: 'acme', account, folio, isin }).toString()).toBe('0.000')
    expect((await listed(api)).filter(({ order }) => order === null)).toHaveLength(4)
  })

  it('changes nothing when it comes again, under whatever name and with rows in any order', async () => {
    const api = await submitted('purchase', { folio_number: folio })
    const rows: readonly Row[] = [
      purchaseRow(api.oldId),
      { ...purchaseRow(), transactionNumber: '1002' },
      { ...base, type: 'redemption', units: units('10'), amount: rupees('2111.38'), transactionNumber: '1003' },
    ]
    await processedRows(api, rows)
    const before = (await listed(api)).map(line)
    expect(before).toHaveLength(5)
    for (const again of [rows, [...rows].reverse(), rows.slice(1)]) {
      expect((await processedRows(api, again)).counts).toEqual([again.length, again.length, 0])
      expect((await listed(api)).map(line)).toEqual(before)
    }
  })

  it('comes to the same whatever the order of its rows', async () => {
    const kinds = fc.constantFrom<Row['type']>('purchase', 'redemption', 'dividend_reinvestment')
    const facts = fc.record({ type: kinds, count: fc.integer({ min: 1, max: 200 }), day: fc.integer({ min: 10, max: 28 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(facts, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.nat()), async (given, shuffle) => {
        const rows = given.map(({ type, count, day }, index): Row => ({
          ...base,
          type,
          units: units(String(count)),
          amount: rupees(String(count * 200)),
          tradedOn: civilDate(`2023-12-${day}`),
          transactionNumber: String(index + 1),
        }))
        const order = new Map(rows.map((row) => [row, shuffle.next().value as number]))
        const shuffled = [...rows].sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
        const outcomes = []
        for (const file of [rows, shuffled]) {
          const api = setUp()
          const { counts } = await processedRows(api, file)
          outcomes.push([counts, (await listed(api)).map(line)])
        }
        expect(outcomes[0]).toEqual(outcomes[1])
      }),
      { numRuns: 15 },
    )
  })
})

describe('a row that cannot be booked', () => {
  it.each<[string, Partial<Row>, string]>([
    ['of a folio that is not there', { folio: '1' }, 'folio'],
    ['of an unknown scheme', { productCode: 'X' }, 'product code'],
    ['of more units than there are', { type: 'redemption', units: units('300') }, '297.360'],
    ['that takes back what is not there', { reversal: true }, 'finds no purchase'],
  ])('%s fails alone, and says why', async (_, wrong, why) => {
    const api = setUp()
    const good = { ...purchaseRow(), transactionNumber: '1002' }
    const { status, counts, failures } = await processedRows(api, [{ ...purchaseRow(), ...wrong }, good])
    expect([status, counts]).toEqual(['processed', [2, 1, 1]])
    expect(failures).toEqual([{ row: 1, message: expect.stringContaining(why) }])
    expect(await listed(api)).toHaveLength(3)
  })

  it.each<[string, Partial<Row>, string]>([
    ['of another amount', { amount: rupees('9998.50') }, 'amount'],
    ['of another folio', { folio: '1' }, 'folio'],
    ['of another scheme', { productCode: 'S3' }, 'scheme'],
    ['of another kind', { type: 'dividend_reinvestment' }, 'purchase'],
  ])('%s than its order leaves the order as it was', async (_, wrong, why) => {
    const api = await submitted('purchase', { folio_number: folio })
    const { counts, failures } = await processedRows(api, [{ ...purchaseRow(api.oldId), ...wrong }])
    expect([counts, failures]).toEqual([[1, 0, 1], [{ row: 1, message: expect.stringContaining(why) }]])
    expect((await api.fetch())['state']).toBe('submitted')
    // The right row still gets through.
    expect((await processedRows(api, [purchaseRow(api.oldId)])).counts).toEqual([1, 1, 0])
  })

  it('of an order that was never submitted fails', async () => {
    const api = setUp()
    const { json } = await api.call('POST', '/v2/mf_purchases', {
      mf_investment_account: account,
      scheme: isin,
      amount: 10000,
      folio_number: folio,
    })
    const { failures } = await processedRows(api, [purchaseRow(json['old_id'])])
    expect(failures).toEqual([{ row: 1, message: expect.stringContaining('it is pending') }])
  })

  it('under a number that was used for something else fails', async () => {
    const api = setUp()
    await processedRows(api, [purchaseRow()])
    const { counts, failures } = await processedRows(api, [{ ...purchaseRow(), units: units('47.361') }])
    expect([counts, failures]).toEqual([[1, 0, 1], [{ row: 1, message: expect.stringContaining('reported before') }]])
    expect(await listed(api)).toHaveLength(3)
  })
})

describe('a file operation', () => {
  it('of a file that is no feed fails', async () => {
    expect(await processed(setUp(), new TextEncoder().encode('a,b\n1,2\n'))).toEqual({ status: 'failed', counts: [0, 0, 0], failures: [] })
    expect((await processed(setUp(), new Uint8Array([137, 80, 78, 71]), 'image/png')).status).toBe('failed')
  })

  it('is refused for a file that is not there, and for another type', async () => {
    const api = setUp()
    const ask = async (body: object) => fields((await api.call('POST', '/file_operations', body)).json)
    expect(await ask({ type: 'transaction_processing', file: 'none' })).toEqual(['file'])
    expect(await ask({ type: 'other', file: 'none' })).toEqual(['type'])
    const file = await uploaded(api, writeFeed([purchaseRow()]))
    const other = callerOf(api.sandbox, otherSampleTenant)
    expect(fields((await other.call('POST', '/file_operations', { type: 'transaction_processing', file })).json)).toEqual(['file'])
  })

  it('is seen by its own tenant', async () => {
    const api = setUp()
    const file = await uploaded(api, writeFeed([purchaseRow()]))
    const { json } = await api.call('POST', '/file_operations', { type: 'transaction_processing', file })
    expect((await callerOf(api.sandbox, otherSampleTenant).call('GET', `/file_operations/${json['id']}`)).status).toBe(404)
  })

  it('whose file nobody has waited for stays pending, and goes on after that', async () => {
    const api = setUp()
    const file = await uploaded(api, writeFeed([purchaseRow()]))
    const { json } = await api.call('POST', '/file_operations', { type: 'transaction_processing', file })
    api.sandbox.advance({ minutes: 5 })
    const status = async () => (await api.call('GET', `/file_operations/${json['id']}`)).json['status']
    const before = api.sandbox.handle({ method: 'GET', target: `/file_operations/${json['id']}`, headers: await api.headers(), body: '' })
    expect(before.body).toContain('pending')
    await api.sandbox.settled()
    api.sandbox.advance({ minutes: 1 })
    expect(await status()).toBe('processed')
  })
})
