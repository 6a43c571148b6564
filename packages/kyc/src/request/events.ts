import type { Fact } from '@foliokit/lifecycle'

/** The application was filled further. */
export type KycRequestUpdated = Fact<'updated'> & {
  /** The fields that are still needed: what `requiredFields` gives. Names only, never what the investor filled in. */
  readonly fieldsNeeded: readonly string[]
}
/** Every field is there and the platform has a document for the investor to sign. v2 only. */
export type EsignRequired = Fact<'esign_required'>
/** The application went to the fund house: signed, or under v1 complete. */
export type KycRequestSubmitted = Fact<'submitted'>
/** The fund house took the application and passed it to the KRA. */
export type KycRequestSucceeded = Fact<'succeeded'>
/** The fund house refused the application. */
export type KycRequestRejected = Fact<'rejected'> & {
  /** What is wrong, by field: the wire's `verification.details`. `rejectionMeaning` explains a code. */
  readonly details?: Readonly<Record<string, string>>
}
/** Five days passed before the application was submitted. */
export type KycRequestExpired = Fact<'expired'>
/** The platform's simulation expired the application before its time. */
export type ExpirySimulated = Fact<'expiry_simulated'>

/** Everything that can happen to a KYC request. */
export type KycRequestEvent =
  KycRequestUpdated | EsignRequired | KycRequestSubmitted | KycRequestSucceeded | KycRequestRejected | KycRequestExpired | ExpirySimulated
