import type { GatewayTable } from '@foliokit/lifecycle'

/** What a gateway does with a redemption or a switch. Replace or add rows to follow a change of the platform or a gateway of your own. */
export interface WithdrawalGateway {
  /** Where a new order stands. */
  readonly startsIn: 'pending' | 'under_review'
  /** How consent comes (2FA): in one update with the confirmation, at any time before submission, or not through the platform. */
  readonly consent: 'with_confirmation' | 'before_submission' | 'none'
  /** The state an order is submitted from. One that is submitted from pending is never confirmed. */
  readonly submitsFrom: 'confirmed' | 'pending'
  /** Whether an order may ask for units. An amount, or everything, is always possible. */
  readonly units: boolean
}

/** Gateways by their wire name. */
export type WithdrawalGateways = GatewayTable<WithdrawalGateway>

/** The three gateways of the platform, as far as redemptions and switches go the same way (domain §5, field notes §2.2). */
export const withdrawalGateways = {
  /** The registrar. */
  rta: { startsIn: 'pending', consent: 'with_confirmation', submitsFrom: 'confirmed', units: true },
  /** Reviewed first. Units are refused: the documents disagree, and a probe failed (field notes §5, row 24). */
  ondc: { startsIn: 'under_review', consent: 'with_confirmation', submitsFrom: 'confirmed', units: false },
  /** Submitted from pending, so consent comes before. */
  bse: { startsIn: 'pending', consent: 'before_submission', submitsFrom: 'pending', units: true },
} as const satisfies WithdrawalGateways
