import { encodeMultipart } from '@foliokit/api'
import { buildKycRequestStart } from '@foliokit/kyc/testing'
import { expect } from 'vitest'
import { sampleTenant, type SandboxOptions } from '../../src/index.js'
import { login, setUp } from '../api.js'

/** The PAN of the sample account's investor. */
export const pan = 'ARRPP3751N'
export const postback_url = 'https://app.example/back?step=2#top'

type Object = Readonly<Record<string, string>>

/** A sandbox, calls that must succeed, and uploads. */
export function kycSandbox(options: SandboxOptions = {}) {
  const { sandbox, call } = setUp(options)
  const must = async (method: string, target: string, body?: unknown) => {
    const { status, text, json } = await call(method, target, body)
    expect(status, text).toBe(200)
    return json as Object & { readonly id: string }
  }
  const upload = async (filename = 'scan.png', content_type = 'image/png') => {
    const { token = '' } = await login(sandbox, sampleTenant)
    const { contentType, bytes } = encodeMultipart({ file: { filename, content_type, bytes: new Uint8Array(8) } })
    const headers = { authorization: `Bearer ${token}`, 'x-tenant-id': 'acme', 'content-type': contentType }
    return (JSON.parse(sandbox.handle({ method: 'POST', target: '/files', headers, body: '', bytes }).body) as { id: string }).id
  }
  /** Opens a page, or sends its form, as a browser would: without a token. */
  const browse = (url: string, form?: string) => {
    const { pathname, search } = new URL(url)
    const method = form === undefined ? 'GET' : 'POST'
    const { status, headers, body } = sandbox.handle({ method, target: pathname + search, headers: {}, body: form ?? '' })
    return { status, location: headers['location'], body }
  }
  return { sandbox, call, must, upload, browse }
}

export type KycSandbox = ReturnType<typeof kycSandbox>

/** What completes a KYC request that was just begun; the files are uploaded first. */
export async function completion({ upload }: KycSandbox, proof = 'proof.png') {
  const scan = await upload()
  return {
    aadhaar_number: '1210',
    father_name: 'Rajesh Gupta',
    gender: 'female',
    marital_status: 'unmarried',
    country_of_birth: 'in',
    residential_status: 'resident_individual',
    occupation_type: 'private_sector',
    identity_proof: scan,
    signature: scan,
    photo: scan,
    ipv_video: await upload('me.mp4', 'video/mp4'),
    address: {
      line_1: '24, 12th Main Road',
      city: 'Delhi',
      pincode: '110001',
      country: 'in',
      proof: await upload(proof),
      proof_back: scan,
      proof_type: 'voter_id',
      proof_number: 'J1234567',
    },
    geolocation: { latitude: 28.6139, longitude: 77.209 },
    bank_account: { account_holder_name: 'Rani Gupta', account_number: '919017057961123', ifsc_code: 'UTIB0003093' },
  }
}

/** A complete KYC request that waits for its preparation. */
export async function complete(api: KycSandbox, changes: object = {}, proof?: string) {
  const more = await completion(api, proof)
  return api.must('POST', '/v2/kyc_requests', { ...buildKycRequestStart({ pan }), ...more, ...changes })
}

/** A KYC request that the investor may sign. */
export async function signable(api: KycSandbox, changes: object = {}, proof?: string) {
  const { id } = await complete(api, changes, proof)
  api.sandbox.advance({ minutes: 1 })
  return api.must('GET', `/v2/kyc_requests/${id}`)
}

/** A KYC request that the investor has signed. */
export async function submitted(api: KycSandbox, changes: object = {}, proof?: string) {
  const { id } = await signable(api, changes, proof)
  const esign = await api.must('POST', '/v2/esigns', { kyc_request: id, postback_url })
  const token = new URL(esign['redirect_url'] ?? '').searchParams.get('token')
  expect(api.browse(esign['redirect_url'] ?? '', `token=${token}&outcome=success`).status).toBe(302)
  return api.must('GET', `/v2/kyc_requests/${id}`)
}

/** A deprecated KYC request of v1 with everything in it. */
export async function completeV1(api: KycSandbox, changes: object = {}) {
  const { address, bank_account: _, geolocation: __, ...person } = await completion(api)
  const addresses = { correspondence_address: address, permanent_address_is_same_as_correspondence: true }
  return api.must('POST', '/kyc_requests', { ...buildKycRequestStart({ pan }), ...person, ...addresses, ...changes })
}

export const statusOf = async ({ must }: KycSandbox, id: string, path = '/v2/kyc_requests') =>
  (await must('GET', `${path}/${id}`))['status'] ?? ''
