import type { InstantText } from '@foliokit/lifecycle'

/** What starts a bank account verification. */
export interface BankVerificationInput {
  /** When the verification was created. */
  readonly at: InstantText
}

/** What is known of a bank account verification beside its status. Plain JSON data; `null` is "not yet" or "none". */
export interface BankVerificationContext {
  /** How likely the account is the investor's, once completed. Open, since the platform may grow more. */
  readonly confidence: string | null
  /** Why the status is what it is, in the platform's code: `digital_verification` while pending. */
  readonly reason: string | null
  readonly createdAt: InstantText
  readonly completedAt: InstantText | null
  readonly failedAt: InstantText | null
}

/** Makes the first context of a bank account verification. Spread it into a context of your own when you extend the machine. */
export function bankVerificationContext(input: BankVerificationInput): BankVerificationContext {
  return { confidence: null, reason: 'digital_verification', createdAt: input.at, completedAt: null, failedAt: null }
}
