import { parseJson, stringifyJson } from '@foliokit/money/json'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { folioBook } from '../src/index.js'
import { fileOperationSchema, transactionsOfWire, wireHoldingsReportSchema, wireTransactionSchema } from '../src/zod.js'
import { wireRow } from './wire-row.js'

/** Examples of the platform's documents: Transactions, Reports and File Operations chapters. */
const redemption = `{"object":"transaction","folio_number":"1562150537200","isin":"INF760K01100","type":"redemption","amount":2250,"units":150,"traded_on":"2019-01-07","traded_at":15,"order":null,"corporate_action":null,"related_transaction_id":null,"rta_order_reference":"1562150537207","rta_product_code":"101ETGP","rta_investment_option":"GROWTH","rta_scheme_name":"Test Canara Robeco Equity Tax Saver Fund - Regular Growth","sources":[{"days_held":7,"units":100,"purchased_on":"2019-01-01","purchased_at":10,"gain":500},{"days_held":6,"units":50,"purchased_on":"2019-01-02","purchased_at":12,"gain":150}]}`
const report = `{"id":12,"folios":[{"folio_number":"4131/34","schemes":[{"isin":"INF740K01599","name":"DSP BlackRock Income Opportunities Fund - Regular Plan -Growth","type":"GROWTH","holdings":{"as_on":"2018-03-12","units":83.597,"redeemable_units":83.597},"market_value":{"as_on":"2018-03-08","amount":2368.4,"redeemable_amount":2368.4},"invested_value":{"as_on":"2018-03-12","amount":2250},"payout":{"as_on":"2018-03-12","amount":0},"nav":{"as_on":"2018-03-08","value":28.3312}}]}]}`
const processed = `{"object":"file_operation","id":"53307e81-f417-4428-93ad-a855c7c0d962","file":"bf8253b0-c302-4715-974b-87a8d7a9efc3","type":"transaction_processing","status":"processed","processed":15,"failed":3,"succeeded":12}`
const pending = processed.replace(
  '"processed","processed":15,"failed":3,"succeeded":12',
  '"pending","processed":null,"failed":null,"succeeded":null',
)

test.each([
  ['a transaction with its sources', wireTransactionSchema, redemption],
  ['a holdings report', wireHoldingsReportSchema, report],
  ['a processed file operation', fileOperationSchema, processed],
  ['a pending file operation', fileOperationSchema, pending],
] as const)('reads %s of the documents and writes it as it was', (_, schema, example) => {
  const read = z.decode(schema as z.ZodType, parseJson(example))
  expect(JSON.parse(stringifyJson(z.encode(schema as z.ZodType, read)))).toEqual(JSON.parse(example))
})

test('amounts, units and NAVs are exact, and a loss is below zero', () => {
  const read = wireTransactionSchema.parse(parseJson(redemption.replace('"gain":150', '"gain":-150.05')))
  expect(`${read.sources?.[1]?.gain} ${read.units} ${read.traded_at}`).toBe('-150.05 150.000 15.0000')
})

test('a type, a status and a member that the documents do not have are read as they are', () => {
  expect(wireTransactionSchema.parse(parseJson(redemption.replace('"redemption"', '"pledge"').replace('{', '{"new":1,')))).toMatchObject({
    type: 'pledge',
  })
  expect(fileOperationSchema.parse(parseJson(pending.replace('pending', 'queued'))).status).toBe('queued')
})

test('a transaction without units is refused, and the issue names them', () => {
  const { error } = wireTransactionSchema.safeParse(parseJson(redemption.replace('"units":150,', '')))
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['units'])
})

const row = (changes: object) => wireRow({ traded_at: 10, ...changes })
const unitsOf = (rows: Parameters<typeof transactionsOfWire>[0]) =>
  folioBook('F', transactionsOfWire(rows)).positions.map(({ units }) => String(units))

test('the rows of the documents come to their sources', () => {
  const rows = [
    row({ type: 'redemption', amount: 2250, units: 150, traded_on: '2019-01-07', traded_at: 15 }),
    row({ amount: 1200, traded_on: '2019-01-02', traded_at: 12 }),
    row({}),
  ]
  const [outcome] = folioBook('F', transactionsOfWire(rows)).outcomes
  expect(outcome?.sources.map(({ daysHeld, gain }) => `${daysHeld} ${gain}`)).toEqual(['7 500.00', '6 150.00'])
})

test('rows that are alike and have no id are several', () => {
  expect(unitsOf([row({}), row({})])).toEqual(['200.000'])
  expect(unitsOf([row({ id: 'a' }), row({ id: 'a' })])).toEqual(['100.000'])
})

test.each([
  ['negative', { id: 'b', units: -100, amount: -1000, related_transaction_id: 'a' }],
  ['negative, and names nothing', { id: 'b', units: -100, amount: -1000 }],
  ['related to one of its type', { id: 'b', related_transaction_id: 'a' }],
])('a row that is %s takes back', (_, back) => {
  expect(unitsOf([row({ id: 'a' }), row(back)])).toEqual([])
})

test('a row that is related to one of another type takes nothing back', () => {
  const legs = [row({ id: 'a' }), row({ id: 'b', type: 'switch_out', related_transaction_id: 'c', units: 40, amount: 400 })]
  expect(unitsOf([...legs, row({ id: 'c', isin: 'INF760K01118', type: 'switch_in', related_transaction_id: 'b' })])).toEqual([
    '60.000',
    '100.000',
  ])
})

test('the legs of a merger keep what lots cost', () => {
  const merger = { corporate_action: 'scheme_merger', traded_on: '2019-02-01', amount: 1500 }
  const rows = [
    row({ id: 'a' }),
    row({ ...merger, id: 'out', type: 'switch_out' }),
    row({ ...merger, id: 'in', type: 'switch_in', isin: 'INF760K01118', units: 50, related_transaction_id: 'out' }),
  ]
  expect(folioBook('F', transactionsOfWire(rows)).positions.at(-1)?.invested.toString()).toBe('1000.00')
})

test.each([
  ['an unknown type', { type: 'pledge' }, 'HOLDINGS_TRANSACTION_INVALID'],
  ['a date that does not exist', { traded_on: '2019-02-30' }, 'SCHEDULE_DATE_INVALID'],
])('%s is refused', (_, wrong, code) => {
  expect(() => transactionsOfWire([row(wrong)])).toThrow(expect.objectContaining({ code }))
})
