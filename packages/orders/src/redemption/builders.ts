import type { EventBuilders } from '@foliokit/lifecycle/testing'
import { withdrawalEvents, withdrawalInput } from '../withdrawal/builders.js'
import type { WithdrawalState } from '../withdrawal/states.js'
import type { RedemptionContext, RedemptionEvent, RedemptionInput, RedemptionOutcome } from './context.js'

/** An input that starts a redemption of Rs 1000 on gateway rta; give what should differ. */
export function redemptionInput(changes: Partial<RedemptionInput> = {}): RedemptionInput {
  return { ...withdrawalInput, ...changes }
}

/** The redemption of Rs 1000 at a NAV of 296.0196, with units of 4 decimals as they are seen (field notes §2.2). */
export const sampleRedemption: RedemptionOutcome = {
  redeemedUnits: '3.3782',
  redeemedAmount: '1000.00',
  redeemedPrice: '296.0196',
  tradedOn: '2024-01-15',
}

/**
 * Builders of every event of a redemption, in every variant that the guards tell apart, for `walk` and `paths` of
 * `@foliokit/lifecycle/testing`. Times never go back.
 */
export const redemptionEvents: EventBuilders<WithdrawalState, RedemptionContext, RedemptionEvent> =
  /* @__PURE__ */ withdrawalEvents(sampleRedemption)
