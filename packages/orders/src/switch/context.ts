import { withdrawalContext, type WithdrawalContext, type WithdrawalInput } from '../withdrawal/context.js'
import type { WithdrawalEvent } from '../withdrawal/events.js'
import type { WithdrawalGateways } from '../withdrawal/gateways.js'

/** What starts a switch: units leave one scheme and their value buys into another of the same folio. */
export type SwitchInput = WithdrawalInput

/** One side of a switch, as exact text: the wire's `switched_out_...` or `switched_in_...`. */
export interface SwitchLeg {
  readonly units: string
  /** INR. */
  readonly amount: string
  /** The NAV of the leg's scheme. */
  readonly price: string
}

/** What the gateway made of a switch. */
export interface SwitchOutcome {
  /** What left the source scheme. */
  readonly out: SwitchLeg
  /** What entered the target scheme: stamp duty is taken, as for a purchase (domain §2). */
  readonly in: SwitchLeg
  /** Civil date, `YYYY-MM-DD`. */
  readonly tradedOn: string
}

/** What is known of a switch beside its state. Plain JSON data; `null` is "not yet" or "none". */
export type SwitchContext = WithdrawalContext<SwitchOutcome>

/** Everything that can happen to a switch. */
export type SwitchEvent = WithdrawalEvent<SwitchOutcome>

/** Makes the first context of a switch. Spread it into a context of your own when you extend the machine. */
export function switchContext(input: SwitchInput): SwitchContext {
  return withdrawalContext(input)
}

/** What a switch machine is built on. */
export interface SwitchSetupOptions {
  /** Default: the three gateways of the platform, `withdrawalGateways`. */
  readonly gateways?: WithdrawalGateways
}
