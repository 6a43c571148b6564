import { describe, expect, it } from 'vitest'
import {
  checkIdentityDocument,
  identityDocumentExpiresAt,
  identityDocumentGuards,
  identityDocumentLifecycle,
  identityDocumentReasons,
  type IdentityDocumentEvent,
} from '../src/index.js'
import { identityDocumentInput } from '../src/testing.js'
import { codes, found, soon } from './fixture.js'

const document = identityDocumentLifecycle.start(identityDocumentInput())
const due = '2024-01-15T11:00:00+05:30'

describe('the fetch of an identity document', () => {
  it.each<[string, IdentityDocumentEvent, object]>([
    ['is successful', { type: 'succeeded', at: soon }, { state: 'successful', context: { succeededAt: soon } }],
    ['may end late, when it began in time', { type: 'succeeded', at: '2024-01-15T11:05:00+05:30' }, { state: 'successful' }],
    [
      'fails with a reason',
      { type: 'failed', at: soon, reason: 'user cancelled' },
      { state: 'failed', context: { failedAt: soon, reason: 'user cancelled' } },
    ],
    ['fails without one', { type: 'failed', at: soon }, { state: 'failed', context: { reason: null } }],
    ['expires after an hour', { type: 'expired', at: due }, { state: 'expired', context: { expiredAt: due } }],
  ])('%s', (_, event, expected) => {
    const step = identityDocumentLifecycle.apply(document, event)
    expect(step.ok && step.next).toMatchObject(expected)
    expect(step.ok && identityDocumentExpiresAt(step.next)).toBeNull()
    expect(step.ok && codes(identityDocumentLifecycle.apply(step.next, event))).toEqual(['LIFECYCLE_STATE_FINAL'])
  })

  it('does not expire within its hour', () => {
    expect(identityDocumentExpiresAt(document)).toBe(due)
    expect(codes(identityDocumentLifecycle.apply(document, { type: 'expired', at: '2024-01-15T10:59:59+05:30' }))).toEqual([
      'LIFECYCLE_GUARD_REFUSED',
      'KYC_DOCUMENT_NOT_YET_EXPIRED',
    ])
    expect(Object.keys(identityDocumentReasons)).toEqual(Object.keys(identityDocumentGuards))
  })

  it.each([
    ['at', { type: 'succeeded' }],
    ['reason', { type: 'failed', at: soon, reason: 7 }],
  ])('refuses an event with a wrong %s', (field, event) => {
    expect(identityDocumentLifecycle.apply(document, event as IdentityDocumentEvent)).toMatchObject({
      code: 'LIFECYCLE_EVENT_INVALID',
      reasons: [{ code: 'KYC_EVENT_INVALID', path: [field] }],
    })
  })

  it.each([
    ['at', { at: 'now' }],
    ['expiresAt', { expiresAt: 'soon' }],
    ['expiresAt', { expiresAt: '2024-01-15T09:00:00+05:30' }],
  ])('does not start with a wrong %s', (field, change) => {
    expect(() => identityDocumentLifecycle.start(identityDocumentInput(change))).toThrow(
      expect.objectContaining({ code: 'KYC_INPUT_INVALID', context: { issues: [expect.objectContaining({ path: [field] })] } }),
    )
  })

  it('does not come back with garbage', () => {
    const garbage = { ...document, context: { ...document.context, expiresAt: null } }
    expect(() => identityDocumentLifecycle.restore(garbage)).toThrow(expect.objectContaining({ code: 'LIFECYCLE_CONTEXT_INVALID' }))
  })
})

describe('checkIdentityDocument', () => {
  const draft = { kyc_request: 'kycr_1', type: 'aadhaar', postback_url: 'https://house.example/kyc' }

  it.each<[string, object, object, readonly string[]]>([
    ['passes', {}, {}, []],
    ['passes for a pending request', {}, { request: { id: 'kycr_1', status: 'pending' } }, []],
    ['does not ask another request', {}, { request: { id: 'kycr_2', status: 'expired' } }, []],
    [
      'refuses a request to be signed',
      {},
      { request: { id: 'kycr_1', status: 'esign_required' } },
      ['KYC_REQUEST_NOT_PENDING kyc_request'],
    ],
    [
      'refuses nothing at all',
      { kyc_request: null, type: null, postback_url: '' },
      {},
      ['KYC_REQUIRED kyc_request', 'KYC_REQUIRED type', 'KYC_REQUIRED postback_url'],
    ],
    ['refuses another document', { type: 'passport' }, {}, ['KYC_NOT_ALLOWED type']],
    ['refuses a script', { postback_url: 'javascript:alert(1)' }, {}, ['KYC_POSTBACK_URL_INVALID postback_url']],
    ['refuses a path', { postback_url: '/kyc' }, {}, ['KYC_POSTBACK_URL_INVALID postback_url']],
    ['takes a page of one’s own machine', { postback_url: 'http://localhost:3000' }, {}, []],
  ])('%s', (_, changes, context, expected) => {
    expect(found(checkIdentityDocument({ ...draft, ...changes }, context))).toEqual(expected)
  })
})
