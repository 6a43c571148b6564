import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  purchaseGuards,
  purchaseGateways,
  purchaseLifecycle,
  purchaseReasons,
  type PurchaseContext,
  type PurchaseEvent,
  type PurchaseState,
} from '../../src/index.js'
import { sampleAllotment } from '../../src/testing.js'
import { codes, consent, consented, happened, stored, time } from './fixture.js'

const refused = 'LIFECYCLE_GUARD_REFUSED'
const systematic = { plan: { systematic: true } }
const window = { scheduledOn: '2024-01-29', expiresAt: '2024-02-07T14:30:00+05:30' }
const confirmed = (settlementReference?: string): PurchaseEvent => ({
  type: 'confirmed',
  at: time.soon,
  ...(settlementReference !== undefined && { settlementReference }),
})
const retried = (at: string, newWindow?: typeof window): PurchaseEvent => ({
  type: 'retried',
  at,
  ...(newWindow !== undefined && { window: newWindow }),
})

/** [state, what differs in the context, event, the reason's code or null when it is taken] */
const cases: readonly [PurchaseState, Partial<PurchaseContext>, PurchaseEvent, string | null][] = [
  // Consent cannot be changed once set.
  ['pending', {}, consented, null],
  ['pending', { consent }, consented, 'ORDERS_CONSENT_ALREADY_SET'],

  // A payment needs consent, and there is one at a time.
  ['pending', { consent }, happened('payment_started'), null],
  ['pending', {}, happened('payment_started'), 'ORDERS_CONSENT_MISSING'],
  ['pending', { plan: { systematic: false } }, happened('payment_started'), 'ORDERS_CONSENT_MISSING'],
  ['pending', systematic, happened('payment_started'), null],
  ['pending', { consent, payment: 'in_progress' }, happened('payment_started'), 'ORDERS_PAYMENT_IN_PROGRESS'],
  ['pending', { consent, payment: 'succeeded' }, happened('payment_started'), 'ORDERS_PAYMENT_ALREADY_MADE'],
  ['pending', { consent }, happened('payment_succeeded'), 'ORDERS_PAYMENT_NOT_STARTED'],
  ['pending', { payment: 'in_progress' }, happened('payment_succeeded'), 'ORDERS_CONSENT_MISSING'],
  ['pending', { consent }, happened('payment_failed'), 'ORDERS_PAYMENT_NOT_STARTED'],
  ['confirmed', { consent }, happened('payment_succeeded'), 'ORDERS_PAYMENT_NOT_STARTED'],
  ['submitted', { consent }, happened('payment_started'), 'ORDERS_PAYMENT_BEFORE_SUBMISSION'],
  ['submitted', { consent, gateway: 'ondc', payment: 'succeeded' }, happened('payment_started'), 'ORDERS_PAYMENT_ALREADY_MADE'],
  ['submitted', { consent, gateway: 'bse' }, happened('payment_started'), null],

  // Confirming needs consent and, on rta, a settlement; never beside a payment that decides.
  ['pending', { consent }, confirmed('mfsd_1'), null],
  ['pending', {}, confirmed('mfsd_1'), 'ORDERS_CONSENT_MISSING'],
  ['pending', systematic, confirmed('mfsd_1'), null],
  ['pending', { consent }, confirmed(), 'ORDERS_SETTLEMENT_MISSING'],
  ['pending', { consent, payment: 'in_progress' }, confirmed('mfsd_1'), 'ORDERS_PAYMENT_IN_PROGRESS'],
  ['pending', { gateway: 'ondc', consent }, confirmed(), null],
  ['pending', { gateway: 'ondc' }, confirmed(), 'ORDERS_CONSENT_MISSING'],

  // Submission follows confirmation, except on bse.
  ['pending', { consent }, happened('submitted'), 'ORDERS_SUBMIT_NOT_CONFIRMED'],
  ['pending', { gateway: 'ondc', consent }, happened('submitted'), 'ORDERS_SUBMIT_NOT_CONFIRMED'],
  ['pending', { gateway: 'bse' }, happened('submitted'), 'ORDERS_CONSENT_MISSING'],

  // Amount and day change before anyone consented or paid.
  ['pending', {}, happened('modified'), null],
  ['pending', { gateway: 'ondc' }, happened('modified'), null],
  ['pending', { consent }, happened('modified'), 'ORDERS_MODIFY_AFTER_CONSENT'],
  ['pending', { payment: 'in_progress' }, happened('modified'), 'ORDERS_PAYMENT_IN_PROGRESS'],
  ['pending', { payment: 'succeeded' }, happened('modified'), 'ORDERS_PAYMENT_ALREADY_MADE'],

  // An order expires at the end of its window, not before, whatever the offset.
  ['pending', {}, happened('expired', time.justExpired), null],
  ['pending', {}, happened('expired', time.expiry), 'ORDERS_WINDOW_STILL_OPEN'],
  ['pending', {}, happened('expired', '2024-01-25T09:00:01Z'), null],
  ['pending', {}, happened('expired', time.beforeExpiry), 'ORDERS_WINDOW_STILL_OPEN'],
  ['pending', {}, happened('expired', '2024-01-25T09:00:00Z'), 'ORDERS_WINDOW_STILL_OPEN'],
  ['pending', {}, happened('expired', '2024-01-25T14:30:00+0530'), 'ORDERS_WINDOW_STILL_OPEN'],

  // Cancel: pending, gateway rta, no payment in progress.
  ['pending', {}, happened('cancelled'), null],
  ['pending', { payment: 'in_progress' }, happened('cancelled'), 'ORDERS_PAYMENT_IN_PROGRESS'],
  ['pending', { gateway: 'ondc' }, happened('cancelled'), 'ORDERS_CANCEL_NOT_AT_GATEWAY'],
  ['pending', { gateway: 'bse' }, happened('cancelled'), 'ORDERS_CANCEL_NOT_AT_GATEWAY'],

  // Retry: gateway rta; payment_failure inside the window, or order_expiry and no systematic plan.
  ['failed', { failureCode: 'payment_failure' }, retried(time.beforeExpiry), null],
  ['failed', { failureCode: 'payment_failure', ...systematic }, retried(time.beforeExpiry), null],
  ['failed', { failureCode: 'payment_failure' }, retried(time.expiry), null],
  ['failed', { failureCode: 'payment_failure' }, retried(time.justExpired), 'ORDERS_RETRY_WINDOW_OVER'],
  ['failed', { failureCode: 'payment_failure' }, retried(time.justExpired, window), 'ORDERS_RETRY_WINDOW_OVER'],
  ['failed', { failureCode: 'order_expiry' }, retried(time.afterExpiry, window), null],
  ['failed', { failureCode: 'order_expiry', plan: { systematic: false } }, retried(time.afterExpiry, window), null],
  ['failed', { failureCode: 'order_expiry' }, retried(time.afterExpiry), 'ORDERS_RETRY_WINDOW_MISSING'],
  ['failed', { failureCode: 'order_expiry' }, retried('2024-02-08T00:00:00+05:30', window), 'ORDERS_RETRY_WINDOW_OVER'],
  ['failed', { failureCode: 'order_expiry', ...systematic }, retried(time.afterExpiry, window), 'ORDERS_RETRY_SYSTEMATIC_INSTALLMENT'],
  ['failed', { failureCode: 'order_failure_at_gateway' }, retried(time.soon), 'ORDERS_RETRY_FAILURE_FINAL'],
  ['failed', { failureCode: 'a_code_of_tomorrow' }, retried(time.soon, window), 'ORDERS_RETRY_FAILURE_FINAL'],
  ['failed', { failureCode: null }, retried(time.soon), 'ORDERS_RETRY_FAILURE_FINAL'],
  ['failed', { failureCode: 'payment_failure', gateway: 'ondc' }, retried(time.soon), 'ORDERS_RETRY_NOT_AT_GATEWAY'],
  ['failed', { failureCode: 'order_expiry', gateway: 'bse' }, retried(time.soon, window), 'ORDERS_RETRY_NOT_AT_GATEWAY'],
]

describe('guards', () => {
  it.each(cases)('%s, %o, %o: %s', (state, context, event, code) => {
    expect(codes(purchaseLifecycle.apply(stored(state, context), event))).toEqual(code === null ? [] : [refused, code])
  })

  it('has a reason for every guard', () => {
    expect(Object.keys(purchaseReasons(purchaseGateways)).sort()).toEqual(Object.keys(purchaseGuards(purchaseGateways)).sort())
  })

  it('explains a refusal with the facts it rests on', () => {
    const step = purchaseLifecycle.apply(stored('failed', { failureCode: 'payment_failure' }), retried(time.afterExpiry))
    expect(step.ok ? [] : step.reasons).toEqual([
      {
        code: 'ORDERS_RETRY_WINDOW_OVER',
        path: ['at'],
        message: `The window ended at ${time.expiry}, before ${time.afterExpiry}.`,
        context: { expiresAt: time.expiry, at: time.afterExpiry },
      },
    ])
  })
})

describe('retry', () => {
  it('after a failed payment keeps the window, even when the event brings one', () => {
    const step = purchaseLifecycle.apply(
      stored('failed', { failureCode: 'payment_failure', payment: 'failed', failedAt: time.soon, consent }),
      retried(time.beforeExpiry, window),
    )
    expect(step).toMatchObject({
      ok: true,
      to: 'pending',
      next: {
        context: {
          scheduledOn: '2024-01-15',
          expiresAt: time.expiry,
          failureCode: null,
          payment: 'none',
          retriedAt: time.beforeExpiry,
          failedAt: time.soon,
          consent,
        },
      },
    })
  })

  it('after an expiry takes the new window', () => {
    const step = purchaseLifecycle.apply(stored('failed', { failureCode: 'order_expiry' }), retried(time.afterExpiry, window))
    expect(step).toMatchObject({ ok: true, to: 'pending', next: { context: { ...window, failureCode: null } } })
  })
})

describe('a modification', () => {
  it('brings a new window, or keeps the old one', () => {
    const moved = purchaseLifecycle.apply(stored('pending'), { type: 'modified', at: time.soon, window })
    expect(moved).toMatchObject({ ok: true, to: 'pending', next: { context: window } })
    const kept = purchaseLifecycle.apply(stored('pending'), happened('modified'))
    expect(kept).toMatchObject({ ok: true, next: { context: { scheduledOn: '2024-01-15', expiresAt: time.expiry } } })
  })

  it('is refused with a window that is none', () => {
    const wrong = { type: 'modified', at: time.soon, window: { scheduledOn: 'soon', expiresAt: time.expiry } } as PurchaseEvent
    expect(codes(purchaseLifecycle.apply(stored('pending'), wrong))).toEqual(['LIFECYCLE_EVENT_INVALID', 'ORDERS_EVENT_INVALID'])
  })
})

describe('illegal events', () => {
  const one: { readonly [Type in PurchaseEvent['type']]: PurchaseEvent } = {
    review_completed: happened('review_completed'),
    consented,
    payment_started: happened('payment_started'),
    payment_succeeded: happened('payment_succeeded'),
    payment_failed: happened('payment_failed'),
    confirmed: confirmed('mfsd_1'),
    submitted: happened('submitted'),
    succeeded: { type: 'succeeded', at: time.soon, allotment: sampleAllotment },
    failed: { type: 'failed', at: time.soon, failureCode: 'x' },
    modified: happened('modified'),
    expired: happened('expired', time.justExpired),
    cancelled: happened('cancelled'),
    retried: retried(time.soon, window),
    reversed: happened('reversed'),
  }
  const accepted: { readonly [State in PurchaseState]: readonly PurchaseEvent['type'][] } = {
    under_review: ['review_completed', 'failed'],
    pending: [
      'consented',
      'payment_started',
      'payment_succeeded',
      'payment_failed',
      'confirmed',
      'submitted',
      'modified',
      'expired',
      'cancelled',
    ],
    confirmed: ['payment_succeeded', 'payment_failed', 'submitted'],
    submitted: ['payment_started', 'payment_succeeded', 'payment_failed', 'succeeded', 'failed'],
    successful: ['reversed'],
    failed: ['retried'],
    cancelled: [],
    reversed: [],
  }

  it.each(Object.entries(accepted))('are refused in %s with the list of legal ones', (state, list) => {
    const purchase = stored(state as PurchaseState, { consent })
    expect(purchaseLifecycle.accepts(purchase)).toEqual(list)
    const code = list.length === 0 ? 'LIFECYCLE_STATE_FINAL' : 'LIFECYCLE_EVENT_NOT_ACCEPTED'
    for (const event of Object.values(one).filter(({ type }) => !list.includes(type))) {
      expect(purchaseLifecycle.apply(purchase, event)).toEqual({ ok: false, code, state, accepted: list, reasons: [] })
    }
  })

  it.each<[string, unknown, readonly (string | number)[]]>([
    ['no time', { type: 'cancelled' }, ['at']],
    ['a time without an offset', { type: 'cancelled', at: '2024-01-15T10:00:00' }, ['at']],
    ['a time that is a number', { type: 'cancelled', at: 1705300000 }, ['at']],
    ['no consent', { type: 'consented', at: time.soon }, ['consent']],
    ['an empty consent', { type: 'consented', at: time.soon, consent: {} }, ['consent']],
    [
      'a consent with a wrong mobile',
      { type: 'consented', at: time.soon, consent: { isd_code: '91', mobile: '12' } },
      ['consent', 'mobile'],
    ],
    [
      'a consent by a contact not on the folio',
      { type: 'consented', at: time.soon, consent, contacts: { emails: ['other@example.com'], mobiles: [] } },
      ['consent', 'email'],
    ],
    ['contacts that are none', { type: 'consented', at: time.soon, consent, contacts: null }, ['contacts']],
    ['an empty settlement', { type: 'confirmed', at: time.soon, settlementReference: '' }, ['settlementReference']],
    ['a settlement that is null', { type: 'confirmed', at: time.soon, settlementReference: null }, ['settlementReference']],
  ])('are refused with %s', (_, event, path) => {
    expect(purchaseLifecycle.apply(stored('pending'), event as PurchaseEvent)).toMatchObject({
      ok: false,
      code: 'LIFECYCLE_EVENT_INVALID',
      reasons: [{ path }],
    })
  })

  it.each<[PurchaseState, unknown, readonly string[]]>([
    ['submitted', { type: 'failed', at: time.soon }, ['failureCode']],
    ['submitted', { type: 'failed', at: time.soon, failureCode: 7 }, ['failureCode']],
    ['submitted', { type: 'succeeded', at: time.soon }, ['allotment']],
    ['submitted', { type: 'succeeded', at: time.soon, allotment: { ...sampleAllotment, allottedUnits: 1.689 } }, ['allotment']],
    ['submitted', { type: 'succeeded', at: time.soon, allotment: { ...sampleAllotment, tradedOn: '2024-02-30' } }, ['allotment']],
    ['failed', { type: 'retried', at: time.soon, window: { scheduledOn: '2024-01-29' } }, ['window']],
    ['failed', { type: 'retried', at: time.soon, window: 'soon' }, ['window']],
  ])('are refused in %s with the data %o', (state, event, path) => {
    expect(purchaseLifecycle.apply(stored(state), event as PurchaseEvent)).toMatchObject({
      ok: false,
      code: 'LIFECYCLE_EVENT_INVALID',
      reasons: [{ code: 'ORDERS_EVENT_INVALID', path }],
    })
  })

  it.each([null, undefined, 7, 'cancelled', {}, { type: 'painted', at: time.soon }, { type: 'toString' }])(
    'refuses the garbage %o in every state',
    (event) => {
      for (const state of Object.keys(accepted)) {
        expect(purchaseLifecycle.apply(stored(state as PurchaseState), event as never)).toMatchObject({
          ok: false,
          code: 'LIFECYCLE_EVENT_UNKNOWN',
        })
      }
    },
  )

  it('never make `apply` throw, whatever they bring', () => {
    const junk = fc.oneof(
      fc.anything(),
      fc.constantFrom(time.soon, consent, window, sampleAllotment, { ...consent, mobile: undefined, extra: Symbol('x') }),
    )
    const event = fc.record(
      {
        type: fc.constantFrom(...Object.keys(one)),
        at: fc.oneof(fc.constant(time.expiry), junk),
        consent: junk,
        window: junk,
        allotment: junk,
        failureCode: junk,
        settlementReference: junk,
      },
      { requiredKeys: ['type'] },
    )
    const state = fc.constantFrom(...(Object.keys(accepted) as PurchaseState[]))
    fc.assert(
      fc.property(state, event, fc.constantFrom(null, 'order_expiry', 'payment_failure'), (name, given, failureCode) => {
        const step = purchaseLifecycle.apply(stored(name, { failureCode }), given as unknown as PurchaseEvent)
        expect(step.ok ? purchaseLifecycle.restore(JSON.parse(JSON.stringify(step.next))) : step.code).toStrictEqual(
          step.ok ? step.next : step.code,
        )
      }),
      { numRuns: 2_000 },
    )
  })

  it('leave what no purchase stores behind', () => {
    const step = purchaseLifecycle.apply(stored('pending'), {
      type: 'consented',
      at: time.soon,
      consent: { ...consent, otp: '1234' },
    } as PurchaseEvent)
    expect(step.ok && step.next.context.consent).toStrictEqual(consent)
  })
})
