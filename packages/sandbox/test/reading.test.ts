import { describe, expect, it } from 'vitest'
import { otherSampleTenant } from '../src/index.js'
import { callerOf, consent, draft, isin, paying, placed, setUp } from './api.js'

describe('reading', () => {
  it('fetches by id and by old_id, and answers 404 for neither', async () => {
    const { call, id, oldId } = await placed()
    expect((await call('GET', `/v2/mf_purchases/${oldId}`)).json['id']).toBe(id)
    expect((await call('GET', '/v2/mf_purchases/mfp_none')).status).toBe(404)
  })

  it('lists the newest 100, newest first, by state and account', async () => {
    const { call } = setUp()
    for (let count = 0; count < 103; count += 1) await call('POST', '/v2/mf_purchases', { ...draft, source_ref_id: `ref-${count}` })
    const all = (await call('GET', '/v2/mf_purchases')).json['data'] as unknown as { source_ref_id: string }[]
    expect([all.length, all[0]?.source_ref_id, all[99]?.source_ref_id]).toEqual([100, 'ref-102', 'ref-3'])
    expect((await call('GET', '/v2/mf_purchases?states=failed,cancelled')).json['data']).toEqual([])
    expect((await call('GET', '/v2/mf_purchases?mf_investment_account=mfia_x')).json['data']).toEqual([])
    expect((await call('GET', '/v2/mf_purchases?limit=5')).status).toBe(400)
  })

  it('pages payments', async () => {
    const api = await paying()
    const { json } = await api.call('GET', `/api/pg/payments?amc_order_ids=${api.oldId}&payment_status=PENDING&from=2024-01-01`)
    expect(json).toMatchObject({ first: true, last: true, total_elements: '1', number: '0', size: '20' })
    expect((json['payments'] as unknown as { amc_order_ids: string[] }[])[0]?.amc_order_ids).toEqual([api.oldId])
    for (const wrong of ['to=2024-01-01', 'from=2024-02-01', 'size=101', 'page=-1', 'direction=up']) {
      expect((await api.call('GET', `/api/pg/payments?${wrong}`)).status).toBe(400)
    }
  })

  it('lists fund schemes by their attributes', async () => {
    const { call } = setUp()
    expect((await call('GET', '/api/oms/fund_schemes?amc_id=undefined')).json['total_elements']).toBe('0')
    const { json } = await call('GET', '/api/oms/fund_schemes?plan_type=DIRECT&size=1&page=1')
    expect(json).toMatchObject({ total_elements: '2', total_pages: '2', number: '1', last: true })
    expect((await call('GET', `/api/oms/fund_schemes/${isin}`)).json).toMatchObject({
      min_initial_investment: '1000',
      fund_category: 'EQUITY',
    })
    expect((await call('GET', '/api/oms/fund_schemes/INF000000000')).status).toBe(404)
  })
})

describe('another tenant', () => {
  it('sees and changes nothing', async () => {
    const { sandbox, call, id, payment } = await paying()
    const other = callerOf(sandbox, otherSampleTenant)
    const tries = [
      other.call('GET', `/v2/mf_purchases/${id}`),
      other.call('POST', `/v2/mf_purchases/${id}/cancel`),
      other.call('POST', `/v2/mf_purchases/${id}/retry`),
      other.call('PATCH', '/v2/mf_purchases', { id, consent }),
      other.call('GET', `/api/pg/payments/${payment}`),
      other.call('POST', `/api/pg/simulate/payments/${payment}`, { status: 'SUCCESS' }),
    ]
    expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404])
    expect((await other.call('GET', '/v2/mf_purchases')).json['data']).toEqual([])
    expect((await call('GET', `/api/pg/payments/${payment}`)).json['status']).toBe('PENDING')
  })
})
