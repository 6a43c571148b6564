import { describe, expect, it } from 'vitest'
import { consent, consented, placed } from './api.js'

describe('gateways bse and ondc', () => {
  it('bse: an order is submitted unconfirmed, and gets the NAV of the day it was submitted on, not of the day it is settled on', async () => {
    const { sandbox, call, id, oldId } = await consented({ gateway: 'bse' })
    expect((await call('POST', `/api/oms/simulate/orders/${oldId}`, { status: 'SUBMITTED' })).status).toBe(200)
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
