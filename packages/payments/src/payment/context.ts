import type { InstantText } from '@foliokit/lifecycle'

/** How a payment is made: on a bank's page, by UPI, or as a debit under a mandate (NACH). */
export type PaymentType = 'netbanking' | 'upi' | 'nach'

/** What starts a payment. */
export interface PaymentInput {
  readonly type: PaymentType
  /** When the payment was created. */
  readonly at: InstantText
  /** When its `token_url` was issued. Default: at creation; `null` for a debit, which has none. */
  readonly tokenIssuedAt?: InstantText | null
  /** The status of the mandate that a debit is made under, in any case: it must be approved (domain §7). Not stored. */
  readonly mandateStatus?: string
}

/** What is known of a payment beside its status. Plain JSON data; `null` is "not yet" or "none". */
export interface PaymentContext {
  /** A `PaymentType`; open, since the platform may grow more. */
  readonly type: string
  /** When the `token_url` was issued. */
  readonly tokenIssuedAt: InstantText | null
  /** When the `token_url` was used: it works once. */
  readonly tokenUsedAt: InstantText | null
  /** The platform's code or words for a failure. The list is open. */
  readonly failureCode: string | null
  readonly createdAt: InstantText
  readonly submittedAt: InstantText | null
  /** When the investor's debit was first known: at SUCCESS, or at a later stage when that one was skipped. */
  readonly debitConfirmedAt: InstantText | null
  /** When the transfer to the fund house began: INITIATED. */
  readonly transferInitiatedAt: InstantText | null
  /** When the money reached the fund house: APPROVED. */
  readonly settledAt: InstantText | null
  /** When the payment failed or timed out. */
  readonly failedAt: InstantText | null
  readonly rejectedAt: InstantText | null
}

/** Makes the first context of a payment. Spread it into a context of your own when you extend the machine. */
export function paymentContext(input: PaymentInput): PaymentContext {
  const issued = input.tokenIssuedAt === undefined ? input.at : input.tokenIssuedAt
  return {
    type: input.type,
    tokenIssuedAt: input.type === 'nach' ? null : issued,
    tokenUsedAt: null,
    failureCode: null,
    createdAt: input.at,
    submittedAt: null,
    debitConfirmedAt: null,
    transferInitiatedAt: null,
    settledAt: null,
    failedAt: null,
    rejectedAt: null,
  }
}
