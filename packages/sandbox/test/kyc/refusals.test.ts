import { buildKycRequestStart } from '@foliokit/kyc/testing'
import { describe, expect, it } from 'vitest'
import { fields } from '../api.js'
import { complete, completion, kycSandbox, pan, postback_url } from './kyc.js'

const begin = buildKycRequestStart({ pan })

describe('a KYC request refuses', () => {
  it.each([
    ['a file that nobody uploaded', { signature: 'file_none' }, 'signature', 'not found: it must be the id of an uploaded file'],
    ['a cheque that nobody uploaded', { bank_account: { ...bank(), proof: 'file_none' } }, 'bank_account.proof', 'uploaded file'],
    ['an investor abroad', { residential_status: 'nri' }, 'residential_status', 'resident_individual'],
    ['an occupation in the words of another object', { occupation_type: 'house_wife' }, 'occupation_type', 'housewife'],
    ['the PAN of a company', { pan: 'AAACB3751C' }, 'pan', 'individual'],
    ['a date of birth in the future', { date_of_birth: '2024-01-12' }, 'date_of_birth', 'before 2024-01-12'],
    ['more than four digits of an Aadhaar', { aadhaar_number: '123456789012' }, 'aadhaar_number', 'last 4 digits'],
    ['an Aadhaar that cannot be its own yet', { address: { proof_type: 'aadhaar', proof: 'iddoc_none' } }, 'address.proof', 'not found'],
    ['a place beyond the poles', { geolocation: { latitude: 91, longitude: 0 } }, 'geolocation.latitude', '90'],
  ])('%s, naming the field and what would be right', async (_, changes, field, right) => {
    const { call, must } = kycSandbox()
    const { status, json, text } = await call('POST', '/v2/kyc_requests', { ...begin, ...changes })
    expect([status, fields(json)?.[0]]).toEqual([400, field])
    expect(text).toContain(right)
    expect((await must('GET', '/v2/kyc_requests'))['data']).toEqual([])
  })

  it('a file of another kind than its field takes', async () => {
    const api = kycSandbox()
    const [picture, video] = [await api.upload(), await api.upload('me.webm', 'video/webm')]
    const wrong = await api.call('POST', '/v2/kyc_requests', { ...begin, photo: video, ipv_video: picture })
    expect(fields(wrong.json)).toEqual(['photo', 'photo', 'ipv_video', 'ipv_video'])
    expect(wrong.text).toContain('photo: The file must be one of image/jpeg, image/png, application/pdf.')
    await api.must('POST', '/v2/kyc_requests', { ...begin, photo: picture, ipv_video: video })
    // v1 takes MP4 only.
    expect(fields((await api.call('POST', '/kyc_requests', { ...begin, ipv_video: video })).json)?.[0]).toBe('ipv_video')
  })

  it('another PAN or date of birth once it is begun, and keeps what it had', async () => {
    const api = kycSandbox()
    const { id } = await api.must('POST', '/v2/kyc_requests', begin)
    const before = await api.must('GET', `/v2/kyc_requests/${id}`)
    const changed = await api.call('PATCH', '/v2/kyc_requests', { id, pan: 'CRRPP3752Q', date_of_birth: '1980-10-20', gender: 'male' })
    expect(fields(changed.json)).toEqual(['pan', 'date_of_birth'])
    expect(await api.must('GET', `/v2/kyc_requests/${id}`)).toEqual(before)
  })

  it('a change once the investor is asked to sign', async () => {
    const api = kycSandbox()
    const { id } = await complete(api)
    api.sandbox.advance({ minutes: 1 })
    const { status, text } = await api.call('PATCH', '/v2/kyc_requests', { id, gender: 'male' })
    expect([status, text]).toEqual([400, expect.stringContaining('Only a pending KYC request is updated')])
  })

  it('an e-sign before it is complete, and an identity document after', async () => {
    const api = kycSandbox()
    const { id: kyc_request } = await api.must('POST', '/v2/kyc_requests', begin)
    const esign = await api.call('POST', '/v2/esigns', { kyc_request, postback_url })
    expect([esign.status, fields(esign.json), esign.text]).toEqual([
      400,
      ['kyc_request'],
      expect.stringContaining('must be esign_required, not pending'),
    ])
    await api.must('PATCH', '/v2/kyc_requests', { id: kyc_request, ...(await completion(api)) })
    api.sandbox.advance({ minutes: 1 })
    const document = await api.call('POST', '/v2/identity_documents', { kyc_request, type: 'aadhaar', postback_url })
    expect([document.status, fields(document.json)]).toEqual([400, ['kyc_request']])
  })

  it.each([
    ['/v2/esigns', {}],
    ['/v2/identity_documents', { type: 'aadhaar' }],
  ])('%s for a request that is not there, or back to no page', async (path, more) => {
    const api = kycSandbox()
    expect(fields((await api.call('POST', path, { ...more, kyc_request: 'kycr_none', postback_url })).json)).toEqual(['kyc_request'])
    const { id: kyc_request } = await api.must('POST', '/v2/kyc_requests', begin)
    const scripted = { ...more, kyc_request, postback_url: 'javascript:alert(1)' }
    expect(fields((await api.call('POST', path, scripted)).json)).toEqual(['postback_url'])
  })
})

function bank() {
  return { account_holder_name: 'Rani Gupta', account_number: '919017057961123', ifsc_code: 'UTIB0003093' }
}
