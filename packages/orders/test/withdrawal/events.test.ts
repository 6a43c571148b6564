import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  redemptionGateways,
  redemptionLifecycle,
  withdrawalGuards,
  withdrawalReasons,
  type RedemptionEvent,
  type WithdrawalState,
} from '../../src/index.js'
import { sampleRedemption } from '../../src/testing.js'
import { codes } from '../purchase/fixture.js'
import { confirmed, consent, stored, time } from './fixture.js'

const accepted: { readonly [State in WithdrawalState]: readonly RedemptionEvent['type'][] } = {
  under_review: ['review_completed', 'failed'],
  pending: ['consented', 'confirmed', 'submitted', 'expired', 'skipped'],
  confirmed: ['submitted'],
  submitted: ['succeeded', 'failed'],
  successful: ['reversed'],
  failed: [],
  cancelled: [],
  reversed: [],
}
const types = [...new Set(Object.values(accepted).flat())]
const contacts = { emails: [consent.email], mobiles: [{ isd_code: '91', mobile: '9000000000' }] }

describe('the events of a redemption', () => {
  it.each(Object.entries(accepted))('are refused in %s with the list of legal ones', (state, list) => {
    const order = stored(state as WithdrawalState)
    expect(redemptionLifecycle.accepts(order)).toEqual(list)
    const code = list.length === 0 ? 'LIFECYCLE_STATE_FINAL' : 'LIFECYCLE_EVENT_NOT_ACCEPTED'
    for (const type of types.filter((known) => !list.includes(known))) {
      expect(redemptionLifecycle.apply(order, { type, at: time.soon } as RedemptionEvent)).toEqual({
        ok: false,
        code,
        state,
        accepted: list,
        reasons: [],
      })
    }
  })

  it.each<[string, object, readonly string[]]>([
    ['without a time', { ...confirmed, at: undefined }, ['ORDERS_EVENT_INVALID']],
    ['with an empty consent', { ...confirmed, consent: {} }, ['IDENTIFIERS_CONSENT_EMPTY']],
    ['with a consent that is null', { ...confirmed, consent: null }, ['IDENTIFIERS_CONSENT_INVALID']],
    [
      'with a contact not on the folio',
      { ...confirmed, consent: { email: 'x@y.in' }, contacts },
      ['IDENTIFIERS_CONSENT_EMAIL_NOT_REGISTERED'],
    ],
    [
      'with a mobile not on the folio',
      { ...confirmed, consent: { isd_code: '91', mobile: '9000000001' }, contacts },
      ['IDENTIFIERS_CONSENT_MOBILE_NOT_REGISTERED'],
    ],
    ['with contacts that are none', { ...confirmed, contacts: { emails: 'x' } }, ['IDENTIFIERS_CONTACTS_INVALID']],
    [
      'with contacts of a wrong mobile',
      { ...confirmed, contacts: { emails: [], mobiles: [{ mobile: 7 }] } },
      ['IDENTIFIERS_CONTACTS_INVALID'],
    ],
  ])('refuse a confirmation %s', (_, event, expected) => {
    expect(codes(redemptionLifecycle.apply(stored('pending'), event as RedemptionEvent))).toEqual(['LIFECYCLE_EVENT_INVALID', ...expected])
  })

  it('refuse a consent by itself that is empty, on bse', () => {
    const event = { type: 'consented', at: time.soon, consent: {} } as const
    expect(codes(redemptionLifecycle.apply(stored('pending', { gateway: 'bse' }), event))).toEqual([
      'LIFECYCLE_EVENT_INVALID',
      'IDENTIFIERS_CONSENT_EMPTY',
    ])
  })

  it('take no notice of a consent where none is set', () => {
    const event = { type: 'submitted', at: time.soon, consent: {} } as RedemptionEvent
    expect(redemptionLifecycle.apply(stored('confirmed', { consent }), event)).toMatchObject({ ok: true, next: { context: { consent } } })
  })

  it('take a confirmation by a contact of the folio', () => {
    expect(redemptionLifecycle.check(stored('pending'), { ...confirmed, contacts }).ok).toBe(true)
  })

  it.each<[object, string]>([
    [{ type: 'succeeded', at: time.soon }, 'outcome'],
    [{ type: 'succeeded', at: time.soon, outcome: { ...sampleRedemption, redeemedUnits: 3.378 } }, 'outcome'],
    [{ type: 'succeeded', at: time.soon, outcome: { ...sampleRedemption, tradedOn: '2024-02-30' } }, 'outcome'],
    [{ type: 'failed', at: time.soon }, 'failureCode'],
    [{ type: 'failed', at: time.soon, failureCode: '' }, 'failureCode'],
  ])('refuse %o', (event, field) => {
    expect(redemptionLifecycle.apply(stored('submitted'), event as RedemptionEvent)).toMatchObject({
      ok: false,
      code: 'LIFECYCLE_EVENT_INVALID',
      reasons: [{ code: 'ORDERS_EVENT_INVALID', path: [field] }],
    })
  })

  it('never make `apply` throw, whatever they bring', () => {
    const junk = fc.oneof(fc.anything(), fc.constantFrom<unknown>(time.soon, consent, contacts, sampleRedemption))
    const event = fc.record(
      {
        type: fc.constantFrom(...types),
        at: fc.oneof(fc.constant(time.justExpired), junk),
        consent: junk,
        contacts: junk,
        outcome: junk,
        failureCode: junk,
      },
      { requiredKeys: ['type'] },
    )
    const state = fc.constantFrom(...(Object.keys(accepted) as WithdrawalState[]))
    fc.assert(
      fc.property(state, event, fc.constantFrom('rta', 'bse'), (name, given, gateway) => {
        const step = redemptionLifecycle.apply(stored(name, { gateway }), given as unknown as RedemptionEvent)
        expect(step.ok ? redemptionLifecycle.restore(JSON.parse(JSON.stringify(step.next))) : step.code).toStrictEqual(
          step.ok ? step.next : step.code,
        )
      }),
      { numRuns: 2_000 },
    )
  })

  it('have a reason for every guard', () => {
    expect(Object.keys(withdrawalReasons(redemptionGateways)).sort()).toEqual(Object.keys(withdrawalGuards(redemptionGateways)).sort())
  })
})

describe('garbage in a stored redemption', () => {
  it.each<[string, object]>([
    ['quantity', { quantity: { by: 'amount' } }],
    ['quantity', { quantity: { by: 'amount', amount: '0' } }],
    ['quantity', { quantity: null }],
    ['outcome', { outcome: { ...sampleRedemption, redeemedPrice: 296 } }],
    ['mode', { mode: '' }],
    ['expiresAt', { expiresAt: '2024-01-16' }],
    ['cancelledAt', { cancelledAt: 'yesterday' }],
  ])('in %s is refused', (field, change) => {
    const order = stored('pending')
    expect(() => redemptionLifecycle.restore({ ...order, context: { ...order.context, ...change } })).toThrow(
      expect.objectContaining({
        code: 'LIFECYCLE_CONTEXT_INVALID',
        context: expect.objectContaining({ issues: [expect.objectContaining({ code: 'ORDERS_CONTEXT_INVALID', path: [field] })] }),
      }),
    )
  })

  it('is not a mode or gateway this release does not know', () => {
    const order = stored('pending', { mode: 'overnight', gateway: 'nse' })
    expect(redemptionLifecycle.restore(JSON.parse(JSON.stringify(order)))).toStrictEqual(order)
  })
})
