import { rupees } from '@foliokit/money'
import { parseJson, stringifyJson } from '@foliokit/money/json'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import {
  contract,
  documentedOperations,
  fieldIssues,
  fillPath,
  isPathValue,
  pathParameters,
  wireErrorSchema,
  type Operation,
} from '../src/index.js'

const rows: readonly (readonly [string, Operation])[] = Object.entries(contract)
const fixture = (name: string) =>
  (parseJson(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8')) as unknown as { body: unknown }).body

describe('the contract table', () => {
  it('lists the operations of spec/operations.json, each once', () => {
    const spec = JSON.parse(readFileSync(new URL('../../../spec/operations.json', import.meta.url), 'utf8')) as {
      doc: string
      method: string
      path: string
    }[]
    const platform = spec.filter(({ doc }) => doc !== 'paytota').map(({ method, path }) => `${method} ${path}`)
    expect(new Set(documentedOperations)).toEqual(new Set(platform))
    expect(documentedOperations.length).toBe(new Set(documentedOperations).size)
  })

  it.each(rows)('%s stands under its own name and is documented', (name, row) => {
    expect(row.name).toBe(name)
    expect(row.source === 'documented').toBe((documentedOperations as readonly string[]).includes(`${row.method} ${row.path}`))
  })

  it.each(rows.filter(([, row]) => row.method === 'GET'))('%s is a read without a body', (_, row) => {
    expect(row.effect).toBe('read')
    expect(row.body).toBeNull()
  })

  it.each(rows.filter(([, row]) => row.method !== 'GET' && row.security === 'bearer'))('%s writes, so it is no read', (name, row) => {
    // A KYC check asks by POST (reliability §1).
    expect(row.effect === 'read').toBe(name === 'kycChecks.create')
  })

  it.each(rows.filter(([, row]) => row.body !== null))('%s refuses a body with a member it does not know', (_, row) => {
    const result = row.body?.safeParse({ surprise: true })
    expect(fieldIssues(result?.error ?? expect.unreachable()).map(({ code }) => code)).toContain('unrecognized_keys')
  })

  it.each(rows.filter(([, row]) => row.query !== null))('%s refuses a query with a member it does not know', (_, row) => {
    expect(row.query?.safeParse({ surprise: 'x' }).success).toBe(false)
  })
})

describe('schemas against the vendor’s own examples', () => {
  it('reads a purchase and writes back the same digits and members', () => {
    const body = fixture('vendor-purchase') as Record<string, unknown>
    const purchase = contract['purchases.fetch'].answer.parse(body)
    expect(purchase.old_id).toBe('9123')
    expect(purchase.amount.toString()).toBe('10000.00')
    const written = z.encode(contract['purchases.fetch'].answer, purchase)
    expect(JSON.parse(stringifyJson(written))).toEqual({ ...JSON.parse(stringifyJson(body)), amount: 10000 })
  })

  it('keeps an unknown state, failure code and member as data', () => {
    const body = { ...(fixture('vendor-purchase') as object), state: 'on_hold', failure_code: 'brand_new', colour: 'blue' }
    expect(contract['purchases.fetch'].answer.parse(body)).toMatchObject({ state: 'on_hold', failure_code: 'brand_new', colour: 'blue' })
  })

  it('reads a page of payments with a 64-bit order id', () => {
    const answer = contract['payments.list'].answer.parse(fixture('vendor-payments-page'))
    expect(answer.payments.map(({ id, status, amc_order_ids }) => [id, status, amc_order_ids])).toEqual([
      ['1', 'PENDING', ['1']],
      ['2', 'SUBMITTED', ['2654461373273791985']],
    ])
    expect(answer.total_elements).toBe(2)
  })

  it('reads the error body', () => {
    const body = parseJson('{"error":{"status":400,"message":"some description","errors":[{"field":"name","message":"wrong"}]}}')
    expect(wireErrorSchema.parse(body).error).toMatchObject({ status: 400, errors: [{ field: 'name', message: 'wrong' }] })
    expect(wireErrorSchema.safeParse({ error: 'text' }).success).toBe(false)
  })
})

describe('bodies and queries on the wire', () => {
  const body = { mf_investment_account: 'mfia_1', scheme: 'INF173K01FE6', amount: rupees('10000.50') }

  it('writes amounts as numbers and ids as 64-bit integers', () => {
    expect(stringifyJson(z.encode(contract['purchases.create'].body, body))).toBe(
      '{"mf_investment_account":"mfia_1","scheme":"INF173K01FE6","amount":10000.5}',
    )
    expect(stringifyJson(z.encode(contract['payments.createNetbanking'].body, { amc_order_ids: ['2654461373273791985'] }))).toBe(
      '{"amc_order_ids":[2654461373273791985]}',
    )
  })

  it.each([
    ['scheme', { ...body, scheme: 'inf173k01fe6' }],
    ['user_ip', { ...body, user_ip: '::1' }],
    ['scheduled_on', { ...body, scheduled_on: '2023-02-29' }],
    ['initiated_by', { ...body, initiated_by: 'robot' }],
    ['mf_investment_account', { ...body, mf_investment_account: '' }],
    ['source_ref_id', { ...body, source_ref_id: 'a b' }],
  ])('refuses a wrong %s before it is sent', (field, wrong) => {
    const result = z.safeEncode(contract['purchases.create'].body, wrong as typeof body)
    expect(fieldIssues(result.error ?? expect.unreachable())[0]?.path).toEqual([field])
  })

  it('writes and reads list queries as text', () => {
    const query = contract['purchases.list'].query
    const text = z.encode(query, { states: ['pending', 'failed'] })
    expect(text).toEqual({ states: 'pending,failed' })
    expect(z.decode(query, text)).toEqual({ states: ['pending', 'failed'] })
    expect(z.encode(contract['payments.list'].query, { page: 0, size: 100 })).toEqual({ page: '0', size: '100' })
    expect(z.safeEncode(contract['payments.list'].query, { size: 101 }).success).toBe(false)
    expect(z.safeDecode(contract['payments.list'].query, { size: '1e2' }).success).toBe(false)
  })
})

describe('paths', () => {
  it('names and fills parameters', () => {
    expect(pathParameters('/v2/mf_purchases/:id/retry')).toEqual(['id'])
    expect(fillPath('/v2/mf_purchases/:id/retry', ['mfp_1'])).toBe('/v2/mf_purchases/mfp_1/retry')
    expect(fillPath('/v2/mf_purchases/:id', ['a/b?c'])).toBe('/v2/mf_purchases/a%2Fb%3Fc')
  })

  it.each(['...', 'a.', '💩', 'a/b', '%2e'])('takes %o, encoded, as a part of a path', (value) => {
    expect(isPathValue(value)).toBe(true)
    const [, , ...parts] = new URL(`https://x.example${fillPath('/a/:id', [value])}`).pathname.split('/')
    expect(parts.map(decodeURIComponent)).toEqual([value])
  })

  it.each(['', '.', '..', 'a\ud800', 5, undefined])('refuses %o as a part of a path', (value) => {
    expect(isPathValue(value)).toBe(false)
  })
})
