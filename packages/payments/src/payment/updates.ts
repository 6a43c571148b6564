import type { PaymentContext } from './context.js'
import type { PaymentEvent } from './events.js'

/** What a transition records: the members of the context that change. */
type Update = (context: PaymentContext, event: PaymentEvent) => Partial<PaymentContext>

const failureOf = (event: PaymentEvent): string | null => ('failureCode' in event ? (event.failureCode ?? null) : null)

/** The updates of a payment, by the name that `paymentStateTable` gives them. */
export const paymentUpdates = {
  recordTokenUse: (_, { at }) => ({ tokenUsedAt: at }),
  stampSubmitted: (_, { at }) => ({ submittedAt: at }),
  stampPaid: ({ debitConfirmedAt }, { at }) => ({ debitConfirmedAt: debitConfirmedAt ?? at }),
  stampInitiated: (_, { at }) => ({ transferInitiatedAt: at }),
  stampApproved: (_, { at }) => ({ settledAt: at }),
  stampTimedOut: (_, { at }) => ({ failedAt: at }),
  recordFailure: (_, event) => ({ failedAt: event.at, failureCode: failureOf(event) }),
  recordRejection: (_, event) => ({ rejectedAt: event.at, failureCode: failureOf(event) }),
} as const satisfies Record<string, Update>
