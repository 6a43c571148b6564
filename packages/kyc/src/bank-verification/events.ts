import type { Fact } from '@foliokit/lifecycle'

/** The bank answered. How much the answer is worth is its `confidence`: ask `bankAccountAdvice`. */
export type BankVerificationCompleted = Fact<'completed'> & {
  /** `very_high` to `zero`; the list is open. */
  readonly confidence: string
}
/** The account could not be verified: that says nothing about it. */
export type BankVerificationFailed = Fact<'failed'> & {
  /** `expiry` and `digital_verification_failure` are documented; the list is open. */
  readonly reason?: string
}

/** Everything that can happen to a bank account verification. */
export type BankVerificationEvent = BankVerificationCompleted | BankVerificationFailed
