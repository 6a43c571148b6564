import type { EventBuilders } from '@foliokit/lifecycle/testing'
import { withdrawalEvents, withdrawalInput } from '../withdrawal/builders.js'
import type { WithdrawalState } from '../withdrawal/states.js'
import type { SwitchContext, SwitchEvent, SwitchInput, SwitchOutcome } from './context.js'

/** An input that starts a switch of Rs 1000 on gateway rta; give what should differ. */
export function switchInput(changes: Partial<SwitchInput> = {}): SwitchInput {
  return { ...withdrawalInput, ...changes }
}

/** A switch of Rs 1000 from a NAV of 296.0196 into one of 25.0000, with the documented stamp duty of Rs 0.05 (domain §2). */
export const sampleSwitch: SwitchOutcome = {
  out: { units: '3.378', amount: '1000.00', price: '296.0196' },
  in: { units: '39.998', amount: '999.95', price: '25.0000' },
  tradedOn: '2024-01-15',
}

/**
 * Builders of every event of a switch, in every variant that the guards tell apart, for `walk` and `paths` of
 * `@foliokit/lifecycle/testing`. Times never go back.
 */
export const switchEvents: EventBuilders<WithdrawalState, SwitchContext, SwitchEvent> = /* @__PURE__ */ withdrawalEvents(sampleSwitch)
