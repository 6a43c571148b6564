import { purchaseGateways, type PurchaseGateways } from './purchase/gateways.js'
import { redemptionGateways, type RedemptionGateways } from './redemption/gateways.js'

/**
 * What the gateways do with a purchase that was created through v1 (`/api/oms`): as with any, but no operation of v1 takes a consent.
 * v1 does not know gateway ondc. For `createPurchaseLifecycle({ gateways: v1PurchaseGateways })`.
 */
export const v1PurchaseGateways = {
  rta: { ...purchaseGateways.rta, needsConsent: false },
  bse: { ...purchaseGateways.bse, needsConsent: false },
} as const satisfies PurchaseGateways

/**
 * The same for a redemption created through v1: the platform confirms it by itself, without a consent. For
 * `createRedemptionLifecycle({ gateways: v1RedemptionGateways })`.
 */
export const v1RedemptionGateways = {
  rta: { ...redemptionGateways.rta, consent: 'none' },
  bse: { ...redemptionGateways.bse, consent: 'none' },
} as const satisfies RedemptionGateways
