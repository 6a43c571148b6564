import { describe, expect, it } from 'vitest'
import { consent, consented, draft, fields, placed, setUp } from './api.js'
import { simulate, withdrawals, withdrawing, type Options, type WithdrawalKind } from './builders.js'

const kinds = Object.keys(withdrawals) as WithdrawalKind[]
const back = 'https://app.example/back'

/** A purchase on gateway bse that the exchange has. */
async function submitted(options: Options = {}) {
  const order = await consented({ gateway: 'bse', ...options })
  order.sandbox.advance({ minutes: 1 })
  const pay = (body: string) => order.call('POST', '/api/oms/bse_payments', body)
  return {
    ...order,
    pay: (more = `,"postback_url":"${back}"`) => pay(`{"order_ids":[${order.oldId}]${more}}`),
    fetch: async () => (await order.call('GET', `/v2/mf_purchases/${order.id}`)).json,
  }
}

describe('a purchase on gateway bse', () => {
  it('is never confirmed, cancelled, retried or settled outside the platform', async () => {
    const { call, id, oldId } = await placed({ gateway: 'bse' })
    const answers = [
      await call('PATCH', '/v2/mf_purchases', { id, state: 'confirmed', consent }),
      await call('POST', `/v2/mf_purchases/${id}/cancel`),
      await call('POST', `/v2/mf_purchases/${id}/retry`),
      await call('POST', '/v2/mf_settlement_details', { mf_purchase: id }),
      await call('POST', `/api/oms/simulate/orders/${oldId}`, { status: 'PAYMENT_CONFIRMED' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400])
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json['state']).toBe('pending')
  })

  it('waits for its consent, and expires without it on T+8 working days', async () => {
    const { sandbox, call, id } = await placed({ gateway: 'bse' })
    sandbox.advanceTo('2024-01-24T23:59:59+05:30')
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json['state']).toBe('pending')
    sandbox.advanceTo('2024-01-25T00:00:00+05:30')
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json).toMatchObject({ state: 'failed', failure_code: 'order_expiry' })
  })

  it('is paid once the exchange has it, on its own operation, by one member or the other', async () => {
    const early = await consented({ gateway: 'bse' })
    expect((await early.call('POST', '/api/oms/bse_payments', `{"order_ids":[${early.oldId}],"postback_url":"${back}"}`)).status).toBe(400)
    const { call, oldId, pay } = await submitted()
    const wrong = await call('POST', '/api/pg/payments/netbanking', `{"amc_order_ids":[${oldId}]}`)
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('POST /api/oms/bse_payments')])
    expect(fields((await pay('')).json)).toEqual(['payment_postback_url'])
    expect(fields((await pay(`,"postback_url":"${back}","payment_postback_url":"${back}"`)).json)).toEqual(['payment_postback_url'])
    expect((await pay(`,"payment_postback_url":"${back}"`)).status).toBe(200)
    expect((await pay()).status).toBe(400)
  })

  it('does not fail with its payment, and may be paid again', async () => {
    const { call, pay, fetch, sandbox } = await submitted()
    await pay()
    await call('POST', '/api/pg/simulate/payments/1', { status: 'REJECTED' })
    expect((await fetch())['state']).toBe('submitted')
    expect((await pay()).status).toBe(200)
    await call('POST', '/api/pg/simulate/payments/2', { status: 'SUCCESS' })
    sandbox.advance({ days: 4 })
    expect((await fetch())['state']).toBe('successful')
  })

  it('takes no order of another gateway for its payment', async () => {
    const { call, oldId } = await consented()
    const answer = await call('POST', '/api/oms/bse_payments', `{"order_ids":[${oldId}],"postback_url":"${back}"}`)
    expect([answer.status, fields(answer.json)]).toEqual([400, ['order_ids']])
  })

  it('that nobody pays fails when its window is over, a choice of this sandbox', async () => {
    const { sandbox, fetch } = await submitted()
    sandbox.advanceTo('2024-01-24T23:59:59+05:30')
    expect((await fetch())['state']).toBe('submitted')
    sandbox.advanceTo('2024-01-25T00:00:00+05:30')
    expect(await fetch()).toMatchObject({ state: 'failed', failure_code: 'order_failure_at_gateway' })
  })

  it('paid under a mandate is debited by an operation of its own', async () => {
    const { call, oldId, sandbox, fetch } = await submitted()
    await call('POST', '/api/pg/mandates', { mandate_type: 'E_MANDATE', bank_account_id: 51, mandate_limit: 50000 })
    await call('POST', '/api/pg/simulate/mandates/1', { status: 'RECEIVED' })
    expect((await call('GET', '/api/pg/mandates/1')).json['mandate_status']).toBe('RECEIVED')
    await call('POST', '/api/pg/simulate/mandates/1', { status: 'APPROVED' })
    expect((await call('POST', '/api/pg/payments/nach', `{"mandate_id":1,"amc_order_ids":[${oldId}]}`)).status).toBe(200)
    sandbox.advance({ days: 4 })
    expect((await fetch())['state']).toBe('successful')
  })
})

describe.each(kinds)('a %s on gateway bse', (kind) => {
  it('takes its consent alone, is never confirmed, and goes out a minute later', async () => {
    const { sandbox, update, fetch } = await withdrawing(kind, { gateway: 'bse' })
    expect((await update({ state: 'confirmed', consent })).status).toBe(400)
    expect((await update({ state: 'confirmed' })).status).toBe(400)
    expect((await update({ consent: { email: 'stranger@example.com' } })).status).toBe(400)
    expect((await update({ consent })).json).toMatchObject({ state: 'pending', confirmed_at: null })
    expect((await update({ consent })).status).toBe(400)
    sandbox.advance({ minutes: 1 })
    expect((await fetch())['state']).toBe('submitted')
    sandbox.advance({ days: 4 })
    expect((await fetch())['state']).toBe('successful')
  })

  it('without consent is not submitted, not even by simulation, and expires on T+2', async () => {
    const { sandbox, call, oldId, fetch } = await withdrawing(kind, { gateway: 'bse', clock: '2024-01-25T10:30:00+05:30' })
    expect((await simulate({ call }, oldId, 'SUBMITTED')).status).toBe(400)
    sandbox.advanceTo('2024-01-29T23:59:59+05:30')
    expect((await fetch())['state']).toBe('pending')
    sandbox.advanceTo('2024-01-30T00:00:00+05:30')
    expect(await fetch()).toMatchObject({ state: 'failed', failure_code: 'order_expiry' })
  })
})

describe('an order on gateway bse', () => {
  it('says so', async () => {
    const { call } = setUp({ gateway: 'bse' })
    expect((await call('POST', '/v2/mf_purchases', draft)).json['gateway']).toBe('bse')
  })
})
