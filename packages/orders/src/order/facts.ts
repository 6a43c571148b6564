import type { Consent, RegisteredContacts } from '@foliokit/identifiers'
import type { Fact } from '@foliokit/lifecycle'

/** The contacts that a consent of an event is held against. */
export interface KnownContacts {
  /** The contacts registered on the folio or, for a new one, in `folio_defaults`: when given, the consent must come from them. Never stored. */
  readonly contacts?: RegisteredContacts
}

/** The review of gateway ondc let the order through. */
export type ReviewCompleted = Fact<'review_completed'>
/** The investor consented (2FA). It cannot be changed once set (domain §5). */
export type Consented = Fact<'consented'> & KnownContacts & { readonly consent: Consent }
/** The order went to the gateway. */
export type Submitted = Fact<'submitted'>
/** The gateway, or its review, failed the order. The list of codes is open (domain §5). */
export type Failed = Fact<'failed'> & { readonly failureCode: string }
/** The window ended while the order was pending. */
export type Expired = Fact<'expired'>
/** The gateway took a successful order back. */
export type Reversed = Fact<'reversed'>
