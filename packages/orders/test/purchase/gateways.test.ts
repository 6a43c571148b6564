import { describe, expect, it } from 'vitest'
import { createPurchaseLifecycle, purchaseGateways, purchaseLifecycle, type PurchaseEvent } from '../../src/index.js'
import { purchaseInput, sampleAllotment } from '../../src/testing.js'
import { codes, consent, consented, happened, purchaseAfter, time } from './fixture.js'

const succeeded: PurchaseEvent = { type: 'succeeded', at: '2024-01-16T09:00:00+05:30', allotment: sampleAllotment }
const paid = [consented, happened('payment_started'), happened('payment_succeeded')]

describe('gateway rta', () => {
  it('is confirmed by a payment, submitted, allotted and reversed, and stamps every step', () => {
    const purchase = purchaseAfter([
      consented,
      happened('payment_started', '2024-01-15T10:01:00+05:30'),
      happened('payment_succeeded', '2024-01-15T10:02:00+05:30'),
      happened('submitted', '2024-01-15T10:06:00+05:30'),
      succeeded,
      happened('reversed', '2024-02-01T09:00:00+05:30'),
    ])
    expect(purchase).toStrictEqual({
      state: 'reversed',
      version: 2,
      context: {
        gateway: 'rta',
        plan: null,
        scheduledOn: '2024-01-15',
        expiresAt: time.expiry,
        consent,
        payment: 'succeeded',
        settlementReference: null,
        failureCode: null,
        allotment: sampleAllotment,
        createdAt: time.created,
        confirmedAt: '2024-01-15T10:02:00+05:30',
        submittedAt: '2024-01-15T10:06:00+05:30',
        succeededAt: '2024-01-16T09:00:00+05:30',
        failedAt: null,
        retriedAt: null,
        cancelledAt: null,
        reversedAt: '2024-02-01T09:00:00+05:30',
      },
    })
    expect(purchaseLifecycle.isFinal(purchase)).toBe(true)
  })

  it('is confirmed by a settlement made outside the platform', () => {
    const purchase = purchaseAfter([consented, { type: 'confirmed', at: time.soon, settlementReference: 'mfsd_1' }])
    expect(purchase).toMatchObject({
      state: 'confirmed',
      context: { settlementReference: 'mfsd_1', payment: 'none', confirmedAt: time.soon },
    })
  })

  it('fails with payment_failure when its payment fails', () => {
    const purchase = purchaseAfter([consented, happened('payment_started'), happened('payment_failed')])
    expect(purchase).toMatchObject({ state: 'failed', context: { payment: 'failed', failureCode: 'payment_failure', failedAt: time.soon } })
  })

  it('keeps the failure code of the gateway, whatever it is', () => {
    const purchase = purchaseAfter([...paid, happened('submitted'), { type: 'failed', at: time.soon, failureCode: 'a_code_of_tomorrow' }])
    expect(purchase).toMatchObject({ state: 'failed', context: { failureCode: 'a_code_of_tomorrow' } })
  })

  it('is cancelled while pending', () => {
    expect(purchaseAfter([consented, happened('cancelled')])).toMatchObject({ state: 'cancelled', context: { cancelledAt: time.soon } })
  })
})

describe('gateway ondc', () => {
  const ondc = { gateway: 'ondc' }
  const submitted = [happened('review_completed'), consented, happened('confirmed'), happened('submitted')]

  it('starts under review, and a review may fail it', () => {
    expect(purchaseAfter([], ondc).state).toBe('under_review')
    expect(purchaseAfter([{ type: 'failed', at: time.soon, failureCode: 'fp_order_ineligibility' }], ondc).state).toBe('failed')
  })

  it('is confirmed on request once consent is given, and paid after submission', () => {
    const purchase = purchaseAfter([...submitted, happened('payment_started'), happened('payment_succeeded'), succeeded], ondc)
    expect(purchase).toMatchObject({ state: 'successful', context: { payment: 'succeeded', allotment: sampleAllotment } })
  })

  it('survives a failed payment, and takes another', () => {
    const failed = purchaseAfter([...submitted, happened('payment_started'), happened('payment_failed')], ondc)
    expect(failed).toMatchObject({ state: 'submitted', context: { payment: 'failed', failureCode: null } })
    expect(purchaseLifecycle.apply(failed, happened('payment_started'))).toMatchObject({
      ok: true,
      next: { context: { payment: 'in_progress' } },
    })
  })

  it('takes no payment before submission by default', () => {
    const pending = purchaseAfter([happened('review_completed'), consented], ondc)
    expect(codes(purchaseLifecycle.apply(pending, happened('payment_started')))).toEqual([
      'LIFECYCLE_GUARD_REFUSED',
      'ORDERS_PAYMENT_AFTER_SUBMISSION',
    ])
  })

  it('takes a payment before confirming when its row says so, and a failed one fails nothing', () => {
    const either = createPurchaseLifecycle({ gateways: { ...purchaseGateways, ondc: { ...purchaseGateways.ondc, payment: 'either' } } })
    const before = [happened('review_completed'), consented, happened('payment_started')]
    expect(purchaseAfter([...before, happened('payment_succeeded')], ondc, either)).toMatchObject({
      state: 'pending',
      context: { payment: 'succeeded' },
    })
    expect(purchaseAfter([...before, happened('payment_failed')], ondc, either)).toMatchObject({
      state: 'pending',
      context: { payment: 'failed' },
    })
    expect(purchaseAfter([...before, happened('confirmed'), happened('payment_failed')], ondc, either)).toMatchObject({
      state: 'confirmed',
      context: { payment: 'failed' },
    })
    expect(
      purchaseAfter([...before, happened('confirmed'), happened('payment_succeeded'), happened('submitted')], ondc, either).state,
    ).toBe('submitted')
  })
})

describe('gateway bse', () => {
  it('is submitted from pending without a payment', () => {
    expect(purchaseAfter([consented, happened('submitted')], { gateway: 'bse' })).toMatchObject({
      state: 'submitted',
      context: { payment: 'none', submittedAt: time.soon, confirmedAt: null },
    })
  })

  it('is never confirmed', () => {
    const pending = purchaseAfter([consented], { gateway: 'bse' })
    expect(codes(purchaseLifecycle.apply(pending, happened('confirmed')))).toEqual([
      'LIFECYCLE_GUARD_REFUSED',
      'ORDERS_CONFIRM_NOT_AT_GATEWAY',
    ])
  })
})

describe('a gateway of your own', () => {
  const house = createPurchaseLifecycle({
    gateways: { house: { ...purchaseGateways.rta, needsConsent: false, retry: false, confirm: 'on_request' } },
  })

  it('follows its row', () => {
    expect(purchaseAfter([happened('confirmed')], { gateway: 'house' }, house).state).toBe('confirmed')
  })

  it('replaces the others', () => {
    expect(() => house.start(purchaseInput({ gateway: 'rta' }))).toThrow(
      expect.objectContaining({ code: 'ORDERS_GATEWAY_UNKNOWN', context: { gateway: 'rta', known: ['house'] } }),
    )
  })
})

describe('an unknown gateway', () => {
  it.each(['nse', 'toString', '__proto__', ''])('starts nothing: %o', (gateway) => {
    expect(() => purchaseLifecycle.start(purchaseInput({ gateway }))).toThrow(expect.objectContaining({ code: 'ORDERS_GATEWAY_UNKNOWN' }))
  })

  it('is data in a stored purchase: what no gateway decides still works, the rest says why not', () => {
    const purchase = purchaseLifecycle.restore({
      ...purchaseAfter([consented]),
      context: { ...purchaseAfter([consented]).context, gateway: 'nse' },
    })
    expect(purchaseLifecycle.apply(purchase, happened('expired', time.justExpired)).ok).toBe(true)
    for (const type of ['cancelled', 'payment_started', 'submitted', 'confirmed'] as const) {
      expect(codes(purchaseLifecycle.apply(purchase, happened(type)))).toEqual(['LIFECYCLE_GUARD_REFUSED', 'ORDERS_GATEWAY_UNKNOWN'])
    }
  })
})

describe('start', () => {
  it.each([
    ['at', { at: 'now' }],
    ['scheduledOn', { scheduledOn: '2024-02-30' }],
    ['expiresAt', { expiresAt: '2024-01-25' }],
  ])('refuses a wrong %s', (field, change) => {
    expect(() => purchaseLifecycle.start(purchaseInput(change))).toThrow(
      expect.objectContaining({ code: 'ORDERS_INPUT_INVALID', context: { issues: [expect.objectContaining({ path: [field] })] } }),
    )
  })

  it('keeps whether the purchase is an installment of a systematic plan', () => {
    expect(purchaseAfter([], { plan: { systematic: true } }).context.plan).toEqual({ systematic: true })
    expect(purchaseAfter([], { plan: null }).context.plan).toBeNull()
  })
})
