const paid = {
  initiated: { target: 'INITIATED', actions: ['stampPaid', 'stampInitiated'] },
  approved: { target: 'APPROVED', actions: ['stampPaid', 'stampApproved'] },
} as const

const open = {
  succeeded: { target: 'SUCCESS', actions: ['stampPaid'] },
  ...paid,
  failed: { target: 'FAILED', actions: ['recordFailure'] },
  rejected: { target: 'REJECTED', actions: ['recordRejection'] },
} as const

/**
 * What a payment accepts in each status, as data (domain §7). The stages of a paid payment only go forward, and one may be skipped:
 * the platform reports the latest. Guards and actions are named here and written in `setup.ts`.
 */
export const paymentStateTable = {
  /** Created; the investor has not paid yet, or the debit has not been sent. */
  PENDING: {
    on: {
      token_used: { guard: 'mayUseToken', actions: ['recordTokenUse'] },
      submitted: { target: 'SUBMITTED', guard: 'isDebit', actions: ['stampSubmitted'] },
      ...open,
      timed_out: { target: 'TIMEDOUT', actions: ['stampTimedOut'] },
    },
  },
  /** The debit is with the bank. NACH only. */
  SUBMITTED: { on: open },
  /** The investor has paid. */
  SUCCESS: { on: paid },
  /** The investor has paid; the transfer to the fund house is under way. */
  INITIATED: { on: { approved: paid.approved } },
  /** The investor has paid; the money reached the fund house. */
  APPROVED: { type: 'final' },
  /** Nothing was paid. Money that arrives later is refunded, and the status stays (field notes §2.5). */
  FAILED: { type: 'final' },
  /** The bank refused. */
  REJECTED: { type: 'final' },
  /** The investor did not finish in time. */
  TIMEDOUT: { type: 'final' },
} as const

/** A status of a payment, as the wire spells it. */
export type PaymentStatus = keyof typeof paymentStateTable

/** Every status of a payment. The platform may grow more: an unknown one is data, not an error. */
export const paymentStatuses = /* @__PURE__ */ Object.freeze(Object.keys(paymentStateTable) as PaymentStatus[])
