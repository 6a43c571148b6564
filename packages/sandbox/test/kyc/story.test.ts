import { readEsignPostback, readIdentityDocumentPostback } from '@foliokit/kyc'
import { buildKycRequestStart } from '@foliokit/kyc/testing'
import { describe, expect, it } from 'vitest'
import type { SandboxEvent } from '../../src/index.js'
import { completion, kycSandbox, pan, postback_url, signable } from './kyc.js'

const needed = (request: object) => (request as { requirements: { fields_needed: string[] } }).requirements.fields_needed

describe('an investor without KYC', () => {
  it('gets from the check over an application, an Aadhaar and a signature to a KYC that the check finds', async () => {
    const events: SandboxEvent[] = []
    const api = kycSandbox({ deliver: (event) => events.push(event) })
    const { sandbox, must, browse } = api
    const unknown = 'ARRPP3753N'
    const check = await must('POST', '/api/kyc/check', { pan: unknown })
    expect(check).toMatchObject({ status: false, action: 'fresh', reason: 'unavailable', constraints: [], entity_details: {} })

    const begun = await must('POST', '/v2/kyc_requests', { ...buildKycRequestStart({ pan: unknown }), spouse_name: '' })
    expect(begun).toMatchObject({ object: 'kyc_request', status: 'pending', pan: unknown, gender: null, spouse_name: null, address: null })
    expect(begun.id).toMatch(/^kycr_[0-9a-f]{32}$/)
    expect(begun).toMatchObject({ created_at: '2024-01-12T10:30:00+05:30', expires_at: '2024-01-17T10:30:00+05:30', submitted_at: null })
    expect(begun).toMatchObject({ verification: { status: 'pending', details: null, details_verbose: null } })

    // Step by step: each says what is still needed.
    const { id } = begun
    const { address: _, ipv_video: __, geolocation, bank_account, identity_proof, signature, photo, ...person } = await completion(api)
    const fill = async (more: object) => needed(await must('PATCH', '/v2/kyc_requests', { id, ...more }))
    expect(await fill(person)).toEqual([
      'address.proof_type',
      'address.proof',
      'identity_proof',
      'signature',
      'photo',
      'ipv_video',
      'geolocation.latitude',
      'geolocation.longitude',
      'bank_account.account_holder_name',
      'bank_account.account_number',
      'bank_account.ifsc_code',
    ])
    expect(await fill({ identity_proof, signature, photo, geolocation, bank_account })).toEqual([
      'address.proof_type',
      'address.proof',
      'ipv_video',
    ])

    const document = await must('POST', '/v2/identity_documents', { kyc_request: id, type: 'aadhaar', postback_url })
    const { redirect_url: page = '' } = document['fetch'] as unknown as Record<string, string>
    expect(document).toMatchObject({ data: null, fetch: { status: 'pending', expires_at: '2024-01-12T11:30:00+05:30' } })
    const early = await api.call('PATCH', '/v2/kyc_requests', { id, address: { proof_type: 'aadhaar', proof: document.id } })
    expect([early.status, early.text]).toEqual([
      400,
      expect.stringContaining('address.proof must be an identity document that was fetched'),
    ])
    expect(browse(page).body).toContain('Share your Aadhaar')
    const back = browse(page, 'outcome=success')
    expect([back.status, back.location]).toEqual([
      302,
      `https://app.example/back?step=2&identity_document=${document.id}&status=successful#top`,
    ])
    expect(readIdentityDocumentPostback(new URL(back.location ?? '').searchParams)).toEqual({
      fetch: document.id,
      untrustedStatus: 'successful',
    })
    const fetched = await must('GET', `/v2/identity_documents/${document.id}`)
    expect(fetched).toMatchObject({
      fetch: { status: 'successful', redirect_url: null },
      data: { number: '0000000000001210', country: 'in' },
    })
    expect(await fill({ address: { proof_type: 'aadhaar', proof: document.id, city: 'is ignored' } })).toEqual([])
    expect(await must('GET', `/v2/kyc_requests/${id}`)).toMatchObject({
      status: 'pending',
      address: { proof_type: 'aadhaar', proof: document.id, city: 'Bengaluru', pincode: '560041', country: 'in' },
      geolocation: { latitude: '28.6139', longitude: '77.209' },
    })

    sandbox.advance({ minutes: 1 })
    expect(await must('GET', `/v2/kyc_requests/${id}`)).toMatchObject({
      status: 'esign_required',
      esign_required_at: '2024-01-12T10:31:00+05:30',
      updated_at: '2024-01-12T10:31:00+05:30',
    })
    const esign = await must('POST', '/v2/esigns', { kyc_request: id, postback_url })
    expect(esign).toMatchObject({ object: 'esign', type: 'aadhaar', kyc_request: id, status: 'pending', postback_url })
    const signing = esign['redirect_url'] ?? ''
    const token = new URL(signing).searchParams.get('token')
    expect(browse(signing).body).toContain('Sign your KYC application')
    expect(browse(signing, `token=${token}&outcome=abandon`)).toMatchObject({ status: 200, location: undefined })
    const signed = browse(signing, `token=${token}&outcome=success`)
    expect([signed.status, signed.location]).toEqual([302, `https://app.example/back?step=2&esign=${esign.id}&status=successful#top`])
    expect(readEsignPostback(new URL(signed.location ?? '').searchParams).fetch).toBe(esign.id)
    expect((await must('GET', `/v2/esigns/${esign.id}`))['status']).toBe('successful')
    expect(await must('GET', `/v2/kyc_requests/${id}`)).toMatchObject({ status: 'submitted', submitted_at: '2024-01-12T10:31:00+05:30' })

    sandbox.advance({ days: 1 })
    expect(await must('GET', `/v2/kyc_requests/${id}`)).toMatchObject({
      status: 'successful',
      successful_at: '2024-01-13T10:31:00+05:30',
      verification: { status: 'successful', details: null },
    })
    // What was answered stays; asked again, the KRA knows the investor.
    expect((await must('GET', `/api/kyc/${check.id}`))['status']).toBe(false)
    expect(await must('PUT', `/api/kyc/${check.id}/refetch`)).toMatchObject({
      status: true,
      action: null,
      created_at: '2024-01-12T10:30:00+05:30',
      updated_at: '2024-01-13T10:31:00+05:30',
    })
    expect(events.map(({ type }) => type)).toEqual(['kyc_request.esign_required', 'kyc_request.submitted', 'kyc_request.successful'])
    const { data } = JSON.parse(events[1]?.body ?? '') as { data: object }
    expect(data).toMatchObject({ object: { id, status: 'submitted' }, previous_attributes: { status: 'esign_required' } })
  })

  it('is found in lists by PAN, status, request and fetch status', async () => {
    const api = kycSandbox()
    const { must } = api
    const { id } = await signable(api)
    const { id: other } = await must('POST', '/v2/kyc_requests', buildKycRequestStart({ pan: 'CRRPP3752Q' }))
    const document = await must('POST', '/v2/identity_documents', { kyc_request: other, type: 'aadhaar', postback_url })
    const ids = async (target: string) => ((await must('GET', target)) as unknown as { data: { id: string }[] }).data.map((row) => row.id)
    expect(await ids('/v2/kyc_requests')).toEqual([other, id])
    expect(await ids(`/v2/kyc_requests?pan=${pan}`)).toEqual([id])
    expect(await ids('/v2/kyc_requests?status=pending,rejected')).toEqual([other])
    expect(await ids(`/v2/identity_documents?kyc_request=${other}`)).toEqual([document.id])
    expect(await ids(`/v2/identity_documents?kyc_request=${id}`)).toEqual([])
    expect(await ids('/v2/identity_documents?fetch.status=successful')).toEqual([])
  })
})
