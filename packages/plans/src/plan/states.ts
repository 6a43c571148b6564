const failed = { target: 'failed', actions: ['recordPlanFailure'] } as const
const cancelled = { target: 'cancelled', actions: ['recordCancellation'] } as const

/**
 * What a plan accepts in each state, as data (domain §6): the event, the guard that may refuse it, the state it leads to and what is
 * recorded. Guards and actions are named here and written in `setup.ts`.
 *
 * Spread it to build a machine of your own: add a state, a guard or an action without forking.
 */
export const planStateTable = {
  /** Registered, not active yet. It stays so without consent, and until the day of activation. */
  created: {
    on: {
      consented: { guard: 'mayConsent', actions: ['recordConsent'] },
      review_completed: { target: 'review_completed', guard: 'gatewayReviews', actions: ['stampReviewCompleted'] },
      activated: { target: 'active', guard: 'mayActivateUnreviewed', actions: ['stampActivated'] },
      modified: { guard: 'mayModify', actions: ['recordChange'] },
      cancelled,
      failed,
    },
  },
  /** The exchange let it through. Gateway ondc only; it cannot be cancelled (field notes §2.3). */
  review_completed: {
    on: {
      consented: { guard: 'mayConsent', actions: ['recordConsent'] },
      confirmed: { target: 'confirmed', guard: 'mayConfirm', actions: ['recordConsent', 'stampConfirmed'] },
      failed,
    },
  },
  /** Ready for submission. Gateway ondc only. */
  confirmed: {
    on: { submitted: { target: 'submitted', actions: ['stampSubmitted'] }, failed },
  },
  /** With the exchange. Gateway ondc only. */
  submitted: {
    on: { activated: { target: 'active', guard: 'mayActivate', actions: ['stampActivated'] }, failed },
  },
  /** Its installments are generated and processed. */
  active: {
    on: {
      installment_generated: [
        { target: 'completed', guard: 'isLastInstallment', actions: ['recordInstallment', 'stampCompleted'] },
        { guard: 'numberIsNext', actions: ['recordInstallment'] },
      ],
      installment_ended: { guard: 'wasGenerated', actions: ['recordOutcome'] },
      modified: [
        { target: 'completed', guard: 'mayModifyToNone', actions: ['recordChange', 'stampCompleted'] },
        { guard: 'mayModify', actions: ['recordChange'] },
      ],
      cancelled,
      auto_cancelled: { target: 'cancelled', guard: 'mayAutoCancel', actions: ['recordAutoCancellation'] },
    },
  },
  /** Every installment was generated; the last may still be processed. */
  completed: { type: 'final' },
  /** No further installments. Those generated go on. */
  cancelled: { type: 'final' },
  /** It could not be activated. */
  failed: { type: 'final' },
} as const

/** A state of a plan, as the wire spells it. */
export type PlanState = keyof typeof planStateTable

/** Every state of a plan. The platform may grow more: an unknown one is data, not an error (domain §5). */
export const planStates = /* @__PURE__ */ Object.freeze(Object.keys(planStateTable) as PlanState[])

/** Tells whether a text is a state this package knows. */
export function isPlanState(state: unknown): state is PlanState {
  return planStates.includes(state as PlanState)
}
