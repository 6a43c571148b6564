import { describe, expect, it } from 'vitest'
import {
  createPurchaseLifecycle,
  createRedemptionLifecycle,
  purchaseGateways,
  redemptionGateways,
  v1PurchaseGateways,
  v1RedemptionGateways,
} from '../src/index.js'
import { purchaseInput, redemptionInput } from '../src/testing.js'

const at = '2024-01-15T10:00:00+05:30'

describe('orders created through v1', () => {
  it('differ from others in consent only, and go through rta and bse', () => {
    const { rta, bse } = v1PurchaseGateways
    expect([
      { ...rta, needsConsent: true },
      { ...bse, needsConsent: true },
    ]).toEqual([purchaseGateways.rta, purchaseGateways.bse])
    expect(v1RedemptionGateways).toEqual({
      rta: { ...redemptionGateways.rta, consent: 'none' },
      bse: { ...redemptionGateways.bse, consent: 'none' },
    })
  })

  it('pay and submit without a consent', () => {
    const purchases = createPurchaseLifecycle({ gateways: v1PurchaseGateways })
    expect(purchases.check(purchases.start(purchaseInput()), { type: 'payment_started', at }).ok).toBe(true)
    expect(purchases.check(purchases.start(purchaseInput({ gateway: 'bse' })), { type: 'submitted', at }).ok).toBe(true)
    const redemptions = createRedemptionLifecycle({ gateways: v1RedemptionGateways })
    expect(redemptions.check(redemptions.start(redemptionInput()), { type: 'confirmed', at }).ok).toBe(true)
    expect(redemptions.check(redemptions.start(redemptionInput({ gateway: 'bse' })), { type: 'submitted', at }).ok).toBe(true)
  })

  it('refuse gateway ondc, which v1 does not know', () => {
    const purchases = createPurchaseLifecycle({ gateways: v1PurchaseGateways })
    expect(() => purchases.start(purchaseInput({ gateway: 'ondc' }))).toThrow(expect.objectContaining({ code: 'ORDERS_GATEWAY_UNKNOWN' }))
  })
})
