import { withdrawalContext, type WithdrawalContext, type WithdrawalInput } from '../withdrawal/context.js'
import type { WithdrawalEvent } from '../withdrawal/events.js'

/** How the money is paid out: in the usual course, or at once to a registered bank account. */
export type RedemptionMode = 'normal' | 'instant'

/** What starts a redemption. An instant one names an amount. */
export interface RedemptionInput extends WithdrawalInput {
  /** Default: normal. */
  readonly mode?: RedemptionMode
}

/** What the gateway made of a redemption: the wire's `redeemed_units` and its neighbours, as exact text. */
export interface RedemptionOutcome {
  /** Up to 4 decimals are seen (field notes §2.2). */
  readonly redeemedUnits: string
  readonly redeemedAmount: string
  readonly redeemedPrice: string
  /** Civil date, `YYYY-MM-DD`. */
  readonly tradedOn: string
}

/** What is known of a redemption beside its state. Plain JSON data; `null` is "not yet" or "none". */
export interface RedemptionContext extends WithdrawalContext<RedemptionOutcome> {
  /** A `RedemptionMode`; open, since the platform may grow more. */
  readonly mode: string
}

/** Everything that can happen to a redemption. */
export type RedemptionEvent = WithdrawalEvent<RedemptionOutcome>

/** Makes the first context of a redemption. Spread it into a context of your own when you extend the machine. */
export function redemptionContext(input: RedemptionInput): RedemptionContext {
  return { ...withdrawalContext(input), mode: input.mode ?? 'normal' }
}
