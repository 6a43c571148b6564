import { describe, expect, it } from 'vitest'
import { checkEsign, esignLifecycle, type EsignEvent } from '../src/index.js'
import { esignInput } from '../src/testing.js'
import { codes, created, found, soon } from './fixture.js'

const esign = esignLifecycle.start(esignInput())

describe('an e-sign', () => {
  it('is signed once', () => {
    const step = esignLifecycle.apply(esign, { type: 'succeeded', at: soon })
    expect(step.ok && step.next).toStrictEqual({ state: 'successful', version: 1, context: { createdAt: created, succeededAt: soon } })
    expect(step.ok && codes(esignLifecycle.apply(step.next, { type: 'succeeded', at: soon }))).toEqual(['LIFECYCLE_STATE_FINAL'])
  })

  it('refuses an event without a time, an input without one, and garbage', () => {
    expect(codes(esignLifecycle.apply(esign, { type: 'succeeded' } as EsignEvent))).toEqual([
      'LIFECYCLE_EVENT_INVALID',
      'KYC_EVENT_INVALID',
    ])
    expect(() => esignLifecycle.start({ at: '2024-01-15' })).toThrow(expect.objectContaining({ code: 'KYC_INPUT_INVALID' }))
    expect(() => esignLifecycle.restore({ ...esign, context: {} })).toThrow(expect.objectContaining({ code: 'LIFECYCLE_CONTEXT_INVALID' }))
  })
})

describe('checkEsign', () => {
  const draft = { kyc_request: 'kycr_1', postback_url: 'https://house.example/signed' }

  it.each<[string, object, readonly string[]]>([
    ['passes for a request to be signed', { request: { id: 'kycr_1', status: 'esign_required' } }, []],
    ['passes when the request is not known', {}, []],
    ['refuses a pending one', { request: { id: 'kycr_1', status: 'pending' } }, ['KYC_ESIGN_NOT_REQUIRED kyc_request']],
    ['refuses one that was submitted', { request: { id: 'kycr_1', status: 'submitted' } }, ['KYC_ESIGN_NOT_REQUIRED kyc_request']],
  ])('%s', (_, context, expected) => {
    expect(found(checkEsign(draft, context))).toEqual(expected)
  })

  it('asks for a request and an address', () => {
    expect(found(checkEsign({}))).toEqual(['KYC_REQUIRED kyc_request', 'KYC_REQUIRED postback_url'])
  })
})
