import { successful, underReview } from '../order/states.js'

/**
 * What a withdrawal (a redemption or a switch: an order that takes units out of a scheme) accepts in each state, as data (domain §5):
 * the event, the guard that may refuse it, the state it leads to and what is recorded. No payment, no retry, no request to cancel.
 *
 * Spread it to build a machine of your own: add a state, a guard or an action without forking.
 */
export const withdrawalStateTable = {
  /** The exchange is reviewing the order. Gateway ondc only. */
  under_review: underReview,
  /** Created, not ready for submission. */
  pending: {
    on: {
      consented: { guard: 'mayConsent', actions: ['recordConsent'] },
      confirmed: { target: 'confirmed', guard: 'mayConfirm', actions: ['recordConsent', 'stampConfirmed'] },
      submitted: { target: 'submitted', guard: 'maySubmitUnconfirmed', actions: ['stampSubmitted'] },
      expired: { target: 'failed', guard: 'windowOver', actions: ['recordExpiry'] },
      skipped: { target: 'cancelled', guard: 'isInstallment', actions: ['stampCancelled'] },
    },
  },
  /** Ready for submission to the gateway. */
  confirmed: {
    on: { submitted: { target: 'submitted', actions: ['stampSubmitted'] } },
  },
  /** With the gateway. */
  submitted: {
    on: {
      succeeded: { target: 'successful', actions: ['recordOutcome'] },
      failed: { target: 'failed', actions: ['recordFailure'] },
    },
  },
  /** Processed: the units are gone. */
  successful,
  /** Failed; `failureCode` says why. There is no retry: create another order. */
  failed: { type: 'final' },
  /** An installment that a skip instruction took out (domain §4.9). */
  cancelled: { type: 'final' },
  /** A successful order that the gateway took back. */
  reversed: { type: 'final' },
} as const

/** A state of a redemption or a switch, as the wire spells it. */
export type WithdrawalState = keyof typeof withdrawalStateTable

/** Every state of a redemption or a switch. The platform may grow more: an unknown one is data, not an error (domain §5). */
export const withdrawalStates = /* @__PURE__ */ Object.freeze(Object.keys(withdrawalStateTable) as WithdrawalState[])

/** Tells whether a text is a state this package knows. */
export function isWithdrawalState(state: unknown): state is WithdrawalState {
  return withdrawalStates.includes(state as WithdrawalState)
}
