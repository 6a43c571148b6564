import { readFileSync } from 'node:fs'
import { parseJson, stringifyJson, type Json } from '@foliokit/money/json'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { followPurchase, paytotaContract, purchaseLifecycle, purchaseOutcome, readCallback, type PaytotaOperation } from '../src/index.js'
import { purchaseSchema } from '../src/zod.js'

/** The examples of Paytota's collection document, as `npm run vendor-examples` found them. */
const examples = parseJson(readFileSync(new URL('fixtures/vendor-examples.json', import.meta.url), 'utf8')) as unknown as readonly {
  readonly line: Json
  readonly operation: string
  readonly side: 'request' | 'response'
  readonly example: { readonly [name: string]: Json }
}[]
const byOperation = new Map(
  (Object.values(paytotaContract) as readonly PaytotaOperation[]).map((row) => [`${row.method} ${row.path.replace(/\/$/, '')}`, row]),
)
const schemaOf = ({ operation, side }: (typeof examples)[number]): z.ZodType | null | undefined =>
  side === 'request' ? byOperation.get(operation)?.body : byOperation.get(operation)?.answer

describe('the examples of the document', () => {
  it('are three', () => expect(examples).toHaveLength(3))

  it.each(examples.map((example) => [`${example.operation}, ${example.side}`, example] as const))('%s is read', (_, example) => {
    expect(schemaOf(example)?.safeParse(example.example).error?.issues ?? []).toEqual([])
  })

  it.each(examples.slice(1).map((example) => [example.operation, example.example] as const))(
    'an answer of %s keeps every value and member when written again',
    (_, example) => {
      const plain = (json: unknown) => JSON.parse(stringifyJson(json).replaceAll('"quantity":"1.0000"', '"quantity":1')) as object
      expect(plain(z.encode(purchaseSchema, purchaseSchema.parse(example)))).toEqual(plain(example))
    },
  )

  const callback = examples[2]?.example as object
  it('tell of a purchase that was paid: 500 UGX, of which 15 are the fee', () => {
    const purchase = purchaseSchema.parse(callback)
    expect(purchaseOutcome(purchase.status)).toBe('paid')
    expect(purchase.payment).toMatchObject({ amount: '500', fee_amount: '15', net_amount: '485', paid_on: 1669134668 })
  })

  it('move a stored purchase through every status with its time', () => {
    const stored = purchaseLifecycle.start({ reference: 'order-1', at: '2022-11-22T16:30:57Z' })
    expect(followPurchase(stored, purchaseSchema.parse(callback))).toMatchObject({
      state: 'paid',
      context: {
        viewedAt: '2022-11-22T16:30:57Z',
        executedAt: '2022-11-22T16:30:57Z',
        paidAt: '2022-11-22T16:31:08Z',
        failedAt: null,
      },
    })
  })

  it('show a callback that says what to fetch', () => {
    expect(readCallback(stringifyJson(callback))).toEqual({
      fetchPurchase: '00fddd1a-6a30-4081-946b-c5d99f363ff3',
      untrustedHint: { status: 'paid', eventType: 'purchase.paid' },
    })
  })
})
