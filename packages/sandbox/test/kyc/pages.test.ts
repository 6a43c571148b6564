import { buildKycRequestStart } from '@foliokit/kyc/testing'
import { describe, expect, it } from 'vitest'
import { kycSandbox, pan, postback_url, signable, statusOf, type KycSandbox } from './kyc.js'

/** An identity document for a KYC request that was just begun. */
async function document(api: KycSandbox, back = postback_url) {
  const { id: kyc_request } = await api.must('POST', '/v2/kyc_requests', buildKycRequestStart({ pan }))
  const { id, fetch } = await api.must('POST', '/v2/identity_documents', { kyc_request, type: 'aadhaar', postback_url: back })
  const { redirect_url: url = '' } = fetch as unknown as Record<string, string>
  const fetched = async () => (await api.must('GET', `/v2/identity_documents/${id}`)) as unknown as Record<string, Record<string, unknown>>
  return { id, url, kyc_request, fetched }
}

describe('the page of an identity document', () => {
  it('takes a no, and the browser back with it', async () => {
    const api = kycSandbox()
    const { id, url, fetched } = await document(api, 'https://app.example')
    const { status, location } = api.browse(url, 'outcome=failure')
    expect([status, location]).toEqual([302, `https://app.example?identity_document=${id}&status=failed`])
    expect(await fetched()).toMatchObject({ data: null, fetch: { status: 'failed', reason: 'user cancelled', redirect_url: null } })
    expect(api.browse(url).status).toBe(410)
    expect(api.browse(url, 'outcome=success').status).toBe(410)
    expect((await fetched())['fetch']).toMatchObject({ status: 'failed' })
  })

  it('opens as often as it takes for an hour, and not a second longer (domain §8)', async () => {
    const api = kycSandbox()
    const { url, fetched } = await document(api)
    api.sandbox.advance({ minutes: 59, seconds: 59 })
    expect([api.browse(url).status, api.browse(url).status]).toEqual([200, 200])
    api.sandbox.advance({ seconds: 1 })
    expect([api.browse(url).status, api.browse(url, 'outcome=success').status]).toEqual([410, 410])
    expect(await fetched()).toMatchObject({ updated_at: '2024-01-12T11:30:00+05:30', fetch: { status: 'expired', redirect_url: null } })
  })

  it('makes up the number of a request that has none', async () => {
    const api = kycSandbox()
    const { url, fetched } = await document(api)
    api.browse(url, 'outcome=success')
    expect((await fetched())['data']?.['number']).toMatch(/^0{12}\d{4}$/)
  })

  it('says why it cannot go on, and forgets no choice that it does not know', async () => {
    const api = kycSandbox()
    const { url, fetched } = await document(api)
    expect(api.browse('https://x.example/v2/identity_documents/iddoc_none/redirect_to_digilocker').status).toBe(404)
    expect(api.browse(url, 'outcome=perhaps').status).toBe(400)
    expect(api.browse(url, '').body).toContain('This document cannot be fetched')
    expect((await fetched())['fetch']).toMatchObject({ status: 'pending' })
  })

  it('serves its own request only', async () => {
    const api = kycSandbox()
    const { id: proof, url } = await document(api)
    const { kyc_request: other } = await document(api)
    api.browse(url, 'outcome=success')
    const { status, text } = await api.call('PATCH', '/v2/kyc_requests', { id: other, address: { proof_type: 'aadhaar', proof } })
    expect([status, text]).toEqual([400, expect.stringContaining('was fetched for another KYC request')])
  })
})

describe('the page of an e-sign', () => {
  async function esigns(count: number) {
    const api = kycSandbox()
    const { id } = await signable(api)
    const pages: { url: string; form: string; id: string }[] = []
    while (pages.length < count) {
      const esign = await api.must('POST', '/v2/esigns', { kyc_request: id, postback_url })
      const url = esign['redirect_url'] ?? ''
      pages.push({ id: esign.id, url, form: `token=${new URL(url).searchParams.get('token')}&outcome=success` })
    }
    return { api, id, pages }
  }

  it('signs a request once, whichever of its e-signs comes first', async () => {
    const { api, id, pages } = await esigns(2)
    const [first, second] = pages as [(typeof pages)[0], (typeof pages)[0]]
    expect(api.browse(second.url, second.form).status).toBe(302)
    expect(await statusOf(api, id)).toBe('submitted')
    expect([first, second].map(({ url, form }) => [api.browse(url).status, api.browse(url, form).status])).toEqual([
      [410, 410],
      [410, 410],
    ])
    expect(await statusOf(api, first.id, '/v2/esigns')).toBe('pending')
    expect(await statusOf(api, second.id, '/v2/esigns')).toBe('successful')
  })

  it('does not sign a request that has expired', async () => {
    const { api, id, pages } = await esigns(1)
    api.sandbox.advance({ days: 5 })
    const [{ url, form }] = pages as [(typeof pages)[0]]
    expect([api.browse(url).status, api.browse(url, form).status]).toEqual([410, 410])
    expect(await statusOf(api, id)).toBe('expired')
  })

  it('opens with its token only', async () => {
    const { api, id, pages } = await esigns(1)
    const [{ url }] = pages as [(typeof pages)[0]]
    const bare = url.split('?')[0] ?? ''
    expect([api.browse(`${bare}?token=guessed`).status, api.browse(bare).status]).toEqual([404, 400])
    expect(api.browse(bare, 'token=guessed&outcome=success').status).toBe(404)
    expect(await statusOf(api, id)).toBe('esign_required')
  })
})
