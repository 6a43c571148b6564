/** What a bank account verification accepts in each status, as data (domain §8). Actions are named here and written in `updates.ts`. */
export const bankVerificationStateTable = {
  /** In progress. */
  pending: {
    on: {
      completed: { target: 'completed', actions: ['recordConfidence'] },
      failed: { target: 'failed', actions: ['recordFailure'] },
    },
  },
  /** Answered, which is not yet "verified": the confidence decides. */
  completed: { type: 'final' },
  /** Not answered: verify again, or ask for a proof. */
  failed: { type: 'final' },
} as const

/** A status of a bank account verification, as the wire spells it. */
export type BankVerificationStatus = keyof typeof bankVerificationStateTable

/** Every status of a bank account verification. The platform may grow more: an unknown one is data, not an error. */
export const bankVerificationStatuses = /* @__PURE__ */ Object.freeze(Object.keys(bankVerificationStateTable) as BankVerificationStatus[])
