import { buildKycRequestStart } from '@foliokit/kyc/testing'
import { describe, expect, it } from 'vitest'
import { completeV1, completion, kycSandbox, pan, statusOf } from './kyc.js'

describe('a deprecated KYC request of v1', () => {
  it('is filled in by POST and PATCH, submitted without a signature, and decided', async () => {
    const api = kycSandbox()
    const { must } = api
    const begun = await must('POST', '/kyc_requests', buildKycRequestStart({ pan }))
    expect(begun).toMatchObject({ object: 'kyc_request', status: 'pending', correspondence_address: null })
    expect(begun.id).toMatch(/^[0-9a-f]{8}-/)
    expect(Object.keys(begun)).not.toEqual(expect.arrayContaining(['bank_account']))
    const { address, bank_account: _, geolocation: __, ...person } = await completion(api)
    const path = `/kyc_requests/${begun.id}`
    expect(await must('POST', path, person)).toMatchObject({
      requirements: {
        fields_needed: ['correspondence_address.proof_type', 'correspondence_address.proof', 'permanent_address_is_same_as_correspondence'],
      },
    })
    const addresses = { correspondence_address: address, permanent_address_is_same_as_correspondence: true }
    expect(await must('PATCH', path, addresses)).toMatchObject({ requirements: { fields_needed: [] }, status: 'pending' })
    api.sandbox.advance({ minutes: 1 })
    expect(await statusOf(api, begun.id, '/kyc_requests')).toBe('submitted')
    api.sandbox.advance({ days: 1 })
    expect(await must('GET', path)).toMatchObject({ status: 'successful', verification: { status: 'successful' } })
    expect((await must('POST', '/api/kyc/check', { pan }))['status']).toBe(true)
  })

  it('stands apart from those of v2', async () => {
    const api = kycSandbox()
    const { id } = await completeV1(api)
    const { id: newer } = await api.must('POST', '/v2/kyc_requests', buildKycRequestStart({ pan }))
    expect((await api.call('GET', `/v2/kyc_requests/${id}`)).status).toBe(404)
    expect((await api.call('GET', `/kyc_requests/${newer}`)).status).toBe(404)
    expect((await api.must('GET', '/kyc_requests'))['data']).toMatchObject([{ id }])
    expect((await api.must('GET', '/v2/kyc_requests'))['data']).toMatchObject([{ id: newer }])
    const document = { kyc_request: id, type: 'aadhaar', postback_url: 'https://app.example/' }
    expect((await api.call('POST', '/v2/identity_documents', document)).status).toBe(400)
  })
})
