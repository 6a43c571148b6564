import type { InstantText } from '@foliokit/lifecycle'
import { kycRequestExpiry } from './expiry.js'

/** Which KYC requests of the platform: those of `/v2/kyc_requests`, or the deprecated ones of `/kyc_requests`, which are not signed. */
export type KycRequestVersion = 'v1' | 'v2'

/** What starts a KYC request. */
export interface KycRequestInput {
  /** When the request was created. */
  readonly at: InstantText
  /** The fields that are still needed: what `requiredFields` gives. */
  readonly fieldsNeeded: readonly string[]
  /** When the platform says that it expires. Default: 5 days after creation. */
  readonly expiresAt?: InstantText
  /** Default: `v2`. */
  readonly api?: KycRequestVersion
}

/** What is known of a KYC request beside its status. Plain JSON data without personal data; `null` is "not yet" or "none". */
export interface KycRequestContext {
  readonly api: KycRequestVersion
  readonly fieldsNeeded: readonly string[]
  /** What the fund house found wrong, by field. */
  readonly rejection: Readonly<Record<string, string>> | null
  readonly createdAt: InstantText
  /** The moment from which the request is expired unless it was submitted before. */
  readonly expiresAt: InstantText
  readonly esignRequiredAt: InstantText | null
  readonly submittedAt: InstantText | null
  readonly succeededAt: InstantText | null
  readonly rejectedAt: InstantText | null
  readonly expiredAt: InstantText | null
}

/** Makes the first context of a KYC request. Spread it into a context of your own when you extend the machine. */
export function kycRequestContext(input: KycRequestInput): KycRequestContext {
  return {
    api: input.api ?? 'v2',
    fieldsNeeded: [...input.fieldsNeeded],
    rejection: null,
    createdAt: input.at,
    expiresAt: input.expiresAt ?? kycRequestExpiry(input.at),
    esignRequiredAt: null,
    submittedAt: null,
    succeededAt: null,
    rejectedAt: null,
    expiredAt: null,
  }
}
