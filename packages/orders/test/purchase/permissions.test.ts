import { describe, expect, it } from 'vitest'
import { canCancel, canConfirm, canConsent, canPay, canRetry, createPurchaseLifecycle, purchaseGateways } from '../../src/index.js'
import { codes, consent, stored, time } from './fixture.js'

describe('permissions', () => {
  it.each([
    ['canCancel a pending order', canCancel(stored('pending')), []],
    [
      'canCancel an order being paid',
      canCancel(stored('pending', { payment: 'in_progress' })),
      ['LIFECYCLE_GUARD_REFUSED', 'ORDERS_PAYMENT_IN_PROGRESS'],
    ],
    ['canCancel a submitted order', canCancel(stored('submitted')), ['LIFECYCLE_EVENT_NOT_ACCEPTED']],
    ['canCancel a cancelled order', canCancel(stored('cancelled')), ['LIFECYCLE_STATE_FINAL']],
    ['canRetry a failed payment in time', canRetry(stored('failed', { failureCode: 'payment_failure' }), time.beforeExpiry), []],
    [
      'canRetry a failed payment too late',
      canRetry(stored('failed', { failureCode: 'payment_failure' }), time.justExpired),
      ['LIFECYCLE_GUARD_REFUSED', 'ORDERS_RETRY_WINDOW_OVER'],
    ],
    ['canRetry an expired order', canRetry(stored('failed', { failureCode: 'order_expiry' }), time.afterExpiry), []],
    ['canRetry a pending order', canRetry(stored('pending'), time.soon), ['LIFECYCLE_EVENT_NOT_ACCEPTED']],
    ['canPay with consent', canPay(stored('pending', { consent })), []],
    ['canPay without', canPay(stored('pending')), ['LIFECYCLE_GUARD_REFUSED', 'ORDERS_CONSENT_MISSING']],
    ['canConsent once', canConsent(stored('pending')), []],
    ['canConsent twice', canConsent(stored('pending', { consent })), ['LIFECYCLE_GUARD_REFUSED', 'ORDERS_CONSENT_ALREADY_SET']],
    ['canConfirm with a settlement', canConfirm(stored('pending', { consent }), { settlementReference: 'mfsd_1' }), []],
    ['canConfirm without', canConfirm(stored('pending', { consent })), ['LIFECYCLE_GUARD_REFUSED', 'ORDERS_SETTLEMENT_MISSING']],
  ])('%s', (_, permission, expected) => {
    expect(codes(permission)).toEqual(expected)
  })

  it('asks another lifecycle when given one', () => {
    const lifecycle = createPurchaseLifecycle({ gateways: { ...purchaseGateways, ondc: { ...purchaseGateways.ondc, cancel: true } } })
    expect(canCancel(stored('pending', { gateway: 'ondc' })).ok).toBe(false)
    expect(canCancel(stored('pending', { gateway: 'ondc' }), { lifecycle }).ok).toBe(true)
  })
})
