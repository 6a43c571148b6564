import { contract, documentedOperations, pathParameters, wireErrorSchema, type Operation } from '@foliokit/api'
import { parseJson } from '@foliokit/money/json'
import { v1Statuses } from '@foliokit/orders'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSandbox, otherSampleTenant, sampleTenant, type Sandbox, type SandboxRequest, type SandboxResponse } from '../src/index.js'
import { account, isin } from './api.js'

/** Something to do to a sandbox. In a target or body `#order`, `#old`, `#payment` and so on stand for what an earlier answer gave out. */
type Step =
  { readonly advance: number } | (Omit<SandboxRequest, 'headers'> & { readonly headers: Readonly<Record<string, string>> | Caller })
type Caller = 'acme' | 'globex'
interface Exchange {
  readonly request: SandboxRequest
  readonly answer: SandboxResponse
}

const tenants = { acme: sampleTenant, globex: otherSampleTenant }
const draft = { mf_investment_account: account, scheme: isin, amount: 10000 }

const oddText = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '',
    '.',
    '..',
    '%2e%2e',
    '%zz',
    '%00',
    '💩',
    ' ',
    'null',
    '-1',
    '1e3',
    '9'.repeat(40),
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const oddValue = fc.oneof(
  oddText,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(1e21, -0, 0.1, '10000.005', '1e4', isin, '2024-01-23', '9999-12-31'),
)
const name = fc.constantFrom(
  'mf_investment_account',
  'scheme',
  'amount',
  'folio_number',
  'scheduled_on',
  'euin',
  'user_ip',
  'id',
  'state',
  'consent',
  'status',
  'amc_order_ids',
  '__proto__',
  'constructor',
  '',
)

const json = (status: string) => JSON.stringify({ status })
const v1 = '/api/oms/investment_accounts/110'
const folio = '31171511'
const liquid = 'INF966L01283'
const consent = { email: 'investor@example.com' }
const bank = { redemption_bank_account_number: '1234567891100', redemption_bank_account_ifsc_code: 'HDFC0000001' }
const withdrawal = { mf_investment_account: account, folio_number: folio }
const planDraft = (kind: 'purchase' | 'redemption' | 'switch') => ({
  ...withdrawal,
  ...(kind === 'switch' ? { switch_out_scheme: isin, switch_in_scheme: liquid } : { scheme: isin }),
  frequency: 'monthly',
  amount: 5000,
  installment_day: 5,
  number_of_installments: 12,
  systematic: true,
  consent,
})
const wishes: readonly fc.Arbitrary<readonly [method: string, target: string, body: string]>[] = [
  fc.constant(['POST', '/v2/mf_purchases', JSON.stringify(draft)]),
  fc.nat(3).map((n) => ['POST', '/v2/mf_purchases', JSON.stringify({ ...draft, source_ref_id: `ref-${n}` })]),
  fc.constant(['PATCH', '/v2/mf_purchases', '{"id":"#order","consent":{"email":"investor@example.com"}}']),
  fc.constant(['POST', '/api/pg/payments/netbanking', '{"amc_order_ids":[#old]}']),
  fc
    .constantFrom('SUCCESS', 'FAILED', 'PENDING', 'SUBMITTED', 'APPROVED')
    .map((status) => ['POST', '/api/pg/simulate/payments/#payment', json(status)]),
  fc
    .constantFrom('PAYMENT_CONFIRMED', 'SUBMITTED', 'SUCCESSFUL', 'FAILED', 'REVERSED')
    .map((status) => ['POST', '/api/oms/simulate/orders/#old', json(status)]),
  fc.constantFrom('retry', 'cancel').map((verb) => ['POST', `/v2/mf_purchases/#order/${verb}`, '']),
  fc.constantFrom('/#order', '?states=pending').map((rest) => ['GET', `/v2/mf_purchases${rest}`, '']),
  fc.constantFrom('/#payment', '').map((rest) => ['GET', `/api/pg/payments${rest}`, '']),
  fc.constantFrom(`/${isin}`, '?size=1').map((rest) => ['GET', `/api/oms/fund_schemes${rest}`, '']),
  ...[
    ['PATCH', '/v2/mf_purchases/#order', '{"amount":1234}'],
    ['POST', '/v2/mf_purchases/batch', JSON.stringify({ purchases: [draft, { ...draft, amount: 1 }] })],
    [
      'PATCH',
      '/v2/mf_purchases/batch',
      JSON.stringify({
        updates: [
          { id: '#order', consent },
          { id: 'mfp_none', amount: 5000 },
        ],
      }),
    ],
    ['POST', '/v2/mf_redemptions', JSON.stringify({ ...withdrawal, scheme: isin, units: 1.5 })],
    ['PATCH', '/v2/mf_redemptions', JSON.stringify({ id: '#redemption', state: 'confirmed', consent })],
    ['GET', '/v2/mf_redemptions', ''],
    ['GET', '/v2/mf_redemptions/#redemption', ''],
    ['POST', '/v2/mf_switches', JSON.stringify({ ...withdrawal, switch_out_scheme: isin, switch_in_scheme: liquid, amount: 600 })],
    ['PATCH', '/v2/mf_switches', JSON.stringify({ id: '#switch', state: 'confirmed', consent })],
    ['GET', '/v2/mf_switches?states=pending,confirmed', ''],
    ['GET', '/v2/mf_switches/#switch', ''],
    ['POST', '/v2/mf_settlement_details', '{"mf_purchase":"#order","utr_number":"1"}'],
    ['PATCH', '/v2/mf_settlement_details', '{"id":"#settlement","utr_number":"2"}'],
    ['GET', '/v2/mf_settlement_details?mf_purchase=#order', ''],
    ['GET', '/v2/mf_settlement_details/#settlement', ''],
    ['PATCH', '/v2/mf_purchases', '{"id":"#order","state":"confirmed"}'],
    ['POST', '/api/pg/mandates', '{"mandate_type":"E_MANDATE","bank_account_id":51,"mandate_limit":50000}'],
    ['GET', '/api/pg/mandates', ''],
    ['GET', '/api/pg/mandates/#mandate', ''],
    ['POST', '/api/pg/payments/emandate/auth', '{"mandate_id":#mandate}'],
    ['POST', '/api/pg/mandates/#mandate/cancel', ''],
    ['POST', '/api/pg/payments/nach', '{"mandate_id":#mandate,"amc_order_ids":[#old]}'],
    ['POST', '/api/pg/simulate/mandates/#mandate', '{"status":"APPROVED"}'],
    ['POST', '/api/pg/simulate/mandates/#mandate', '{"status":"SUBMITTED"}'],
    ['POST', '/api/oms/bse_payments', '{"order_ids":[#old],"postback_url":"https://app.example/back"}'],
    ['GET', `/api/instant_redemption/pre_redemption_summary?isin=${liquid}&folio_number=${folio}`, ''],
    ['POST', '/api/instant_redemption/order', JSON.stringify({ isin: liquid, folio_number: folio, amount: 5, ...bank })],
    ['GET', '/api/oms/orders?state=pending,failed', ''],
    ['GET', `${v1}/orders`, ''],
    ['GET', `${v1}/orders/#old`, ''],
    ['GET', `${v1}/orders/purchase`, ''],
    ['GET', `${v1}/orders/sell`, ''],
    ['GET', `${v1}/orders/switch`, ''],
    ['GET', `${v1}/preredemption_summary?isin=${liquid}&folio_number=${folio}`, ''],
    ['POST', `${v1}/orders/purchase/netbanking`, JSON.stringify({ bank_account_id: 51, orders: [{ isin, amount: 5000 }] })],
    ['POST', `${v1}/orders/purchase/nach`, `{"mandate_id":#mandate,"orders":[{"isin":"${isin}","amount":5000}]}`],
    ['POST', `${v1}/orders/sell`, JSON.stringify({ orders: [{ folio_number: folio, isin, type: 'amount', amount: 100 }] })],
    ...(['purchase', 'redemption', 'switch'] as const).flatMap((kind) => [
      ['POST', `/v2/mf_${kind}_plans`, JSON.stringify(planDraft(kind))],
      ['PATCH', `/v2/mf_${kind}_plans`, `{"id":"#${kind}plan","amount":6000}`],
      ['GET', `/v2/mf_${kind}_plans/#${kind}plan`, ''],
      ['GET', `/v2/mf_${kind}_plans?states=active`, ''],
      ['POST', `/v2/mf_${kind}_plans/#${kind}plan/cancel`, ''],
      ['POST', `/v2/mf_${kind}_plans/#${kind}plan/skip_instructions`, '{"from":"2024-06-01","to":"2024-06-30"}'],
      ['GET', `/v2/mf_${kind}_plans/#${kind}plan/skip_instructions`, ''],
      ['GET', `/v2/mf_${kind}_plans/skip_instructions/#${kind}skip`, ''],
      ['POST', `/v2/mf_${kind}_plans/skip_instructions/#${kind}skip/cancel`, ''],
      ['POST', `/v2/mf_${kind}${kind === 'switch' ? 'es' : 's'}`, `{"plan":"#${kind}plan"}`],
    ]),
    ['POST', '/v2/mf_purchase_plans/cancel', '{"id":"#purchaseplan","cancellation_code":"invest_later"}'],
    [
      'POST',
      `${v1}/orders/sips`,
      JSON.stringify({ orders: [{ isin, amount: 5000, start_day: '5', frequency: 'MONTHLY', installments: 12, mandate_id: 1 }] }),
    ],
    ['GET', `${v1}/orders/sips`, ''],
    ['GET', `${v1}/orders/sips/#sip`, ''],
    ['GET', `${v1}/orders/sips/#sip/installments`, ''],
    ['PATCH', `${v1}/orders/sips/#sip`, '{"operation":"update","data":{"mandate_id":"1"}}'],
    ['PATCH', `${v1}/orders/sips/#sip`, '{"operation":"cancel_next_installment"}'],
    ['PATCH', `${v1}/orders/sips/#sip`, '{"operation":"deactivate"}'],
    ['POST', '/api/oms/simulate/sips/#sip/generate_next_installment', ''],
    ['POST', `${v1}/orders/sell/instant`, JSON.stringify({ folio_number: folio, isin: liquid, amount: 5, ...bank })],
  ].map((each) => fc.constant(each as unknown as readonly [string, string, string])),
]
const sensible: fc.Arbitrary<Step> = fc
  .oneof(...wishes)
  .map(([method, target, body]) => ({ method, target, body, headers: 'acme' as const }))

const oddPath = fc.oneof(
  fc
    .tuple(fc.constantFrom(...documentedOperations), fc.oneof(oddText, fc.constantFrom('#order', '#old', '#payment', isin)))
    .map(([operation, id]) => (operation.split(' ')[1] ?? '').replaceAll(/:[a-zA-Z_]+/g, id)),
  fc.array(oddText, { maxLength: 4 }).map((parts) => `/${parts.join('/')}`),
  fc.constantFrom('', '*', '/', '//', 'v2/mf_purchases', 'http://x/v2/mf_purchases', '/v2/mf_purchases/', '/v2/auth/acme/token'),
)
const oddQuery = fc.array(
  fc.tuple(
    fc.oneof(fc.constantFrom('states', 'page', 'size', 'from', 'to', 'plan'), oddText),
    fc.oneof(oddText, fc.constantFrom('1', 'pending', '2024-01-01')),
  ),
  { maxLength: 3 },
)
const oddBody = fc.oneof(
  oddText,
  fc.json(),
  fc.tuple(name, oddValue).map(([member, value]) => JSON.stringify({ ...draft, [member]: value })),
  fc.tuple(name, oddValue).map(([member, value]) => `{"id":"#order","${member}":${JSON.stringify(value)},"status":"SUCCESS"}`),
  fc.constantFrom(
    'grant_type=client_credentials&client_id=acme-server&client_secret=wrong',
    'a=1&a=2',
    '[]',
    'null',
    '{"amount":1,"amount":2}',
    '['.repeat(5000),
  ),
)
const odd: fc.Arbitrary<Step> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'get', '', '__proto__'),
  target: fc
    .tuple(oddPath, oddQuery)
    .map(([path, query]) => path + (query.length === 0 ? '' : `?${query.map((pair) => pair.join('=')).join('&')}`)),
  body: oddBody,
  headers: fc.oneof(
    fc.constantFrom<Caller>('acme', 'globex'),
    fc.dictionary(
      fc.constantFrom('authorization', 'x-tenant-id', '__proto__', 'content-type'),
      fc.oneof(oddText, fc.constantFrom('acme', 'Bearer x')),
    ),
  ),
})
const tenantsWrong: fc.Arbitrary<Step> = sensible.map((step) => ({ ...step, headers: 'globex' as const }))
const as = (steps: readonly (readonly [method: string, target: string, body: string])[]): readonly Step[] =>
  steps.map(([method, target, body]) => ({ method, target, body, headers: 'acme' }))
const bought = [
  ['POST', '/v2/mf_purchases', JSON.stringify(draft)],
  ['PATCH', '/v2/mf_purchases', JSON.stringify({ id: '#order', consent })],
] as const
const mandated = [
  ['POST', '/api/pg/mandates', '{"mandate_type":"UPI","bank_account_id":51,"mandate_limit":50000}'],
  ['POST', '/api/pg/simulate/mandates/#mandate', '{"status":"APPROVED"}'],
] as const
/** Steps that lead far only when they come one after the other. */
const stories: readonly (readonly Step[])[] = [
  as([
    ['POST', '/v2/mf_redemptions', JSON.stringify({ ...withdrawal, scheme: isin, units: 1.5 })],
    ['PATCH', '/v2/mf_redemptions', JSON.stringify({ id: '#redemption', state: 'confirmed', consent })],
    ['POST', '/api/pg/mandates', '{"mandate_type":"UPI","bank_account_id":51,"mandate_limit":50000}'],
    ['POST', '/api/pg/payments/emandate/auth', '{"mandate_id":#mandate}'],
  ]),
  ...(['purchase', 'redemption', 'switch'] as const).map((kind) =>
    as([
      ['POST', `/v2/mf_${kind}_plans`, JSON.stringify(planDraft(kind))],
      ['POST', `/v2/mf_${kind}_plans/#${kind}plan/skip_instructions`, '{"from":"2024-06-01","to":"2024-06-30"}'],
    ]),
  ),
  as([
    ...mandated,
    [
      'POST',
      `${v1}/orders/sips`,
      `{"orders":[{"isin":"${isin}","amount":5000,"start_day":"5","frequency":"MONTHLY","installments":12,"mandate_id":#mandate}]}`,
    ],
    ['GET', `${v1}/orders/sips`, ''],
  ]),
  as([
    ...bought,
    ['POST', '/api/pg/payments/netbanking', '{"amc_order_ids":[#old]}'],
    ['POST', '/api/pg/simulate/payments/#payment', '{"status":"SUCCESS"}'],
  ]),
  as([
    ...bought,
    ['POST', '/api/pg/payments/netbanking', '{"amc_order_ids":[#old]}'],
    ['POST', '/api/pg/simulate/payments/#payment', '{"status":"FAILED"}'],
    ['POST', '/v2/mf_purchases/#order/retry', ''],
  ]),
  as([...bought, ...mandated, ['POST', '/api/pg/payments/nach', '{"mandate_id":#mandate,"amc_order_ids":[#old]}']]),
  as([
    ...mandated,
    ['POST', `${v1}/orders/purchase/nach`, `{"mandate_id":#mandate,"orders":[{"isin":"${isin}","amount":5000}]}`],
    ['POST', '/api/pg/mandates/#mandate/cancel', ''],
  ]),
  as([
    ...bought,
    ['POST', '/api/oms/simulate/orders/#old', json('PAYMENT_CONFIRMED')],
    ['POST', '/v2/mf_settlement_details', '{"mf_purchase":"#order","utr_number":"1"}'],
    ['GET', '/v2/mf_settlement_details/#settlement', ''],
    ['PATCH', '/v2/mf_settlement_details', '{"id":"#settlement","utr_number":"2"}'],
  ]),
  as([
    ...bought,
    ['POST', '/api/oms/simulate/orders/#old', json('SUBMITTED')],
    ['POST', '/api/oms/bse_payments', '{"order_ids":[#old],"postback_url":"https://app.example/back"}'],
  ]),
  as(
    [
      'oms/amcs',
      'onb/countries',
      'onb/ifsc_codes',
      'onb/ifsc_codes/HDFC0000001',
      'onb/metadata',
      'onb/pincodes',
      'onb/pincodes/400001',
      'onb/states',
    ].map((path) => ['GET', `/api/${path}`, ''] as const),
  ),
]
const gateways = ['rta', 'bse', 'ondc'] as const
const story = fc.constantFrom(...stories)
const single = fc.oneof(
  { weight: 10, arbitrary: sensible },
  { weight: 6, arbitrary: odd },
  { weight: 2, arbitrary: tenantsWrong },
  { weight: 2, arbitrary: fc.constantFrom(1, 20, 600, 3000, 20_000).map((advance) => ({ advance })) },
)

const step: fc.Arbitrary<readonly Step[]> = fc.oneof(
  { weight: 9, arbitrary: single.map((each) => [each]) },
  { weight: 1, arbitrary: story },
)

/** Logs both tenants in; done again whenever the clock moves, since tokens expire. */
function logIn(sandbox: Sandbox): Record<Caller, Readonly<Record<string, string>>> {
  const headersOf = (tenant: Caller) => {
    const { clientId, clientSecret } = tenants[tenant]
    const body = `grant_type=client_credentials&client_id=${clientId}&client_secret=${clientSecret}`
    const answer = sandbox.handle({ method: 'POST', target: `/v2/auth/${tenant}/token`, headers: {}, body })
    return { authorization: `Bearer ${(JSON.parse(answer.body) as { access_token: string }).access_token}`, 'x-tenant-id': tenant }
  }
  return { acme: headersOf('acme'), globex: headersOf('globex') }
}

/** What later steps may name, as it stands in an answer. */
const patterns = [
  ['redemption', /"id":"(mfr_[0-9a-f]+)"/],
  ['switch', /"id":"(mfs_[0-9a-f]+)"/],
  ['settlement', /"id":"(mfsd_[0-9a-f]+)"/],
  ['purchaseplan', /"id":"(mfpp_[0-9a-f]+)"/],
  ['redemptionplan', /"id":"(mfrp_[0-9a-f]+)"/],
  ['switchplan', /"id":"(mfsp_[0-9a-f]+)"/],
  ['purchaseskip', /"id":"(psi_[0-9a-f]+)","plan":"mfpp/],
  ['redemptionskip', /"id":"(psi_[0-9a-f]+)","plan":"mfrp/],
  ['switchskip', /"id":"(psi_[0-9a-f]+)","plan":"mfsp/],
  ['sip', /"sip_id":(\d+)/],
  ['mandate', /^\{"id":(\d+)\}$/],
] as const

/** Takes the steps and writes down what was asked and answered; `undefined` stands for a move of the clock. */
function take(sandbox: Sandbox, steps: readonly Step[]): readonly (Exchange | number)[] {
  const known: Record<string, string> = {
    order: 'mfp_none',
    old: '1',
    payment: '1',
    redemption: 'mfr_none',
    switch: 'mfs_none',
    settlement: 'mfsd_none',
    mandate: '1',
  }
  const fill = (text: string) => text.replaceAll(/#([a-z]+)/g, (whole, name: string) => known[name] ?? whole)
  let callers = logIn(sandbox)
  return steps.map((each) => {
    if ('advance' in each) {
      sandbox.advance({ minutes: each.advance })
      callers = logIn(sandbox)
      return each.advance
    }
    const headers = typeof each.headers === 'string' ? callers[each.headers] : each.headers
    const request = { method: each.method, target: fill(each.target), headers, body: fill(each.body) }
    const answer = sandbox.handle(request)
    const created = answer.status === 200 ? /"id":"(mfp_[0-9a-f]+)","old_id":(\d+)/.exec(answer.body) : null
    if (created !== null) [known['order'], known['old']] = [created[1] ?? '', created[2] ?? '']
    known['payment'] = /"id":(\d+),"token_url"/.exec(answer.body)?.[1] ?? known['payment'] ?? ''
    for (const [name, pattern] of patterns) known[name] = pattern.exec(answer.body)?.[1] ?? known[name] ?? ''
    return { request, answer }
  })
}

/** Everything that can be seen of a sandbox, and the next thing it would make up. */
function look(sandbox: Sandbox): readonly string[] {
  const { acme, globex } = logIn(sandbox)
  const targets = [
    '/v2/mf_purchases',
    '/v2/mf_redemptions',
    '/v2/mf_switches',
    '/v2/mf_settlement_details',
    '/v2/mf_purchase_plans',
    '/v2/mf_redemption_plans',
    '/v2/mf_switch_plans',
    '/api/pg/payments?size=100',
    '/api/pg/mandates?size=100',
    `/api/oms/orders?size=100&state=${v1Statuses.join(',')}`,
    `/api/instant_redemption/pre_redemption_summary?isin=${liquid}&folio_number=${folio}`,
  ]
  return [acme, globex].flatMap((headers) => targets.map((target) => sandbox.handle({ method: 'GET', target, headers, body: '' }).body))
}

const rows = Object.values(contract) as readonly Operation[]
const patternOf = (path: string) => new RegExp(`^${path.replaceAll(/:[a-zA-Z_]+/g, '[^/]+')}$`)
/** The row of a request: a fixed part goes before a parameter. */
const rowOf = ({ method, target }: SandboxRequest) =>
  rows
    .filter((row) => row.method === method && patternOf(row.path).test(target.split('?')[0] ?? ''))
    .sort((one, other) => pathParameters(one.path).length - pathParameters(other.path).length)[0]

/** Throws unless an answer is what the documents promise for its status. */
function expectDocumented({ request, answer }: Exchange): void {
  if (answer.status === 200) {
    const row = rowOf(request) ?? expect.unreachable()
    const body = row.answerFormat === 'html' ? answer.body : parseJson(answer.body)
    row.answer.parse(body)
    return
  }
  expect([400, 401, 403, 404, 405, 501]).toContain(answer.status)
  const { status, message, errors } = wireErrorSchema.parse(parseJson(answer.body)).error
  expect(status).toBe(answer.status)
  expect(message).not.toBe('')
  for (const { field, message: why } of errors ?? []) expect([field, why]).not.toContain('')
}

const gateway = fc.constantFrom('rta', ...gateways)

describe('any request', () => {
  it('gets a documented answer; a refused one leaves no trace, and neither does a read', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(gateway, fc.array(step, { minLength: 40, maxLength: 80 }), (takes, parts) => {
        const steps = parts.flat()
        const sandbox = createSandbox({ gateway: takes })
        const exchanges = take(sandbox, steps)
        for (const each of exchanges) {
          if (typeof each === 'number') continue
          expectDocumented(each)
          seen.add(each.answer.status === 200 ? `200 ${rowOf(each.request)?.name}` : String(each.answer.status))
        }

        // Another sandbox gets the taken writes only, and must answer them and look in the end as if it had got everything.
        const again = createSandbox({ gateway: takes })
        logIn(again)
        for (const each of exchanges) {
          if (typeof each === 'number') {
            again.advance({ minutes: each })
            logIn(again)
          } else if (each.answer.status === 200 && each.request.method !== 'GET') expect(again.handle(each.request)).toEqual(each.answer)
        }
        expect(look(again)).toEqual(look(sandbox))
      }),
      { seed: 20240112, numRuns: 80, examples: gateways.map((each) => [each, [...stories]] as const) },
    )
    // The steps above do reach every operation and every kind of refusal: otherwise the property would say little.
    expect([...seen].sort()).toEqual(
      [
        '400',
        '401',
        '404',
        '405',
        '501',
        ...rows.filter(({ name: each }) => !each.startsWith('auth.')).map(({ name: each }) => `200 ${each}`),
      ].sort(),
    )
  })
})
