import { describe, expect, it } from 'vitest'
import { otherSampleTenant } from '../src/index.js'
import { callerOf, consent, consented, fields, paying, placed } from './api.js'
import { withdrawing } from './builders.js'

const details = {
  payment_type: 'NEFT',
  utr_number: 'HDFCN52024011212345',
  bank_account_number: '1234567891100',
  bank_ifsc: 'HDFC0000001',
  beneficiary_account_number: '99',
  beneficiary_account_title: 'Collection account',
  beneficiary_bank_name: 'A bank',
  settlement_processed_at: '2024-01-12T10:00:00+05:30',
}

describe('a payment outside the platform (field notes §2.5)', () => {
  it('is told, read back as it was told, changed, and listed', async () => {
    const { call, id } = await placed()
    const { status, json } = await call('POST', '/v2/mf_settlement_details', { mf_purchase: id, ...details })
    expect([status, json]).toEqual([200, { id: expect.stringMatching(/^mfsd_[0-9a-f]{32}$/) as string, mf_purchase: id, ...details }])
    const changed = await call('PATCH', '/v2/mf_settlement_details', { id: json['id'], utr_number: 'X' })
    expect(changed.json).toEqual({ ...json, utr_number: 'X' })
    expect((await call('GET', `/v2/mf_settlement_details/${json['id']}`)).json).toEqual(changed.json)
    expect((await call('GET', `/v2/mf_settlement_details?mf_purchase=${id}`)).json['data']).toEqual([changed.json])
    expect((await call('GET', '/v2/mf_settlement_details?mf_purchase=mfp_none')).json['data']).toEqual([])
  })

  it('lets a purchase be confirmed, with its consent before or in the same update', async () => {
    for (const together of [true, false]) {
      const { call, id } = await placed()
      await call('POST', '/v2/mf_settlement_details', { mf_purchase: id })
      expect((await call('PATCH', '/v2/mf_purchases', { id, state: 'confirmed' })).status).toBe(400)
      if (!together) await call('PATCH', '/v2/mf_purchases', { id, consent })
      const update = { id, state: 'confirmed', ...(together && { consent }) }
      expect((await call('PATCH', '/v2/mf_purchases', update)).json['state']).toBe('confirmed')
    }
  })

  it('takes the order’s old_id too', async () => {
    const { call, id, oldId } = await placed()
    expect((await call('POST', '/v2/mf_settlement_details', { mf_purchase: oldId })).json['mf_purchase']).toBe(id)
  })

  it('does not confirm while a payment is in progress', async () => {
    const { call, id } = await paying()
    await call('POST', '/v2/mf_settlement_details', { mf_purchase: id })
    const { status, text } = await call('PATCH', '/v2/mf_purchases', { id, state: 'confirmed' })
    expect([status, text]).toEqual([400, expect.stringContaining('in progress')])
  })

  it('does not confirm after the cut-off of the last good day', async () => {
    const { sandbox, call, id } = await consented()
    await call('POST', '/v2/mf_settlement_details', { mf_purchase: id })
    sandbox.advanceTo('2024-01-24T15:00:01+05:30')
    expect((await call('PATCH', '/v2/mf_purchases', { id, state: 'confirmed' })).text).toContain('its window ended')
  })

  it('is refused for an order that is none, a redemption, another tenant’s purchase, and an unknown member', async () => {
    const { call, id: redemption } = await withdrawing('redemption')
    const { sandbox, id } = await placed()
    expect((await call('POST', '/v2/mf_settlement_details', { mf_purchase: 'mfp_none' })).status).toBe(404)
    expect((await call('POST', '/v2/mf_settlement_details', { mf_purchase: redemption })).status).toBe(404)
    const other = callerOf(sandbox, otherSampleTenant)
    expect((await other.call('POST', '/v2/mf_settlement_details', { mf_purchase: id })).status).toBe(404)
    expect(fields((await call('POST', '/v2/mf_settlement_details', { mf_purchase: id, utr_no: '1' })).json)).toEqual(['utr_no'])
    expect((await call('PATCH', '/v2/mf_settlement_details', { id: 'mfsd_none' })).status).toBe(404)
    expect((await call('GET', '/v2/mf_settlement_details')).json['data']).toEqual([])
  })
})
