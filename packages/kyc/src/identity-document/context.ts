import type { InstantText } from '@foliokit/lifecycle'
import { identityDocumentExpiry } from './expiry.js'

/** What starts the fetch of an identity document. */
export interface IdentityDocumentInput {
  /** When the identity document was created. */
  readonly at: InstantText
  /** When the platform says that the link expires: `fetch.expires_at`. Default: an hour after creation. */
  readonly expiresAt?: InstantText
}

/** What is known of a fetch beside its status. Plain JSON data without personal data; `null` is "not yet" or "none". */
export interface IdentityDocumentContext {
  readonly createdAt: InstantText
  /** The moment from which the link no longer works. */
  readonly expiresAt: InstantText
  /** The platform's words for a failure. */
  readonly reason: string | null
  readonly succeededAt: InstantText | null
  readonly failedAt: InstantText | null
  readonly expiredAt: InstantText | null
}

/** Makes the first context of a fetch. Spread it into a context of your own when you extend the machine. */
export function identityDocumentContext(input: IdentityDocumentInput): IdentityDocumentContext {
  return {
    createdAt: input.at,
    expiresAt: input.expiresAt ?? identityDocumentExpiry(input.at),
    reason: null,
    succeededAt: null,
    failedAt: null,
    expiredAt: null,
  }
}
