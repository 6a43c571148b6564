import { describe, expect, it } from 'vitest'
import { fields } from '../api.js'
import { kycSandbox, pan } from './kyc.js'

const limit = [{ type: 'investment_limit', amount: { value: '50000', currency: 'inr' } }]

describe('a KYC check by PAN (field notes §2.9)', () => {
  it.each([
    ['ABCPX3751Z', { status: true, constraints: [], action: null, reason: null }],
    ['ABCPX3752Z', { status: true, constraints: limit, action: null, reason: null }],
    ['ABCPX3753Z', { status: false, constraints: [], action: 'fresh', reason: 'unavailable' }],
    ['ABCPX3754Z', { status: false, constraints: [], action: 'modify', reason: 'onhold' }],
    ['ABCPX3759Z', { status: false, constraints: [], action: 'modify', reason: 'incomplete' }],
    // The document's own example: that its Aadhaar is not linked is no matter of the KRA.
    ['AAAPA3751A', { status: true, constraints: [], action: null, reason: null }],
    // No pattern: the KRAs of the sandbox know nobody else.
    ['BNBPP9384M', { status: false, constraints: [], action: 'fresh', reason: 'unavailable' }],
    ['AAACB3751C', { status: false, constraints: [], action: 'fresh', reason: 'unavailable' }],
  ])('%s', async (asked, standing) => {
    const { must } = kycSandbox()
    const check = await must('POST', '/api/kyc/check', { pan: asked })
    expect(check).toMatchObject({ pan: asked, source_ref_id: null, ...standing, created_at: '2024-01-12T10:30:00+05:30' })
    expect(check['constraints']).toEqual(standing.constraints)
    expect(check['sources']).toEqual([{ name: 'kra-cvl', fetched_at: '2024-01-12T10:30:00+05:30' }])
    expect(await must('GET', `/api/kyc/${check.id}`)).toEqual(check)
  })

  it('has what the KRA knows of the investor where the date of birth is asked with it', async () => {
    const { must } = kycSandbox()
    const asked = { pan, date_of_birth: '1955-10-25' }
    expect((await must('POST', '/api/kyc/check', { pan }))['entity_details']).toEqual({ name: 'Tony Soprano' })
    expect((await must('POST', '/api/kyc/check', asked))['entity_details']).toMatchObject({
      name: 'Tony Soprano',
      date_of_birth: '1955-10-25',
      correspondence_address: { pincode: '560041' },
    })
    expect((await must('POST', '/api/kyc/check', { ...asked, pan: 'ABCPX3753Z' }))['entity_details']).toEqual({})
  })

  it.each([
    [{ pan: 'ABCPI3751Z' }, 'pan', 'its 5th letter must not be I'],
    [{ pan, date_of_birth: '2000-01-01' }, 'date_of_birth', 'does not match the PAN'],
    [{ pan, date_of_birth: '2024-01-12' }, 'date_of_birth', 'before 2024-01-12'],
    [{ pan: 'K1PPG1998U' }, 'pan', 'PAN'],
    [{}, 'pan', 'is required'],
  ])('refuses %j, and keeps nothing', async (body, field, why) => {
    const { call, must } = kycSandbox()
    const { status, json, text } = await call('POST', '/api/kyc/check', body)
    expect([status, fields(json), text]).toEqual([400, [field], expect.stringContaining(why)])
    // Not even an id was used up.
    const [first, fresh] = [await must('POST', '/api/kyc/check', { pan }), kycSandbox()]
    expect(first.id).toBe((await fresh.must('POST', '/api/kyc/check', { pan })).id)
  })

  it('is not found under another id, nor by another tenant', async () => {
    const { call } = kycSandbox()
    expect([(await call('GET', '/api/kyc/none')).status, (await call('PUT', '/api/kyc/none/refetch')).status]).toEqual([404, 404])
  })
})
