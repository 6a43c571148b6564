/** Who can do something about a failed order: the investor, the distributor (who runs the application), the platform with its gateways. */
export type FailureActor = 'investor' | 'distributor' | 'platform'

/** What a failure code means. */
export interface FailureMeaning {
  /** For a developer. Show people your own words, chosen by the code. */
  readonly description: string
  /** Who can act on it, the one to turn to first at the front. */
  readonly actors: readonly FailureActor[]
}

/**
 * The failure codes of orders that the documents name. The platform's list is longer and grows, so it is open: ask `failureMeaning`,
 * which knows what to say of any other. The first three are in the v2 documents, the rest in the field notes (§2.2).
 */
export const failureCodes = {
  payment_failure: {
    description: 'The payment for the purchase failed. On gateway rta the order can be retried while its window is open, and paid again.',
    actors: ['investor', 'distributor'],
  },
  order_expiry: {
    description: 'The order was still pending when its window ended: not paid, or not confirmed, in time.',
    actors: ['distributor', 'investor'],
  },
  order_failure_at_gateway: {
    description: 'The gateway took the order and could not process it.',
    actors: ['platform'],
  },
  pan_verification_failed: {
    description: "The investor's PAN could not be verified.",
    actors: ['investor', 'distributor'],
  },
  payout_account_verification_pending: {
    description: 'The bank account for payouts was not verified yet. Seen after the investor had paid: look for the refund.',
    actors: ['platform', 'distributor'],
  },
  fp_payment_url_unused: {
    description: 'The investor did not use the payment link before the end of the day. A simulated payment does not count as use.',
    actors: ['investor', 'distributor'],
  },
  investor_data_submission_error: {
    description: "The investor's data did not reach the gateway, or was not taken there.",
    actors: ['distributor', 'platform'],
  },
  fp_order_ineligibility: {
    description: 'The review before submission found that the order may not be placed.',
    actors: ['distributor'],
  },
  mandate_cancelled: {
    description: 'The mandate that was to pay was cancelled. A new one must be approved before the next debit.',
    actors: ['investor', 'distributor'],
  },
} as const satisfies Readonly<Record<string, FailureMeaning>>

/** A failure code that the documents name. */
export type FailureCode = keyof typeof failureCodes

/** What is said of a code that the list lacks: the platform knows more, and the distributor is the one who can ask. */
export const unknownFailure: FailureMeaning = {
  description: 'A failure that this release does not know. The order is final as it stands: ask the platform what the code means.',
  actors: ['distributor', 'platform'],
}

/**
 * Says what a failure code means and who can act on it. Never throws: a code that the list lacks gives `unknownFailure`.
 *
 * @example
 * failureMeaning('mandate_cancelled').actors // ['investor', 'distributor']
 */
export function failureMeaning(code: string): FailureMeaning {
  return isFailureCode(code) ? failureCodes[code] : unknownFailure
}

/** Tells whether a code is one that the documents name. */
export function isFailureCode(code: unknown): code is FailureCode {
  return typeof code === 'string' && Object.hasOwn(failureCodes, code)
}
