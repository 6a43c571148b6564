import type { Fact } from '@foliokit/lifecycle'

/** A fact that may come with a reason: the platform's code or words for it. The list is open. */
interface Failure<Type extends string> extends Fact<Type> {
  readonly failureCode?: string
}

/** The investor opened the payment page: its `token_url` works once. */
export type TokenUsed = Fact<'token_used'>
/** The debit went to the bank. NACH only. */
export type PaymentSubmitted = Fact<'submitted'>
/** The investor paid. */
export type PaymentSucceeded = Fact<'succeeded'>
/** The transfer to the fund house began. */
export type TransferInitiated = Fact<'initiated'>
/** The money reached the fund house. */
export type TransferApproved = Fact<'approved'>
/** The payment failed. */
export type PaymentFailed = Failure<'failed'>
/** The bank refused the payment. */
export type PaymentRejected = Failure<'rejected'>
/** The investor did not finish in time. */
export type PaymentTimedOut = Fact<'timed_out'>

/** Everything that can happen to a payment. */
export type PaymentEvent =
  TokenUsed | PaymentSubmitted | PaymentSucceeded | TransferInitiated | TransferApproved | PaymentFailed | PaymentRejected | PaymentTimedOut
