import type { GatewayTable } from '@foliokit/lifecycle'

/** What a gateway does with a purchase. Replace or add rows to follow a change of the platform or a gateway of your own. */
export interface PurchaseGateway {
  /** Where a new purchase stands. */
  readonly startsIn: 'pending' | 'under_review'
  /** Whether submission needs the investor's consent (2FA). An installment of a systematic plan is covered by its plan's consent. */
  readonly needsConsent: boolean
  /** Whether one update may carry consent and state together; otherwise consent goes first and alone. */
  readonly consentWithState: boolean
  /** When the platform takes a payment. */
  readonly payment: 'before_submission' | 'after_submission' | 'either'
  /** Whether a payment decides the order: success confirms it, failure fails it. */
  readonly paymentDecides: boolean
  /** What a request to confirm needs besides consent: a settlement made outside the platform, nothing, or it is not possible. */
  readonly confirm: 'with_settlement' | 'on_request' | 'never'
  /** The state a purchase is submitted from. */
  readonly submitsFrom: 'confirmed' | 'pending'
  readonly retry: boolean
  readonly cancel: boolean
}

/** Gateways by their wire name. */
export type PurchaseGateways = GatewayTable<PurchaseGateway>

/** The three gateways of the platform (domain §5). */
export const purchaseGateways = {
  /** The registrar. A payment confirms the order; a failed one fails it. */
  rta: {
    startsIn: 'pending',
    needsConsent: true,
    consentWithState: true,
    payment: 'before_submission',
    paymentDecides: true,
    confirm: 'with_settlement',
    submitsFrom: 'confirmed',
    retry: true,
    cancel: true,
  },
  /** Reviewed first; consent alone, then confirm, then pay. Set `payment: 'either'` to collect before confirming (field notes §5, row 20). */
  ondc: {
    startsIn: 'under_review',
    needsConsent: true,
    consentWithState: false,
    payment: 'after_submission',
    paymentDecides: false,
    confirm: 'on_request',
    submitsFrom: 'confirmed',
    retry: false,
    cancel: false,
  },
  /** Submitted from pending; the exchange collects the money afterwards. */
  bse: {
    startsIn: 'pending',
    needsConsent: true,
    consentWithState: true,
    payment: 'after_submission',
    paymentDecides: false,
    confirm: 'never',
    submitsFrom: 'pending',
    retry: false,
    cancel: false,
  },
} as const satisfies PurchaseGateways
