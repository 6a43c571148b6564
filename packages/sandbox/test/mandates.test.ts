import { describe, expect, it } from 'vitest'
import { fields, setUp } from './api.js'
import { mandateIn, pageOf, whyRefused } from './builders.js'

const draft = { mandate_type: 'E_MANDATE', bank_account_id: 51, mandate_limit: 50000 }

describe('registering a mandate', () => {
  it.each([
    ['an e-mandate above a crore', { mandate_limit: '10000000.01' }, 'mandate_limit'],
    ['a UPI mandate above a lakh', { mandate_type: 'UPI', mandate_limit: 100001 }, 'mandate_limit'],
    ['a limit of nothing', { mandate_limit: 0 }, 'mandate_limit'],
    ['a bank account of nobody', { bank_account_id: 99 }, 'bank_account_id'],
    ['a last day before the first', { valid_from: '2024-02-01', valid_to: '2024-01-31' }, 'valid_to'],
    ['a day that does not exist', { valid_from: '2024-02-30' }, 'valid_from'],
    ['an unknown type', { mandate_type: 'CHEQUE' }, 'mandate_type'],
    ['the provider of another gateway', { provider_name: 'CYBRILLAPOA' }, 'provider_name'],
    ['an unknown member', { umrn: 'X' }, 'umrn'],
  ])('refuses %s, and stores nothing', async (_, change, field) => {
    const { call } = setUp()
    const { status, json } = await call('POST', '/api/pg/mandates', { ...draft, ...change })
    expect([status, fields(json)]).toEqual([400, [field]])
    expect((await call('GET', '/api/pg/mandates')).json['total_elements']).toBe('0')
  })

  it('takes the highest limits, to the paisa', async () => {
    const { call } = setUp()
    for (const [mandate_type, mandate_limit] of [
      ['E_MANDATE', '10000000'],
      ['UPI', '100000.00'],
      ['NACH', '99999999999.99'],
    ])
      expect((await call('POST', '/api/pg/mandates', { ...draft, mandate_type, mandate_limit })).status, mandate_type).toBe(200)
    expect((await call('GET', '/api/pg/mandates/3')).json['mandate_limit']).toBe('99999999999.99')
  })

  it.each([
    ['rta', 'RAZORPAY'],
    ['ondc', 'CYBRILLAPOA'],
    ['bse', 'BSE'],
  ] as const)('on gateway %s knows the provider %s only: payments have another name for it', async (gateway, provider) => {
    const { call } = setUp({ gateway })
    expect((await call('POST', '/api/pg/mandates', { ...draft, provider_name: provider })).status).toBe(200)
    expect(fields((await call('POST', '/api/pg/mandates', { ...draft, provider_name: 'ONDC' })).json)).toEqual(['provider_name'])
  })

  it('takes none on paper through gateway bse', async () => {
    const { call } = setUp({ gateway: 'bse' })
    expect(fields((await call('POST', '/api/pg/mandates', { ...draft, mandate_type: 'NACH' })).json)).toEqual(['mandate_type'])
  })

  it('lists by bank account, page by page', async () => {
    const { call } = setUp()
    for (let count = 0; count < 25; count += 1) await call('POST', '/api/pg/mandates', draft)
    expect((await call('GET', '/api/pg/mandates?bank_account_id=51&page=1')).json).toMatchObject({
      total_elements: '25',
      total_pages: '2',
      number: '1',
      number_of_elements: '5',
      last: true,
    })
    expect((await call('GET', '/api/pg/mandates?bank_account_id=99')).json['mandates']).toEqual([])
    expect((await call('GET', '/api/pg/mandates?status=APPROVED')).status).toBe(400)
  })
})

describe('the way of a mandate', () => {
  it('on paper goes to the bank on the next business day, and is approved with a number on the fifth', async () => {
    const { sandbox, call } = setUp({ clock: '2024-01-19T10:30:00+05:30' })
    await mandateIn({ call }, 'CREATED', { mandate_type: 'NACH' })
    const read = async () => (await call('GET', '/api/pg/mandates/1')).json
    sandbox.advanceTo('2024-01-23T10:00:00+05:30')
    expect(await read()).toMatchObject({ mandate_status: 'SUBMITTED', submitted_at: '2024-01-23T10:00:00+05:30', umrn: null })
    // 23, 24, 25, 29 and 30: the 22nd and the 26th are holidays.
    sandbox.advanceTo('2024-01-30T09:59:59+05:30')
    expect((await read())['mandate_status']).toBe('SUBMITTED')
    sandbox.advanceTo('2024-01-30T10:00:00+05:30')
    expect(await read()).toMatchObject({ mandate_status: 'APPROVED', umrn: expect.stringMatching(/^SBOX\d{16}$/) as string })
  })

  it.each([
    ['CREATED', 'cancelled'],
    ['SUBMITTED', 'cancelled'],
    ['REJECTED', 'cancelled'],
  ])('in status %s cannot be %s: only an approved one can', async (status) => {
    const api = setUp({ processing: 'simulated' })
    const id = await mandateIn(api, status)
    expect((await api.call('POST', `/api/pg/mandates/${id}/cancel`)).status).toBe(400)
    expect((await api.call('GET', `/api/pg/mandates/${id}`)).json['mandate_status']).toBe(status)
  })

  it.each([
    ['CREATED', ['RECEIVED']],
    ['SUBMITTED', ['CREATED', 'RECEIVED', 'SUBMITTED']],
    ['APPROVED', ['CREATED', 'SUBMITTED', 'APPROVED', 'REJECTED', 'RECEIVED']],
    ['REJECTED', ['CREATED', 'SUBMITTED', 'APPROVED', 'REJECTED', 'RECEIVED']],
  ])('in status %s refuses the simulation of %s', async (status, wrong) => {
    const api = setUp({ processing: 'simulated' })
    const id = await mandateIn(api, status)
    for (const next of wrong) expect((await api.call('POST', `/api/pg/simulate/mandates/${id}`, { status: next })).status, next).toBe(400)
    expect((await api.call('GET', `/api/pg/mandates/${id}`)).json['mandate_status']).toBe(status)
  })

  it('says why it was rejected', async () => {
    const api = setUp()
    const id = await mandateIn(api, 'REJECTED')
    expect((await api.call('GET', `/api/pg/mandates/${id}`)).json).toMatchObject({
      rejected_reason: 'Rejected by simulation',
      rejected_at: '2024-01-12T10:30:00+05:30',
    })
  })
})

describe('the authorisation of a mandate', () => {
  const authorise = async (options: Parameters<typeof setUp>[0] = {}, change: object = {}) => {
    const api = setUp(options)
    const id = await mandateIn(api, 'CREATED', change)
    const { json } = await api.call('POST', '/api/pg/payments/emandate/auth', { mandate_id: Number(id) })
    const read = async () => (await api.call('GET', `/api/pg/mandates/${id}`)).json
    return { ...api, id, payment: json['id'] ?? '', page: pageOf(api, json['token_url'] ?? ''), read }
  }

  it.each([
    ['success', 'APPROVED', 'SUCCESS'],
    ['failure', 'REJECTED', 'FAILED'],
  ])('that ends on the page with %s leaves it %s', async (outcome, mandate, payment) => {
    const api = await authorise()
    expect(api.page.open().body).toContain('<h1>Authorise the mandate</h1>')
    expect(api.page.choose(outcome).status).toBe(200)
    expect((await api.read())['mandate_status']).toBe(mandate)
    expect((await api.call('GET', `/api/pg/payments/${api.payment}`)).json).toMatchObject({
      payment_type: 'AUTH_TRANSACTION',
      status: payment,
      amc_order_ids: [],
    })
  })

  it('that nobody finishes leaves it as it was, and may be begun again', async () => {
    const { sandbox, call, payment, read } = await authorise()
    sandbox.advance({ minutes: 15 })
    expect((await call('GET', `/api/pg/payments/${payment}`)).json['status']).toBe('TIMEDOUT')
    expect((await read())['mandate_status']).toBe('CREATED')
    expect((await call('POST', '/api/pg/payments/emandate/auth', { mandate_id: 1 })).status).toBe(200)
  })

  it('of a mandate that was decided meanwhile is refused, and its payment stays as it is', async () => {
    for (const status of ['APPROVED', 'REJECTED']) {
      const { call, page, payment, read, id } = await authorise()
      page.open()
      await call('POST', `/api/pg/simulate/mandates/${id}`, { status })
      expect(page.choose('success').status).toBe(410)
      expect((await read())['mandate_status']).toBe(status)
      expect((await call('GET', `/api/pg/payments/${payment}`)).json['status']).toBe('PENDING')
    }
  })

  it('is refused for a mandate on paper, a decided one, an unknown one, and with a postback on gateway bse', async () => {
    const api = setUp()
    const ask = (mandate_id: string, more: object = {}) => api.call('POST', '/api/pg/payments/emandate/auth', { mandate_id, ...more })
    expect(fields((await ask(await mandateIn(api, 'CREATED', { mandate_type: 'NACH' }))).json)).toEqual(['mandate_id'])
    for (const status of ['SUBMITTED', 'APPROVED', 'REJECTED'])
      expect(whyRefused((await ask(await mandateIn(api, status))).json)[0]?.message).toContain(status)
    expect(fields((await ask('99')).json)).toEqual(['mandate_id'])
    const bse = setUp({ gateway: 'bse' })
    await mandateIn(bse, 'CREATED')
    const body = { mandate_id: 1, payment_postback_url: 'https://app.example/back' }
    expect(fields((await bse.call('POST', '/api/pg/payments/emandate/auth', body)).json)).toEqual(['payment_postback_url'])
  })
})
