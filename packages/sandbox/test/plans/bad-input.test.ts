import { describe, expect, it } from 'vitest'
import { otherSampleTenant, type LoadedFundScheme } from '../../src/index.js'
import { callerOf, fields, isin } from '../api.js'
import { kinds, liquid, orders, planApi, planDraft, richLoad, type Api, type PlanKind } from './lives.js'

const picky = 'INF966L01AB1'
/** The first sample scheme with dates, bounds and steps that refuse something, and one that takes no systematic plan. */
const load = {
  ...richLoad,
  fundSchemes: [...richLoad.fundSchemes, { ...schemeWith(dates(), true), isin: picky }, { ...schemeWith({}, false), isin: 'INF966L01AC9' }],
}

function dates() {
  const [sample = {} as LoadedFundScheme] = richLoad.fundSchemes
  const monthly = (sample['sip_frequency_specific_data'] as { monthly: object }).monthly
  return { monthly: { ...monthly, dates: [1, 5, 10] } }
}
function schemeWith(terms: object, allowed: boolean): LoadedFundScheme {
  const [sample = {} as LoadedFundScheme] = richLoad.fundSchemes
  const of = { sip_frequency_specific_data: terms, swp_frequency_specific_data: terms, stp_frequency_specific_data: terms }
  return {
    ...sample,
    ...of,
    sip_allowed: allowed,
    swp_allowed: allowed,
    stp_in_allowed: allowed,
    stp_out_allowed: allowed,
  } as LoadedFundScheme
}

const scheme = (kind: PlanKind, name: string) => (kind === 'switch' ? { switch_out_scheme: name } : { scheme: name })
const field = (kind: PlanKind) => (kind === 'switch' ? 'switch_out_scheme' : 'scheme')

/** What a body is answered with, and that it left nothing. */
async function refusal(api: Api, kind: PlanKind, body: object) {
  const { status, json } = await api.call('POST', `/v2/mf_${kind}_plans`, body)
  expect(await api.listed(`/v2/mf_${kind}_plans`)).toEqual([])
  return [status, [...new Set(fields(json))]]
}

const common: readonly (readonly [
  why: string,
  change: (kind: PlanKind) => object,
  field: string | ((kind: PlanKind) => readonly string[]),
])[] = [
  ['an unknown frequency', () => ({ frequency: 'hourly' }), 'frequency'],
  ['the frequency of v1', () => ({ frequency: 'MONTHLY' }), 'frequency'],
  ['the alias that is only read', () => ({ frequency: 'half-yearly' }), 'frequency'],
  ['the name of a prototype as frequency', () => ({ frequency: 'constructor' }), 'frequency'],
  ['no frequency', () => ({ frequency: undefined }), 'frequency'],
  ['a frequency of gateway ondc', () => ({ frequency: 'calendar_day_daily', installment_day: undefined, systematic: false }), 'frequency'],
  ['a day that is not among the dates of the scheme', (kind) => ({ ...scheme(kind, picky), installment_day: 6 }), 'installment_day'],
  ['a frequency that the scheme does not offer', (kind) => ({ ...scheme(kind, picky), frequency: 'quarterly' }), 'frequency'],
  ['a scheme without systematic plans', (kind) => scheme(kind, 'INF966L01AC9'), (kind) => [field(kind), 'frequency']],
  [
    'a scheme that says nothing of them',
    (kind) => scheme(kind, 'INF209KA1K88'),
    (kind) => [...(kind === 'switch' ? ['switch_in_scheme'] : []), field(kind), 'frequency'],
  ],
  ['an unknown scheme', (kind) => scheme(kind, 'INF000000000'), (kind) => [field(kind)]],
  ['a scheme that is no ISIN', (kind) => scheme(kind, 'quant'), (kind) => [field(kind)]],
  ['day 0', () => ({ installment_day: 0 }), 'installment_day'],
  ['day 29', () => ({ installment_day: 29 }), 'installment_day'],
  ['day 31 of a plan that is not systematic', () => ({ installment_day: 31, systematic: false }), 'installment_day'],
  ['half a day', () => ({ installment_day: 1.5 }), 'installment_day'],
  ['no day', () => ({ installment_day: undefined }), 'installment_day'],
  ['a null day', () => ({ installment_day: null }), 'installment_day'],
  ['a day in words', () => ({ installment_day: 'five' }), 'installment_day'],
  ['a Saturday', () => ({ frequency: 'day_in_a_week', installment_day: 6 }), 'installment_day'],
  ['a day of a daily plan', () => ({ frequency: 'daily', installment_day: 5, systematic: false }), 'installment_day'],
  ['no installment', () => ({ number_of_installments: 0, systematic: false }), 'number_of_installments'],
  ['fewer installments than nothing', () => ({ number_of_installments: -1 }), 'number_of_installments'],
  ['too few installments', () => ({ number_of_installments: 1 }), 'number_of_installments'],
  ['too many installments', () => ({ number_of_installments: 1201 }), 'number_of_installments'],
  ['part of an installment', () => ({ number_of_installments: 12.5 }), 'number_of_installments'],
  ['an endless number of installments', () => ({ number_of_installments: null }), 'number_of_installments'],
  ['no number of installments', () => ({ number_of_installments: undefined }), 'number_of_installments'],
  ['an amount of zero', () => ({ amount: 0 }), 'amount'],
  ['an amount of zero that is not systematic', () => ({ amount: '0.00', systematic: false }), 'amount'],
  ['an amount below zero', () => ({ amount: -5000 }), 'amount'],
  ['no amount', () => ({ amount: undefined }), 'amount'],
  ['a null amount', () => ({ amount: null }), 'amount'],
  ['the noise of a float', () => ({ amount: 1000.1 + 2000.2 }), 'amount'],
  ['three decimals', () => ({ amount: '5000.005' }), 'amount'],
  ['an amount in words', () => ({ amount: 'much' }), 'amount'],
  ['an amount of true', () => ({ amount: true }), 'amount'],
  ['an exponent out of bounds', () => ({ amount: 1e21 }), 'amount'],
  ['an amount above the maximum', (kind) => ({ amount: kind === 'switch' ? 1_000_000_000 : '1000000000' }), 'amount'],
  ['an unknown account', () => ({ mf_investment_account: 'mfia_none' }), 'mf_investment_account'],
  ['another tenant’s account', () => ({ mf_investment_account: otherSampleTenant.accounts[0]?.id }), 'mf_investment_account'],
  ['no account', () => ({ mf_investment_account: undefined }), 'mf_investment_account'],
  ['an unknown folio', () => ({ folio_number: '1' }), 'folio_number'],
  ['an empty folio', () => ({ folio_number: '' }), 'folio_number'],
  ['a consent of a stranger', () => ({ consent: { email: 'stranger@example.com' } }), 'consent.email'],
  ['an empty consent', () => ({ consent: {} }), 'consent'],
  ['a day of activation that does not exist', () => ({ activate_after: '2024-02-30' }), 'activate_after'],
  ['systematic in words', () => ({ systematic: 'yes' }), 'systematic'],
  ['not saying whether it is systematic', () => ({ systematic: undefined }), 'systematic'],
  ['a malformed EUIN', () => ({ euin: 'X1' }), 'euin'],
  ['an unknown partner', () => ({ partner: 'ptnr_1' }), 'partner'],
  ['an IPv6 address', () => ({ user_ip: '::1' }), 'user_ip'],
  ['an unknown member', () => ({ colour: 'blue' }), 'colour'],
  ['the name of a prototype', () => ({ constructor: 1 }), 'constructor'],
]

describe.each(kinds)('a new %s plan is refused and not stored (domain §4.2, §5, §10)', (kind) => {
  // One sandbox for all: what one of them left, every later one would find.
  const shared = planApi({ load })

  it.each(common.map(([why, change, named]) => ({ why, change, named })))('with $why', async ({ change, named }) => {
    const body = { ...planDraft(kind), ...change(kind) }
    expect(await refusal(shared, kind, body)).toEqual([400, typeof named === 'string' ? [named] : named(kind)])
  })

  it('and leaves nothing that its day would bring', async () => {
    shared.sandbox.advance({ days: 400 })
    expect(await shared.listed(`/v2/${orders[kind]}`)).toEqual([])
  })

  it.each(['{', '', '[]', '"x"', 'null'])('with the body %o', async (body) => {
    const api = planApi()
    expect((await api.call('POST', `/v2/mf_${kind}_plans`, body)).status).toBe(400)
    expect(await api.listed(`/v2/mf_${kind}_plans`)).toEqual([])
  })

  it('with a reference that another plan has, of whatever kind; orders have a space of their own (domain §5)', async () => {
    const api = planApi()
    await api.taken('POST', '/v2/mf_purchases', {
      mf_investment_account: planDraft('purchase').mf_investment_account,
      scheme: isin,
      amount: 5000,
      source_ref_id: 'r',
    })
    await api.create('redemption', { source_ref_id: 'r' })
    const before = (await api.listed(`/v2/mf_${kind}_plans`)).length
    const { status, text, json } = await api.call('POST', `/v2/mf_${kind}_plans`, { ...planDraft(kind), source_ref_id: 'r' })
    expect([status, fields(json)]).toEqual([400, ['source_ref_id']])
    expect(text).toContain('should be unique')
    expect(await api.listed(`/v2/mf_${kind}_plans`)).toHaveLength(before)
  })

  it('is not there for another tenant, whatever is asked of it', async () => {
    const api = planApi()
    const { id } = await api.create(kind)
    const { id: psi } = await api.taken('POST', `/v2/mf_${kind}_plans/${id}/skip_instructions`, { from: '2024-02-05', to: '2024-02-05' })
    const { call } = callerOf(api.sandbox, otherSampleTenant)
    const path = `/v2/mf_${kind}_plans`
    for (const [method, target, body] of [
      ['GET', `${path}/${id}`],
      ['PATCH', path, { id, amount: 6000 }],
      [
        'POST',
        kind === 'purchase' ? `${path}/cancel` : `${path}/${id}/cancel`,
        kind === 'purchase' ? { id, cancellation_code: 'invest_later' } : undefined,
      ],
      ['POST', `${path}/${id}/skip_instructions`, { from: '2024-03-05', to: '2024-03-05' }],
      ['GET', `${path}/${id}/skip_instructions`],
      ['GET', `${path}/skip_instructions/${psi}`],
      ['POST', `${path}/skip_instructions/${psi}/cancel`],
    ] as const)
      expect([target, (await call(method, target, body)).status]).toEqual([target, 404])
    const generated = await call('POST', `/v2/${orders[kind]}`, { plan: id })
    expect([generated.status, fields(generated.json)]).toEqual([400, ['plan']])
    expect((await call('GET', path)).json['data']).toEqual([])
    expect(await api.fetch(kind, id)).toMatchObject({ state: 'active', amount: '5000' })
  })
})

describe('the amounts of a plan (domain §5)', () => {
  const shared = planApi()

  it.each([
    ['systematic below the minimum of its frequency', 'purchase', { amount: 99 }],
    ['systematic below the higher minimum of a quarter', 'purchase', { frequency: 'quarterly', amount: 4999 }],
    ['systematic above the maximum of a week', 'purchase', { frequency: 'day_in_a_week', amount: 2_000_000 }],
    ['systematic off the multiple', 'purchase', { amount: '5000.50' }],
    ['non-systematic, fresh, below the initial minimum', 'purchase', { systematic: false, folio_number: undefined, amount: 999 }],
    ['non-systematic, in a folio, below the additional minimum', 'purchase', { systematic: false, amount: 499 }],
    ['non-systematic off the multiple', 'purchase', { systematic: false, amount: '5000.50' }],
    ['systematic redemption off a paisa of a month', 'redemption', { amount: '5000.50' }],
    ['non-systematic redemption above the maximum', 'redemption', { systematic: false, amount: 100_000_000 }],
    ['systematic switch below the minimum', 'switch', { amount: 999 }],
    ['non-systematic switch into less than the other scheme takes', 'switch', { systematic: false, amount: 499 }],
  ] as const)('are refused: %s', async (_, kind, change) => {
    expect(await refusal(shared, kind, { ...planDraft(kind), ...change })).toEqual([400, ['amount']])
  })

  it.each([
    ['purchase', { amount: 100 }],
    ['purchase', { amount: '999999999.00' }],
    ['purchase', { systematic: false, folio_number: undefined, amount: 1000 }],
    ['purchase', { systematic: false, amount: '500.0' }],
    ['redemption', { frequency: 'day_in_a_week', amount: '100.01' }],
    ['redemption', { systematic: false, amount: '0.01' }],
    ['switch', { amount: 1000 }],
    ['switch', { systematic: false, amount: 500 }],
  ] as const)('are taken at the very limit: %s %o', async (kind, change) => {
    expect(await planApi().create(kind, change)).toMatchObject({ state: 'active' })
  })
})

describe('the mandate of a new plan (domain §7)', () => {
  it.each([
    ['one that is not there', { payment_method: 'mandate', payment_source: '99' }, 'payment_source'],
    ['one without its method', { payment_source: '99' }, 'payment_method'],
    ['a method without one', { payment_method: 'mandate' }, 'payment_source'],
    ['another method', { payment_method: 'cheque', payment_source: '99' }, 'payment_method'],
    ['a number', { payment_method: 'mandate', payment_source: 99 }, 'payment_source'],
  ])('is refused: %s', async (_, change, named) => {
    expect(await refusal(planApi(), 'purchase', { ...planDraft('purchase'), ...change })).toEqual([400, [named]])
  })

  it('is refused when its limit is below the amount, and taken when it is equal', async () => {
    const api = planApi()
    expect(await refusal(api, 'purchase', { ...planDraft('purchase'), ...(await api.mandate({ limit: '4999.99' })) })).toEqual([
      400,
      ['payment_source'],
    ])
    await api.create('purchase', await api.mandate({ limit: 5000 }))
  })

  it.each(['REJECTED', 'CANCELLED'])('is refused when it is %s', async (status) => {
    const api = planApi()
    const mandate = await api.mandate({ approved: status === 'CANCELLED' })
    if (status === 'CANCELLED') await api.taken('POST', `/api/pg/mandates/${mandate.payment_source}/cancel`)
    else await api.taken('POST', `/api/pg/simulate/mandates/${mandate.payment_source}`, { status })
    expect(await refusal(api, 'purchase', { ...planDraft('purchase'), ...mandate })).toEqual([400, ['payment_source']])
  })

  it('may wait for its approval on gateway rta (field notes §5, row 32), and not for the confirmation on ondc', async () => {
    const rta = planApi()
    expect(await rta.create('purchase', await rta.mandate({ approved: false }))).toMatchObject({ state: 'active' })

    const ondc = planApi({ gateway: 'ondc' })
    const mandate = await ondc.mandate({ approved: false })
    const { id } = await ondc.create('purchase', { ...mandate, consent: undefined })
    ondc.sandbox.advance({ seconds: 3 })
    const confirm = () => ondc.call('PATCH', '/v2/mf_purchase_plans', { id, state: 'confirmed', consent: planDraft('purchase').consent })
    const { status, json } = await confirm()
    expect([status, fields(json)]).toEqual([400, ['payment_source']])
    expect(await ondc.fetch('purchase', id)).toMatchObject({ state: 'review_completed' })
    await ondc.taken('POST', `/api/pg/simulate/mandates/${mandate.payment_source}`, { status: 'APPROVED' })
    expect((await confirm()).json).toMatchObject({ state: 'confirmed' })
  })

  it('is not raised past, and is not exchanged for less than the amount', async () => {
    const api = planApi()
    const { id } = await api.create('purchase', await api.mandate({ limit: 5000 }))
    const change = async (body: object) => {
      const { status, json } = await api.call('PATCH', '/v2/mf_purchase_plans', { id, ...body })
      return [status, fields(json)]
    }
    expect(await change({ amount: 5001 })).toEqual([400, ['amount']])
    expect(await change(await api.mandate({ limit: '4999.99' }))).toEqual([400, ['payment_source']])
    expect(await change({ amount: 6000, ...(await api.mandate({ limit: 6000 })) })).toEqual([200, undefined])
  })

  it('of another tenant is none', async () => {
    const [globex, ...others] = [...load.tenants].reverse()
    const [theirs = expect.unreachable()] = globex?.accounts ?? []
    const bankAccounts = [{ old_id: '71', account_number: '9876543211100', ifsc_code: 'HDFC0000002' }]
    const withBank = { ...theirs, folios: [{ number: '42', contacts: { emails: [], mobiles: [] }, bankAccounts }] }
    const api = planApi({ load: { ...load, tenants: [...others, { ...otherSampleTenant, accounts: [withBank] }] } })
    const { call } = callerOf(api.sandbox, otherSampleTenant)
    const { json } = await call('POST', '/api/pg/mandates', { mandate_type: 'E_MANDATE', bank_account_id: 71, mandate_limit: 50_000 })
    await call('POST', `/api/pg/simulate/mandates/${json['id']}`, { status: 'APPROVED' })
    const body = { ...planDraft('purchase'), payment_method: 'mandate', payment_source: String(json['id']) }
    expect(await refusal(api, 'purchase', body)).toEqual([400, ['payment_source']])
  })
})

describe('a switch plan between two schemes', () => {
  it.each([
    ['that are one', { switch_in_scheme: isin }, ['switch_in_scheme']],
    ['of two fund houses', { switch_in_scheme: 'INF209KA1K88', systematic: false }, ['switch_in_scheme']],
    ['of which one is unknown', { switch_in_scheme: 'INF000000000' }, ['switch_in_scheme']],
    ['of which one takes no STP', { switch_in_scheme: 'INF966L01AC9' }, ['switch_in_scheme', 'frequency']],
    ['without a folio', { folio_number: undefined }, ['folio_number']],
    ['with a scheme', { scheme: liquid }, ['scheme']],
    ['paid by a mandate', { payment_method: 'mandate', payment_source: '1' }, ['payment_method', 'payment_source']],
  ])('%s is refused', async (_, change, named) => {
    expect(await refusal(planApi({ load }), 'switch', { ...planDraft('switch'), ...change })).toEqual([400, named])
  })
})
