import type { GatewayTable } from '@foliokit/lifecycle'
import { withdrawalGateways, type WithdrawalGateway } from '../withdrawal/gateways.js'

/** What a gateway does with a redemption. */
export interface RedemptionGateway extends WithdrawalGateway {
  /** Whether it takes instant redemptions. */
  readonly instant: boolean
}

/** Gateways by their wire name. */
export type RedemptionGateways = GatewayTable<RedemptionGateway>

/** The three gateways of the platform. Of an instant redemption through bse no document speaks. */
export const redemptionGateways = {
  rta: { ...withdrawalGateways.rta, instant: true },
  ondc: { ...withdrawalGateways.ondc, instant: true },
  bse: { ...withdrawalGateways.bse, instant: false },
} as const satisfies RedemptionGateways

/** What a redemption machine is built on. */
export interface RedemptionSetupOptions {
  /** Default: the three gateways of the platform. */
  readonly gateways?: RedemptionGateways
}
