/** The code of a plan that the platform cancelled for consecutive failures (domain §4.10). */
export const autoCancellationCode = 'consecutive_failed_installment_limit_exceeded'

/** The code whose words the caller writes (field notes §2.3). */
export const customReasonCode = 'custom_reason'

/**
 * What each code says that a purchase plan may be cancelled with (v2 documents, "Allowed cancellation codes"; `custom_reason`: field
 * notes §2.3).
 */
export const cancellationMeanings = {
  amount_not_available: 'The investor lacks the money, or the bank does not let it be debited.',
  investment_returns_not_as_expected: 'The scheme does not earn what the investor expected.',
  exit_load_not_as_expected: 'The exit load, the present or a new one, does not suit the investor.',
  switch_to_other_scheme: 'The investor moves to another scheme.',
  fund_manager_changed: 'The fund manager changed, which does not suit the investor.',
  investment_goal_complete: 'The investor reached the goal early.',
  mandate_not_ready: 'There is no approved mandate.',
  invest_later: 'The investor wants to invest at a later time.',
  customer_support_not_satisfactory: "The distributor's service does not suit the investor.",
  amc_support_not_satisfactory: "The fund house's service does not suit the investor.",
  [customReasonCode]: 'Another reason, in words of your own.',
} as const

/** A code that a purchase plan may be cancelled with. */
export type CancellationCode = keyof typeof cancellationMeanings

/** Every such code: the list to choose from when cancelling. Read codes as they come: the platform's list is open. */
export const cancellationCodes = /* @__PURE__ */ Object.freeze(Object.keys(cancellationMeanings) as CancellationCode[])

/** Tells whether a text is a code that a purchase plan may be cancelled with. */
export function isCancellationCode(code: unknown): code is CancellationCode {
  return cancellationCodes.includes(code as CancellationCode)
}

/**
 * What the code of a cancelled plan says, the platform's own included; `undefined` for a code of tomorrow.
 *
 * @example
 * cancellationMeaning('consecutive_failed_installment_limit_exceeded') // 'Too many installments in a row failed or were skipped.'
 */
export function cancellationMeaning(code: string): string | undefined {
  if (code === autoCancellationCode) return 'Too many installments in a row failed or were skipped.'
  return isCancellationCode(code) ? cancellationMeanings[code] : undefined
}
