import { describe, expect, it } from 'vitest'
import { consent, consented, placed } from './api.js'

describe('gateways bse and ondc', () => {
  it('bse: an order is submitted unconfirmed and paid afterwards, and gets the NAV of the day it was paid on, not of the day it is settled on', async () => {
    const { sandbox, call, id, oldId } = await consented({ gateway: 'bse' })
    sandbox.advance({ minutes: 1 })
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json).toMatchObject({ state: 'submitted', confirmed_at: null })
    const page = await call('POST', '/api/oms/bse_payments', `{"order_ids":[${oldId}],"payment_postback_url":"https://app.example/back"}`)
    expect([page.status, page.text]).toEqual([
      200,
      expect.stringContaining('action="https://sandbox.example/api/pg/payments/netbanking/page"'),
    ])
    await call('POST', '/api/pg/simulate/payments/1', { status: 'SUCCESS' })
    sandbox.advance({ days: 4 })
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json).toMatchObject({
      state: 'successful',
      traded_on: '2024-01-12',
      purchased_price: '211.1379',
      succeeded_at: '2024-01-15T10:00:00+05:30',
    })
  })

  it('ondc: an order is under review for three seconds, then takes consent alone and a confirmation', async () => {
    const { sandbox, call, id } = await placed({ gateway: 'ondc' })
    const patch = async (change: object) => (await call('PATCH', '/v2/mf_purchases', { id, ...change })).json['state']
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json['state']).toBe('under_review')
    sandbox.advance({ seconds: 3 })
    expect(await patch({ consent, state: 'confirmed' })).toBeUndefined()
    expect([await patch({ consent }), await patch({ state: 'confirmed' })]).toEqual(['pending', 'confirmed'])
    sandbox.advance({ minutes: 5 })
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json['state']).toBe('submitted')
  })
})
