import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  kycRequestGuards,
  kycRequestLifecycle,
  kycRequestReasons,
  type KycRequestContext,
  type KycRequestEvent,
  type KycRequestStatus,
} from '../../src/index.js'
import { kycRequestEvents, kycRequestInput } from '../../src/testing.js'
import { codes, created, expiry, lastMoment, requestAfter, soon, stored } from '../fixture.js'

const filled: KycRequestEvent = { type: 'updated', at: soon, fieldsNeeded: [] }
const signable: KycRequestEvent = { type: 'esign_required', at: '2024-01-15T10:07:00+05:30' }
const submitted: KycRequestEvent = { type: 'submitted', at: '2024-01-15T10:20:00+05:30' }

describe('a KYC request', () => {
  it('is filled in, signed, submitted and taken, and stamps every status', () => {
    expect(requestAfter([filled, signable, submitted, { type: 'succeeded', at: '2024-01-17T12:00:00+05:30' }])).toStrictEqual({
      state: 'successful',
      version: 1,
      context: {
        api: 'v2',
        fieldsNeeded: [],
        rejection: null,
        createdAt: created,
        expiresAt: expiry,
        esignRequiredAt: signable.at,
        submittedAt: submitted.at,
        succeededAt: '2024-01-17T12:00:00+05:30',
        rejectedAt: null,
        expiredAt: null,
      },
    })
  })

  it('may be filled in by many updates, and be cleared again', () => {
    const again: KycRequestEvent = { type: 'updated', at: soon, fieldsNeeded: ['signature', 'address.proof'] }
    expect(requestAfter([filled, again])).toMatchObject({ state: 'pending', context: { fieldsNeeded: ['signature', 'address.proof'] } })
  })

  it('of v1 is submitted without a signature', () => {
    expect(requestAfter([filled, { type: 'submitted', at: soon }], { api: 'v1' })).toMatchObject({
      state: 'submitted',
      context: { submittedAt: soon },
    })
  })

  it('is rejected with what is wrong by field, or without', () => {
    const details = { pan: 'data_mismatch', 'address.proof': 'a_code_of_tomorrow' }
    expect(requestAfter([filled, signable, submitted, { type: 'rejected', at: soon, details }])).toMatchObject({
      state: 'rejected',
      context: { rejectedAt: soon, rejection: details },
    })
    expect(requestAfter([filled, signable, submitted, { type: 'rejected', at: soon }]).context.rejection).toBeNull()
  })

  it('keeps nothing of what an event brings beside what it declares', () => {
    const event = { ...filled, pan: 'ABCPX3751Z' } as KycRequestEvent
    expect(JSON.stringify(requestAfter([event]))).not.toContain('ABCPX3751Z')
  })

  it.each<[string, KycRequestStatus, Partial<KycRequestContext>, KycRequestEvent, string | undefined]>([
    ['an e-sign while fields are needed', 'pending', {}, { type: 'esign_required', at: soon }, 'KYC_REQUEST_FIELDS_NEEDED'],
    ['an e-sign of a complete request', 'pending', { fieldsNeeded: [] }, { type: 'esign_required', at: soon }, undefined],
    [
      'an e-sign under v1',
      'pending',
      { fieldsNeeded: [], api: 'v1' },
      { type: 'esign_required', at: soon },
      'KYC_REQUEST_NOT_SIGNED_ON_V1',
    ],
    ['an e-sign at the last moment', 'pending', { fieldsNeeded: [] }, { type: 'esign_required', at: lastMoment }, undefined],
    ['an e-sign too late', 'pending', { fieldsNeeded: [] }, { type: 'esign_required', at: expiry }, 'KYC_REQUEST_EXPIRED'],
    ['a submission unsigned', 'pending', { fieldsNeeded: [] }, { type: 'submitted', at: soon }, 'KYC_REQUEST_UNSIGNED'],
    ['a submission under v1', 'pending', { fieldsNeeded: [], api: 'v1' }, { type: 'submitted', at: soon }, undefined],
    [
      'a submission under v1 while fields are needed',
      'pending',
      { api: 'v1' },
      { type: 'submitted', at: soon },
      'KYC_REQUEST_FIELDS_NEEDED',
    ],
    [
      'a submission under v1 too late',
      'pending',
      { fieldsNeeded: [], api: 'v1' },
      { type: 'submitted', at: expiry },
      'KYC_REQUEST_EXPIRED',
    ],
    ['a submission signed', 'esign_required', {}, { type: 'submitted', at: lastMoment }, undefined],
    ['a submission signed too late', 'esign_required', {}, { type: 'submitted', at: expiry }, 'KYC_REQUEST_EXPIRED'],
    ['an update at the last moment', 'pending', {}, { type: 'updated', at: lastMoment, fieldsNeeded: [] }, undefined],
    ['an update too late', 'pending', {}, { type: 'updated', at: expiry, fieldsNeeded: [] }, 'KYC_REQUEST_EXPIRED'],
    ['an expiry at the last moment', 'pending', {}, { type: 'expired', at: lastMoment }, 'KYC_REQUEST_NOT_YET_EXPIRED'],
    ['an expiry after 5 days', 'pending', {}, { type: 'expired', at: expiry }, undefined],
    ['an expiry after 5 days, in another offset', 'pending', {}, { type: 'expired', at: '2024-01-20T04:30:00Z' }, undefined],
    ['an expiry of one to be signed, early', 'esign_required', {}, { type: 'expired', at: soon }, 'KYC_REQUEST_NOT_YET_EXPIRED'],
    ['an expiry of one to be signed, after 5 days', 'esign_required', {}, { type: 'expired', at: expiry }, undefined],
    ['a simulated expiry early', 'pending', {}, { type: 'expiry_simulated', at: soon }, undefined],
    ['a simulated expiry of one to be signed', 'esign_required', {}, { type: 'expiry_simulated', at: soon }, undefined],
  ])('answers %s', (_, status, context, event, reason) => {
    const answer = kycRequestLifecycle.apply(stored(status, context), event)
    expect(codes(answer)).toEqual(reason === undefined ? [] : ['LIFECYCLE_GUARD_REFUSED', reason])
  })

  const accepted: { readonly [Status in KycRequestStatus]: readonly KycRequestEvent['type'][] } = {
    pending: ['updated', 'esign_required', 'submitted', 'expired', 'expiry_simulated'],
    esign_required: ['submitted', 'expired', 'expiry_simulated'],
    submitted: ['succeeded', 'rejected'],
    successful: [],
    rejected: [],
    expired: [],
  }
  const types = Object.keys(kycRequestEvents) as KycRequestEvent['type'][]
  const data = { updated: { fieldsNeeded: [] } } as Readonly<Record<string, object>>

  it.each(Object.entries(accepted))('refuses in %s what is not legal, with the list of what is', (state, list) => {
    const request = stored(state as KycRequestStatus)
    expect(kycRequestLifecycle.accepts(request)).toEqual(list)
    const code = list.length === 0 ? 'LIFECYCLE_STATE_FINAL' : 'LIFECYCLE_EVENT_NOT_ACCEPTED'
    for (const type of types.filter((known) => !list.includes(known))) {
      const event = { type, at: soon, ...data[type] } as KycRequestEvent
      expect(kycRequestLifecycle.apply(request, event)).toEqual({ ok: false, code, state, accepted: list, reasons: [] })
    }
  })

  it.each([
    ['at', { type: 'expired' }],
    ['at', { type: 'submitted', at: '2024-01-15' }],
    ['fieldsNeeded', { type: 'updated', at: soon }],
    ['fieldsNeeded', { type: 'updated', at: soon, fieldsNeeded: 'signature' }],
    ['fieldsNeeded', { type: 'updated', at: soon, fieldsNeeded: [''] }],
  ])('refuses an event with a wrong %s: %o', (field, event) => {
    expect(kycRequestLifecycle.apply(stored('pending', { fieldsNeeded: [], api: 'v1' }), event as KycRequestEvent)).toMatchObject({
      ok: false,
      code: 'LIFECYCLE_EVENT_INVALID',
      reasons: [{ code: 'KYC_EVENT_INVALID', path: [field] }],
    })
  })

  it.each([[{ pan: 7 }], [['pan']], ['pan'], [null]])('refuses a rejection with the details %o', (details) => {
    const event = { type: 'rejected', at: soon, details } as unknown as KycRequestEvent
    expect(codes(kycRequestLifecycle.apply(stored('submitted'), event))).toEqual(['LIFECYCLE_EVENT_INVALID', 'KYC_EVENT_INVALID'])
  })

  it.each([
    ['at', { at: 'now' }],
    ['fieldsNeeded', { fieldsNeeded: undefined }],
    ['expiresAt', { expiresAt: 'soon' }],
    ['expiresAt', { expiresAt: '2024-01-15T09:59:59+05:30' }],
    ['api', { api: 'v3' }],
  ])('does not start with a wrong %s', (field, change) => {
    expect(() => kycRequestLifecycle.start(kycRequestInput(change as object))).toThrow(
      expect.objectContaining({ code: 'KYC_INPUT_INVALID', context: { issues: [expect.objectContaining({ path: [field] })] } }),
    )
  })

  it('has a reason for every guard', () => {
    expect(Object.keys(kycRequestReasons).sort()).toEqual(Object.keys(kycRequestGuards).sort())
  })

  it('never throws for an event, whatever it brings', () => {
    const event = fc.record(
      {
        type: fc.constantFrom(...types),
        at: fc.oneof(fc.constant(soon), fc.anything()),
        fieldsNeeded: fc.anything(),
        details: fc.anything(),
      },
      { requiredKeys: ['type'] },
    )
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(accepted) as KycRequestStatus[])), fc.oneof(event, fc.anything()), (state, given) => {
        expect(typeof kycRequestLifecycle.apply(stored(state), given as KycRequestEvent).ok).toBe('boolean')
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('restore', () => {
  it.each<[string, object]>([
    ['api', { api: 'v3' }],
    ['fieldsNeeded', { fieldsNeeded: null }],
    ['rejection', { rejection: { pan: 7 } }],
    ['createdAt', { createdAt: null }],
    ['expiresAt', { expiresAt: '2024-01-20' }],
    ['submittedAt', { submittedAt: 'yesterday' }],
  ])('refuses garbage in %s', (field, change) => {
    const request = stored('pending')
    expect(() => kycRequestLifecycle.restore({ ...request, context: { ...request.context, ...change } })).toThrow(
      expect.objectContaining({
        code: 'LIFECYCLE_CONTEXT_INVALID',
        context: expect.objectContaining({ issues: [expect.objectContaining({ code: 'KYC_CONTEXT_INVALID', path: [field] })] }),
      }),
    )
  })
})
