import { describe, expect, it } from 'vitest'
import { consent, draft, fields, setUp } from './api.js'
import { confirmedWithdrawal, pageOf, simulate, withdraw, withdrawals, withdrawing, type Options, type WithdrawalKind } from './builders.js'

const kinds = Object.keys(withdrawals) as WithdrawalKind[]

/** A purchase on gateway ondc that was reviewed and confirmed. */
async function ready(change: object = {}, options: Options = {}) {
  const api = setUp({ gateway: 'ondc', ...options })
  const { json } = await api.call('POST', '/v2/mf_purchases', { ...draft, ...change })
  const [id, oldId] = [json['id'] ?? '', json['old_id'] ?? '']
  const update = (more: object) => api.call('PATCH', '/v2/mf_purchases', { id, ...more })
  const pay = async (more: object = {}) => {
    const body = `${JSON.stringify({ method: 'UPI', ...more }).slice(0, -1)},"amc_order_ids":[${oldId}]}`
    const { status, json: answer } = await api.call('POST', '/api/pg/payments/netbanking', body)
    return { status, answer, page: pageOf(api, answer['token_url'] ?? '') }
  }
  return { ...api, id, oldId, update, pay, fetch: async () => (await api.call('GET', `/v2/mf_purchases/${id}`)).json }
}

async function confirmed(change: object = {}, options: Options = {}) {
  const order = await ready(change, options)
  order.sandbox.advance({ seconds: 3 })
  await order.update({ consent })
  await order.update({ state: 'confirmed' })
  return order
}

async function submitted(change: object = {}, options: Options = {}) {
  const order = await confirmed(change, options)
  order.sandbox.advance({ minutes: 2 })
  return order
}

describe('a purchase on gateway ondc', () => {
  it('is under review first, and takes nothing meanwhile', async () => {
    const { call, id, update, pay, fetch, sandbox } = await ready()
    for (const answer of [
      await update({ consent }),
      await update({ state: 'confirmed' }),
      await call('POST', `/v2/mf_purchases/${id}/cancel`),
    ])
      expect([answer.status, fields(answer.json)]).toEqual([400, ['state']])
    expect((await pay()).status).toBe(400)
    expect((await fetch())['state']).toBe('under_review')
    sandbox.advance({ seconds: 3 })
    expect((await fetch())['state']).toBe('pending')
  })

  it('of an investor whom the exchange turns away fails in its review', async () => {
    const { sandbox, fetch } = await ready({ mf_investment_account: 'mfia_5c2c0a85826694614a539c0f82b19612' })
    sandbox.advance({ seconds: 3 })
    expect(await fetch()).toMatchObject({ state: 'failed', failure_code: 'fp_order_ineligibility' })
  })

  it('takes the consent alone, then the confirmation, then the payment', async () => {
    const { sandbox, update, pay, fetch } = await ready()
    sandbox.advance({ seconds: 3 })
    expect(fields((await update({ consent, state: 'confirmed' })).json)).toEqual(['state'])
    expect(fields((await update({ state: 'confirmed' })).json)).toEqual(['consent'])
    await update({ consent })
    expect((await pay()).status).toBe(400)
    expect((await update({ state: 'confirmed' })).json['state']).toBe('confirmed')
    expect((await pay()).status).toBe(400)
    sandbox.advance({ minutes: 2 })
    expect(await fetch()).toMatchObject({ state: 'submitted', submitted_at: '2024-01-12T10:32:03+05:30' })
    expect((await pay()).status).toBe(200)
  })

  it('paid on its page is allotted on the next business day', async () => {
    const { sandbox, pay, fetch } = await submitted()
    const { page } = await pay()
    page.open()
    page.choose('success')
    expect((await fetch())['state']).toBe('submitted')
    sandbox.advance({ days: 3 })
    expect(await fetch()).toMatchObject({
      state: 'successful',
      traded_on: '2024-01-12',
      purchased_price: '211.1379',
      allotted_units: '47.36',
    })
  })

  it('does not fail with a payment that fails, and may be paid again, but not while a payment is in progress or made', async () => {
    const { sandbox, pay, fetch } = await submitted()
    const first = await pay()
    expect((await pay()).status).toBe(400)
    first.page.open()
    first.page.choose('failure')
    expect((await fetch())['state']).toBe('submitted')
    const second = await pay()
    second.page.open()
    second.page.choose('success')
    expect((await pay()).status).toBe(400)
    sandbox.advance({ days: 3 })
    expect((await fetch())['state']).toBe('successful')
  })

  it('of an amount that ends in 1 fails after it was paid', async () => {
    const { sandbox, pay, fetch } = await submitted({ amount: 10001 })
    const { page } = await pay()
    page.open()
    page.choose('success')
    sandbox.advance({ days: 3 })
    expect(await fetch()).toMatchObject({ state: 'failed', failure_code: 'order_failure_at_gateway', allotted_units: null })
  })

  it.each([
    ['nobody pays it', async () => undefined],
    ['its payment fails', async ({ pay }: Awaited<ReturnType<typeof submitted>>) => void (await pay()).page.open()],
    [
      'its payment is simulated, which is no use of the link',
      async ({ pay, call }: Awaited<ReturnType<typeof submitted>>) => {
        await pay()
        await call('POST', '/api/pg/simulate/payments/1', { status: 'SUCCESS' })
      },
    ],
  ])('fails at 23:00 of the same day when %s (field notes §2.2)', async (_, act) => {
    const order = await submitted()
    await act(order)
    order.sandbox.advanceTo('2024-01-12T22:59:59+05:30')
    expect((await order.fetch())['state']).toBe('submitted')
    order.sandbox.advanceTo('2024-01-12T23:00:00+05:30')
    expect(await order.fetch()).toMatchObject({
      state: 'failed',
      failure_code: 'fp_payment_url_unused',
      failed_at: '2024-01-12T23:00:00+05:30',
    })
  })

  it.each([
    ['2024-01-12T10:30:00+05:30', '2024-01-12'],
    ['2024-01-22T10:30:00+05:30', '2024-01-22'],
    ['2024-01-26T22:00:00+05:30', '2024-01-26'],
    ['2024-01-26T23:00:00+05:30', '2024-01-27'],
  ])('placed at %s and never confirmed it expires at 23:00 of %s, holiday or not', async (clock, day) => {
    const { sandbox, fetch } = await ready({}, { clock })
    sandbox.advanceTo(`${day}T22:59:59+05:30`)
    expect((await fetch())['state']).toBe('pending')
    sandbox.advanceTo(`${day}T23:00:00+05:30`)
    expect(await fetch()).toMatchObject({ state: 'failed', failure_code: 'order_expiry', failed_at: `${day}T23:00:00+05:30` })
  })

  it('cannot be simulated, retried, cancelled or settled outside the platform', async () => {
    const { call, id, oldId, sandbox } = await submitted()
    for (const status of ['PAYMENT_CONFIRMED', 'SUBMITTED', 'SUCCESSFUL', 'FAILED', 'REVERSED'])
      expect((await simulate({ call }, oldId, status)).status, status).toBe(400)
    sandbox.advance({ days: 1 })
    for (const verb of ['retry', 'cancel']) expect((await call('POST', `/v2/mf_purchases/${id}/${verb}`)).status).toBe(400)
    expect(fields((await call('POST', '/v2/mf_settlement_details', { mf_purchase: id })).json)).toEqual(['mf_purchase'])
  })

  it('needs the method of a payment, and knows the provider ONDC only', async () => {
    const { call, oldId } = await submitted()
    const pay = async (more: string) =>
      fields((await call('POST', '/api/pg/payments/netbanking', `{"amc_order_ids":[${oldId}]${more}}`)).json)
    expect(await pay('')).toEqual(['method'])
    expect(await pay(',"method":"UPI","provider_name":"CYBRILLAPOA"')).toEqual(['provider_name'])
    expect(await pay(',"method":"UPI","provider_name":"ONDC"')).toBeUndefined()
  })

  it('is paid by UPI with an address to open, which is written in lower case', async () => {
    const { pay } = await submitted()
    const { answer, page } = await pay({ upi: { type: 'uri' } })
    expect(answer['upi']).toEqual({ type: 'uri', uri: expect.stringMatching(/^upi:\/\/pay\?/) as string })
    expect(page.open().status).toBe(200)
    expect((await pay({ upi: { type: 'URI' } })).status).toBe(400)
  })
})

describe.each(kinds)('a %s on gateway ondc', (kind) => {
  it('takes an amount or everything, not units', async () => {
    const api = setUp({ gateway: 'ondc' })
    const { status, json } = await withdraw(api, kind, { units: 1 })
    expect([status, fields(json)]).toEqual([400, ['units']])
    expect((await withdraw(api, kind, {})).status).toBe(200)
  })

  it('takes consent and state together, goes out within two minutes, and is processed on the next business day', async () => {
    const { sandbox, update, fetch } = await withdrawing(kind, { gateway: 'ondc' })
    expect((await update({ consent })).status).toBe(400)
    expect((await update({ state: 'confirmed', consent })).json['state']).toBe('confirmed')
    sandbox.advance({ minutes: 2 })
    expect((await fetch())['state']).toBe('submitted')
    sandbox.advance({ days: 3 })
    expect(await fetch()).toMatchObject({ state: 'successful', traded_on: '2024-01-12' })
  })

  it('cannot be simulated', async () => {
    const { call, oldId, fetch } = await confirmedWithdrawal(kind, { gateway: 'ondc' })
    expect((await simulate({ call }, oldId, 'SUBMITTED')).status).toBe(400)
    expect((await fetch())['state']).toBe('confirmed')
  })

  it('expires at 23:00 of the same day', async () => {
    const { sandbox, fetch } = await withdrawing(kind, { gateway: 'ondc', clock: '2024-01-25T10:00:00+05:30' })
    sandbox.advanceTo('2024-01-25T22:59:59+05:30')
    expect((await fetch())['state']).toBe('pending')
    sandbox.advanceTo('2024-01-25T23:00:00+05:30')
    expect(await fetch()).toMatchObject({ state: 'failed', failure_code: 'order_expiry' })
  })
})
