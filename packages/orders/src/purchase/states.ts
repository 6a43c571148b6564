import { successful, underReview } from '../order/states.js'

/**
 * What a purchase accepts in each state, as data (domain §5): the event, the guard that may refuse it, the state it leads to and
 * what is recorded. Guards and actions are named here and written in `setup.ts`.
 *
 * Spread it to build a machine of your own: add a state, a guard or an action without forking.
 */
export const purchaseStateTable = {
  /** The exchange is reviewing the order. Gateway ondc only. */
  under_review: underReview,
  /** Created, not ready for submission. */
  pending: {
    on: {
      consented: { guard: 'mayConsent', actions: ['recordConsent'] },
      payment_started: { guard: 'mayPayBeforeSubmission', actions: ['startPayment'] },
      payment_succeeded: [
        { target: 'confirmed', guard: 'paymentConfirms', actions: ['settlePayment', 'stampConfirmed'] },
        { guard: 'paymentIsTaken', actions: ['settlePayment'] },
      ],
      payment_failed: [
        { target: 'failed', guard: 'paymentFailureFails', actions: ['failPayment', 'recordPaymentFailure'] },
        { guard: 'paymentStarted', actions: ['failPayment'] },
      ],
      confirmed: { target: 'confirmed', guard: 'mayConfirm', actions: ['recordSettlement', 'stampConfirmed'] },
      submitted: { target: 'submitted', guard: 'maySubmitUnconfirmed', actions: ['stampSubmitted'] },
      modified: { guard: 'mayModify', actions: ['recordWindow'] },
      expired: { target: 'failed', guard: 'windowOver', actions: ['recordExpiry'] },
      cancelled: { target: 'cancelled', guard: 'mayCancel', actions: ['stampCancelled'] },
    },
  },
  /** Ready for submission to the gateway. */
  confirmed: {
    on: {
      payment_succeeded: { guard: 'paymentStarted', actions: ['settlePayment'] },
      payment_failed: { guard: 'paymentStarted', actions: ['failPayment'] },
      submitted: { target: 'submitted', actions: ['stampSubmitted'] },
    },
  },
  /** With the gateway. */
  submitted: {
    on: {
      payment_started: { guard: 'mayPayAfterSubmission', actions: ['startPayment'] },
      payment_succeeded: { guard: 'paymentStarted', actions: ['settlePayment'] },
      payment_failed: { guard: 'paymentStarted', actions: ['failPayment'] },
      succeeded: { target: 'successful', actions: ['recordAllotment'] },
      failed: { target: 'failed', actions: ['recordFailure'] },
    },
  },
  /** Processed: units are allotted. */
  successful,
  /** Failed; `failureCode` says why, and whether a retry may help. */
  failed: {
    on: { retried: { target: 'pending', guard: 'mayRetry', actions: ['reopen'] } },
  },
  /** Taken back before submission. */
  cancelled: { type: 'final' },
  /** A successful order that the gateway took back. */
  reversed: { type: 'final' },
} as const

/** A state of a purchase, as the wire spells it. */
export type PurchaseState = keyof typeof purchaseStateTable

/** Every state of a purchase. The platform may grow more: an unknown one is data, not an error (domain §5). */
export const purchaseStates = /* @__PURE__ */ Object.freeze(Object.keys(purchaseStateTable) as PurchaseState[])

/** Tells whether a text is a state this package knows. */
export function isPurchaseState(state: unknown): state is PurchaseState {
  return purchaseStates.includes(state as PurchaseState)
}
