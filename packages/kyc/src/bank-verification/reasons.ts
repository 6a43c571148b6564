/** The reasons of a bank account verification that the document names. The platform may grow more: an unknown one is data, not an error. */
export const bankVerificationReasons = ['digital_verification', 'expiry', 'digital_verification_failure'] as const

/** A reason that the document names. */
export type BankVerificationReason = (typeof bankVerificationReasons)[number]
