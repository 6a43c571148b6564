import type { Consent, RegisteredContacts } from '@foliokit/identifiers'
import type { Fact } from '@foliokit/lifecycle'
import type { InstallmentOutcome } from '@foliokit/schedule'
import type { PlanChange } from '../change/change.js'

/** The contacts that a consent of an event is held against. */
export interface KnownContacts {
  /** The contacts registered on the folio or, for a new one, in `folio_defaults`: when given, the consent must come from them. Never stored. */
  readonly contacts?: RegisteredContacts
}

/** The exchange let the plan through. Gateway ondc only. */
export type PlanReviewCompleted = Fact<'review_completed'>
/** The investor consented (2FA). It cannot be changed once set (domain §5). */
export type PlanConsented = Fact<'consented'> & KnownContacts & { readonly consent: Consent }
/** The plan was marked as confirmed, with the consent or after it (field notes §2.3). Gateway ondc only. */
export type PlanConfirmed = Fact<'confirmed'> &
  KnownContacts & {
    readonly consent?: Consent
    /** The `mandate_status` of the plan's mandate, where the gateway asks for an approved one. */
    readonly mandateStatus?: string
  }
/** The plan went to the gateway. Gateway ondc only. */
export type PlanSubmitted = Fact<'submitted'>
/** The plan became active: the platform decides when, from `activateAfter` on (domain §6). */
export type PlanActivated = Fact<'activated'>
/** An installment was generated, to be processed or skipped. The last one completes the plan (domain §6). */
export type InstallmentGenerated = Fact<'installment_generated'> & {
  /** One more than were generated before. */
  readonly number: number
  /** Its installment day, a civil date; where the caller generates, the day on which it did (domain §4.5). */
  readonly installmentDay: string
}
/** An installment ended: what a run of failures is counted from (domain §4.10). */
export type InstallmentEnded = Fact<'installment_ended'> & {
  readonly number: number
  readonly outcome: Exclude<InstallmentOutcome, 'in_flight'>
}
/** The amount, the mandate, the installment day or the number of installments changed (domain §4.7). */
export type PlanModified = Fact<'modified'> & PlanChange
/** Somebody cancelled the plan. */
export type PlanCancelled = Fact<'cancelled'> & {
  /** Purchase plans only: one of `cancellationCodes`. */
  readonly cancellationCode?: string
  /** The words to the code `custom_reason`. */
  readonly reason?: string
}
/** The platform cancelled the plan, since too many installments in a row failed or were skipped (domain §4.10). */
export type PlanAutoCancelled = Fact<'auto_cancelled'>
/** The plan could not be activated. */
export type PlanFailed = Fact<'failed'> & { readonly reason?: string }

/** Everything that can happen to a plan. */
export type PlanEvent =
  | PlanReviewCompleted
  | PlanConsented
  | PlanConfirmed
  | PlanSubmitted
  | PlanActivated
  | InstallmentGenerated
  | InstallmentEnded
  | PlanModified
  | PlanCancelled
  | PlanAutoCancelled
  | PlanFailed
