import { buildKycRequestStart } from '@foliokit/kyc/testing'
import { describe, expect, it } from 'vitest'
import { fields } from '../api.js'
import { complete, completeV1, kycSandbox, pan, postback_url, signable, statusOf, submitted } from './kyc.js'

describe('the clock and a KYC request', () => {
  it('expires it 5 days after its creation to the second, unless it is submitted (domain §8)', async () => {
    const api = kycSandbox()
    const { id: begun } = await api.must('POST', '/v2/kyc_requests', buildKycRequestStart({ pan }))
    const { id: ready } = await signable(api)
    api.sandbox.advanceTo('2024-01-17T10:29:59+05:30')
    expect([await statusOf(api, begun), await statusOf(api, ready)]).toEqual(['pending', 'esign_required'])
    api.sandbox.advanceTo('2024-01-17T10:30:00+05:30')
    expect([await statusOf(api, begun), await statusOf(api, ready)]).toEqual(['expired', 'expired'])
    const late = await api.call('PATCH', '/v2/kyc_requests', { id: begun, gender: 'female' })
    expect([late.status, late.text]).toEqual([
      400,
      expect.stringContaining('Only a pending KYC request is updated, not one that is expired.'),
    ])
    const esign = await api.call('POST', '/v2/esigns', { kyc_request: ready, postback_url })
    expect([esign.status, fields(esign.json)]).toEqual([400, ['kyc_request']])
  })

  it('leaves one that was submitted in time', async () => {
    const api = kycSandbox({ processing: 'simulated' })
    const { id } = await submitted(api)
    api.sandbox.advance({ days: 30 })
    expect(await statusOf(api, id)).toBe('submitted')
  })

  it('asks for the signature a minute after the last change that left it complete', async () => {
    const api = kycSandbox()
    const { id } = await complete(api)
    api.sandbox.advance({ seconds: 59 })
    await api.must('PATCH', '/v2/kyc_requests', { id, gender: 'male' })
    api.sandbox.advance({ seconds: 59 })
    expect(await statusOf(api, id)).toBe('pending')
    const { requirements } = (await api.must('PATCH', '/v2/kyc_requests', { id, signature: null })) as { requirements?: unknown }
    expect(requirements).toEqual({ fields_needed: ['signature'] })
    api.sandbox.advance({ hours: 1 })
    expect(await statusOf(api, id)).toBe('pending')
    await api.must('PATCH', '/v2/kyc_requests', { id, signature: await api.upload() })
    api.sandbox.advance({ seconds: 60 })
    expect(await statusOf(api, id)).toBe('esign_required')
  })
})

describe('the verdict on a KYC request', () => {
  const file = 'data_missing|document_unclear|document_invalid'
  const verdicts: readonly (readonly [what: string, changes: object, proof: string, details: object])[] = [
    ['a scan named blank', {}, 'blank.png', { 'address.proof': 'data_missing' }],
    ['a scan named unclear', {}, 'unclear-passport.png', { 'address.proof': 'document_unclear' }],
    ['a scan named invalid', {}, 'invalid.png', { 'address.proof': 'document_invalid' }],
    ['the name that never matches', { name: 'Lord Voldemort' }, 'proof.png', { name: 'data_mismatch' }],
    ['the date of birth that never matches', { date_of_birth: '2000-01-01' }, 'proof.png', { date_of_birth: 'data_mismatch' }],
    ['a PAN without an Aadhaar', { pan: 'ARRPA3751N' }, 'proof.png', { pan: 'data_mismatch' }],
    ['a PAN that nobody has', { pan: 'ARRPI3753N' }, 'proof.png', { pan: 'data_mismatch' }],
    [
      'several at once',
      { name: 'lord  voldemort', date_of_birth: '2000-01-01' },
      'unclear.png',
      { 'address.proof': 'document_unclear', name: 'data_mismatch', date_of_birth: 'data_mismatch' },
    ],
  ]

  it.each(verdicts)('is a rejection for %s', async (_, changes, proof, details) => {
    const api = kycSandbox()
    const { id } = await submitted(api, changes, proof)
    api.sandbox.advance({ hours: 24 })
    const request = await api.must('GET', `/v2/kyc_requests/${id}`)
    expect(request).toMatchObject({ status: 'rejected', rejected_at: api.sandbox.stamp(), successful_at: null })
    const { verification } = request as unknown as { verification: { details_verbose: Record<string, { code: string; reason: string }> } }
    expect(verification).toMatchObject({ status: 'rejected', details })
    for (const { code, reason } of Object.values(verification.details_verbose)) {
      expect(code).toMatch(new RegExp(`^(data_mismatch|${file})$`))
      expect(reason).not.toBe('')
    }
    expect((await api.call('PATCH', '/v2/kyc_requests', { id, name: 'Rani Gupta' })).status).toBe(400)
  })

  it('is a success at the end of a day for everything else, and for no request before', async () => {
    const api = kycSandbox()
    const { id } = await submitted(api)
    api.sandbox.advance({ hours: 23, minutes: 59, seconds: 59 })
    expect(await statusOf(api, id)).toBe('submitted')
    api.sandbox.advance({ seconds: 1 })
    expect(await statusOf(api, id)).toBe('successful')
  })
})

describe('a simulated verdict', () => {
  const simulate = (api: Pick<ReturnType<typeof kycSandbox>, 'call'>, id: string, status: string, path = '/v2/kyc_requests') =>
    api.call('POST', `${path}/${id}/simulate`, { status })

  it('comes at once: successful and rejected from submitted, expired before', async () => {
    const api = kycSandbox()
    const [good, bad] = [await submitted(api), await submitted(api)]
    expect((await simulate(api, good.id, 'successful')).json).toMatchObject({ status: 'successful' })
    expect((await simulate(api, bad.id, 'rejected')).json).toMatchObject({
      status: 'rejected',
      verification: { details: { identity_proof: 'document_unclear' } },
    })
    const [begun, ready] = [await api.must('POST', '/v2/kyc_requests', buildKycRequestStart({ pan })), await signable(api)]
    for (const { id } of [begun, ready]) expect((await simulate(api, id, 'expired')).json).toMatchObject({ status: 'expired' })
    // The clock has nothing more to decide.
    api.sandbox.advance({ days: 6 })
    expect(await statusOf(api, good.id)).toBe('successful')
    expect(await statusOf(api, bad.id)).toBe('rejected')
  })

  it('names the rejection that the test values in the request stand for', async () => {
    const api = kycSandbox({ processing: 'simulated' })
    const { id } = await submitted(api, {}, 'blank.png')
    expect((await simulate(api, id, 'rejected')).json).toMatchObject({ verification: { details: { 'address.proof': 'data_missing' } } })
  })

  it.each([
    ['successful', 'pending'],
    ['rejected', 'pending'],
    ['expired', 'submitted'],
  ])('does not make %s of a request that is %s', async (to, from) => {
    const api = kycSandbox({ processing: 'simulated' })
    const { id } = from === 'submitted' ? await submitted(api) : await complete(api)
    const { status, json, text } = await simulate(api, id, to)
    expect([status, fields(json), text]).toEqual([400, ['status'], expect.stringContaining(`A KYC request becomes ${to} from`)])
    expect(await statusOf(api, id)).toBe(from)
  })

  it('of v1 knows no expiry', async () => {
    const api = kycSandbox()
    const { id } = await completeV1(api)
    expect((await simulate(api, id, 'expired', '/kyc_requests')).status).toBe(400)
    expect((await simulate(api, id, 'successful', '/kyc_requests')).status).toBe(400)
    api.sandbox.advance({ minutes: 1 })
    expect((await simulate(api, id, 'rejected', '/kyc_requests')).json).toMatchObject({ status: 'rejected' })
  })
})
