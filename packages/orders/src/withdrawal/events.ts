import type { Consent } from '@foliokit/identifiers'
import type { Fact } from '@foliokit/lifecycle'
import type { Consented, Expired, Failed, KnownContacts, Reversed, ReviewCompleted, Submitted } from '../order/facts.js'

/** The order was marked as confirmed. One update carries the consent and the state (domain §5). */
export type WithdrawalConfirmed = Fact<'confirmed'> & KnownContacts & { readonly consent?: Consent }
/** The gateway processed the order. */
export type WithdrawalSucceeded<Outcome> = Fact<'succeeded'> & { readonly outcome: Outcome }
/** A skip instruction of the plan took the installment out (domain §4.9). */
export type InstallmentSkipped = Fact<'skipped'>

/** Everything that can happen to a redemption or a switch, by what a successful one brings. */
export type WithdrawalEvent<Outcome> =
  | ReviewCompleted
  | Consented
  | WithdrawalConfirmed
  | Submitted
  | WithdrawalSucceeded<Outcome>
  | Failed
  | Expired
  | InstallmentSkipped
  | Reversed
