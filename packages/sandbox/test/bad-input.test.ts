import { contract, wireErrorSchema, type Operation } from '@foliokit/api'
import { parseJson } from '@foliokit/money/json'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { account, consent, draft, isin, setUp } from './api.js'
import { folio, liquid, mandateIn, payout, stored, v1, withdraw, type Api } from './builders.js'

/** Every operation that orders, payments and mandates are written through. */
const groups = [
  'purchases',
  'redemptions',
  'switches',
  'v1Orders',
  'instantRedemptions',
  'payments',
  'bsePayments',
  'mandates',
  'settlementDetails',
  'simulations',
]
const writes = (Object.values(contract) as readonly Operation[]).filter(
  ({ name, method }) => method !== 'GET' && groups.includes(name.split('.')[0] ?? ''),
)
const withBody = writes.filter(({ body }) => body !== null)
const pathOf = ({ path }: Operation, id = 'none') => path.replaceAll(/:[a-zA-Z_]+/g, id)

/** A sandbox with one of everything. */
async function furnished() {
  const api = setUp({ processing: 'simulated' })
  const { json } = await api.call('POST', '/v2/mf_purchases', draft)
  await api.call('POST', '/v2/mf_settlement_details', { mf_purchase: json['id'] })
  await mandateIn(api, 'APPROVED')
  const redemption = (await withdraw(api, 'redemption')).json
  const switched = (await withdraw(api, 'switch')).json
  return { ...api, purchase: json, redemption, switched, look: () => look(api) }
}

/** All that can be seen of the sandbox. */
async function look(api: Pick<Api, 'call'>): Promise<string> {
  const paths = [
    '/v2/mf_purchases',
    '/v2/mf_redemptions',
    '/v2/mf_switches',
    '/v2/mf_settlement_details',
    '/api/pg/payments',
    '/api/pg/mandates',
  ]
  const texts = await Promise.all(paths.map(async (path) => (await api.call('GET', path)).text))
  return texts.join('\n')
}

/** Reads an answer as the documented error, strictly enough to see another shape. */
function errorOf({ status, text }: { readonly status: number; readonly text: string }) {
  const { error } = wireErrorSchema.parse(parseJson(text))
  expect([error.status, error.message === '']).toEqual([status, false])
  return { status, message: error.message, fields: (error.errors ?? []).map(({ field }) => field), errors: error.errors ?? [] }
}

/** The members that a body may have at its top, with the schema of each, whatever form it takes. */
function membersOf(schema: z.ZodType): readonly (readonly [string, z.ZodType])[] {
  if (schema instanceof z.ZodUnion) return (schema.options as readonly z.ZodType[]).flatMap(membersOf)
  expect(schema).toBeInstanceOf(z.ZodObject)
  return Object.entries((schema as z.ZodObject).shape) as readonly (readonly [string, z.ZodType])[]
}

const wrongs: readonly unknown[] = [{}, [], true, 'x', -1, 1.5, '', ' ', null]

describe.each(withBody)('$name, $method $path', (row) => {
  const send = ({ call }: Pick<Api, 'call'>, body: unknown) => call(row.method, pathOf(row), body)

  it('refuses what is no JSON, and JSON that is no object', async () => {
    const api = setUp()
    for (const body of ['{', '', '{"a":1,}', "{'a':1}", '{"a":1}x', '\u0000', '{"a":1,"a":2}', '['.repeat(10_000)])
      expect(errorOf(await send(api, body)), body.slice(0, 20)).toMatchObject({ status: 400, message: 'JSON parse error' })
    for (const body of ['[]', 'null', '"x"', '1', 'true']) expect(errorOf(await send(api, body)).status, body).toBe(400)
    expect(await stored(api)).toBe(0)
  })

  it('refuses a wrong type of every member, and names the member', async () => {
    const api = setUp()
    for (const [name, schema] of membersOf(row.body as z.ZodType)) {
      const refused = wrongs.filter((wrong) => !schema.safeParse(wrong).success)
      expect(refused.length, `${name} takes anything`).toBeGreaterThan(0)
      for (const wrong of refused) {
        const { status, errors } = errorOf(await send(api, { [name]: wrong }))
        const said = errors.filter(({ field, message }) => (field === name || field.startsWith(`${name}.`)) && message !== '')
        expect([status, said.length > 0], `${name}: ${JSON.stringify(wrong)}`).toEqual([400, true])
      }
    }
    expect(await stored(api)).toBe(0)
  })

  it('refuses an unknown value of every enum', async () => {
    const api = setUp()
    for (const [name, schema] of membersOf(row.body as z.ZodType)) {
      const issues = schema.safeParse('no_such_value').error?.issues ?? []
      if (!issues.some(({ code }) => code === 'invalid_value')) continue
      const { status, fields } = errorOf(await send(api, { [name]: 'no_such_value' }))
      expect([status, fields.includes(name)], name).toEqual([400, true])
    }
    expect(await stored(api)).toBe(0)
  })

  it('refuses an unknown member by its name, and what is missing by its', async () => {
    const api = setUp()
    for (const name of ['colour', '__proto__', 'constructor', 'toString']) {
      const { status, errors } = errorOf(await send(api, `{"${name}":1}`))
      expect([status, errors.find(({ field }) => field === name)?.message], name).toEqual([400, 'is not a known parameter'])
    }
    expect(await stored(api)).toBe(0)
    const required = membersOf(row.body as z.ZodType).filter(([, schema]) => !schema.safeParse(undefined).success)
    if (required.length === 0) return
    const { status, errors } = errorOf(await send(api, {}))
    expect(status).toBe(400)
    // Where a body may have several forms, the missing members of one are named.
    if (!(row.body instanceof z.ZodUnion)) {
      for (const [name] of required) expect(errors).toContainEqual({ field: name, message: 'is required' })
    }
  })

  it('refuses a body of 11 MiB', async () => {
    const api = setUp()
    expect(errorOf(await send(api, tooLong)).status).toBe(413)
    expect(await stored(api)).toBe(0)
  })
})

/** Longer than the largest file, which may be 10 MiB. */
const tooLong = `{"id":"${'x'.repeat(11 * 1024 * 1024)}"}`

describe('a write without a body', () => {
  const without = writes.filter(({ body }) => body === null)
  it.each(without)('$name refuses a body that it would lose, and does nothing', async (row) => {
    const { call, purchase, look: see } = await furnished()
    const before = await see()
    const path = pathOf(row, row.name.startsWith('purchases') ? (purchase['id'] ?? '') : '1')
    for (const [body, status] of [
      ['{', 400],
      ['{"reason":"x"}', 400],
      ['[]', 400],
      [tooLong, 413],
    ] as const)
      expect(errorOf(await call(row.method, path, body)).status, body.slice(0, 20)).toBe(status)
    expect(await see()).toBe(before)
  })
})

/** A call of every writing operation that is right but for the ids in it, and the member or status that tells of an unknown one. */
const strangers: Readonly<Record<string, readonly [path: string, body: unknown, refused: 404 | string]>> = {
  'purchases.create': ['/v2/mf_purchases', { ...draft, mf_investment_account: 'mfia_none' }, 'mf_investment_account'],
  'purchases.update': ['/v2/mf_purchases', { id: 'mfp_none', consent }, 404],
  'purchases.modify': ['/v2/mf_purchases/mfp_none', { amount: 5000 }, 404],
  'purchases.retry': ['/v2/mf_purchases/mfp_none/retry', undefined, 404],
  'purchases.cancel': ['/v2/mf_purchases/mfp_none/cancel', undefined, 404],
  'redemptions.create': [
    '/v2/mf_redemptions',
    { mf_investment_account: 'mfia_none', folio_number: folio, scheme: isin },
    'mf_investment_account',
  ],
  'redemptions.update': ['/v2/mf_redemptions', { id: 'mfr_none', state: 'confirmed', consent }, 404],
  'switches.create': [
    '/v2/mf_switches',
    { mf_investment_account: account, folio_number: 'none', switch_out_scheme: isin, switch_in_scheme: liquid },
    'folio_number',
  ],
  'switches.update': ['/v2/mf_switches', { id: 'mfs_none', state: 'confirmed', consent }, 404],
  'v1Orders.purchaseByNetbanking': [
    '/api/oms/investment_accounts/9/orders/purchase/netbanking',
    { bank_account_id: 51, orders: [{ isin, amount: 5000 }] },
    404,
  ],
  'v1Orders.purchaseByNach': [`${v1}/orders/purchase/nach`, { mandate_id: 9, orders: [{ isin, amount: 5000 }] }, 'mandate_id'],
  'v1Orders.sell': ['/api/oms/investment_accounts/9/orders/sell', { orders: [{ folio_number: folio, isin, redeem_all: true }] }, 404],
  'v1Orders.sellInstantly': [`${v1}/orders/sell/instant`, { folio_number: 'none', isin: liquid, amount: 5, ...payout }, 'folio_number'],
  'instantRedemptions.create': [
    '/api/instant_redemption/order',
    { folio_number: 'none', isin: liquid, amount: 5, ...payout },
    'folio_number',
  ],
  'payments.createNetbanking': ['/api/pg/payments/netbanking', '{"amc_order_ids":[2654461373273791985]}', 'amc_order_ids'],
  'payments.createNach': ['/api/pg/payments/nach', '{"mandate_id":9,"amc_order_ids":[2654461373273791985]}', 'mandate_id'],
  'bsePayments.create': ['/api/oms/bse_payments', '{"order_ids":[2654461373273791985],"postback_url":"https://app.example"}', 'order_ids'],
  'mandates.create': ['/api/pg/mandates', { mandate_type: 'UPI', bank_account_id: 9, mandate_limit: 100 }, 'bank_account_id'],
  'mandates.authorize': ['/api/pg/payments/emandate/auth', { mandate_id: 9 }, 'mandate_id'],
  'mandates.cancel': ['/api/pg/mandates/9/cancel', undefined, 404],
  'settlementDetails.create': ['/v2/mf_settlement_details', { mf_purchase: 'mfp_none' }, 404],
  'settlementDetails.update': ['/v2/mf_settlement_details', { id: 'mfsd_none' }, 404],
  'simulations.order': ['/api/oms/simulate/orders/1', { status: 'SUBMITTED' }, 404],
  'simulations.payment': ['/api/pg/simulate/payments/9', { status: 'SUCCESS' }, 404],
  'simulations.mandate': ['/api/pg/simulate/mandates/9', { status: 'APPROVED' }, 404],
  'simulations.sipInstallment': ['/api/oms/simulate/sips/1/generate_next_installment', undefined, 404],
}

describe('an unknown id', () => {
  // The items of a batch are answered by themselves: batches.test.ts.
  const alone = writes.filter(({ name }) => !name.endsWith('Batch'))
  it.each(alone)('is refused by $name, and nothing is stored', async ({ name, method }) => {
    const { call, look: see } = await furnished()
    const before = await see()
    const [path, body, refused] = strangers[name] ?? expect.unreachable(`no call of ${name} stands in the table`)
    const { status, fields } = errorOf(await call(method, path, body))
    expect([status, fields]).toEqual(refused === 404 ? [404, []] : [400, [refused]])
    expect(await see()).toBe(before)
  })
})
