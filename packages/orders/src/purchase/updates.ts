import type { PurchaseContext } from './context.js'
import type { PurchaseEvent } from './events.js'
import { retryWindow } from './guards.js'

/** What a transition records. Each becomes an action of the same name. */
type Update = (context: PurchaseContext, event: PurchaseEvent) => Partial<PurchaseContext>

/** Makes the updates of a purchase from the event that each is named for; an event of another type changes nothing. */
const on =
  <Type extends PurchaseEvent['type']>(
    type: Type,
    update: (context: PurchaseContext, event: Extract<PurchaseEvent, { readonly type: Type }>) => Partial<PurchaseContext>,
  ): Update =>
  (context, event) =>
    event.type === type ? update(context, event as Extract<PurchaseEvent, { readonly type: Type }>) : {}

export const purchaseUpdates = {
  recordConsent: on('consented', (_, { consent }) => ({ consent })),
  startPayment: () => ({ payment: 'in_progress' }),
  settlePayment: () => ({ payment: 'succeeded' }),
  failPayment: () => ({ payment: 'failed' }),
  recordSettlement: on('confirmed', (_, { settlementReference }) => ({ settlementReference: settlementReference ?? null })),
  recordAllotment: on('succeeded', (_, { allotment, at }) => ({ allotment, succeededAt: at })),
  recordFailure: on('failed', (_, { failureCode, at }) => ({ failureCode, failedAt: at })),
  recordPaymentFailure: (_, { at }) => ({ failureCode: 'payment_failure', failedAt: at }),
  recordExpiry: (_, { at }) => ({ failureCode: 'order_expiry', failedAt: at }),
  reopen: on('retried', (context, { at, window }) => ({
    ...retryWindow(context, window),
    failureCode: null,
    payment: 'none',
    retriedAt: at,
  })),
  stampConfirmed: (_, { at }) => ({ confirmedAt: at }),
  stampSubmitted: (_, { at }) => ({ submittedAt: at }),
  stampCancelled: (_, { at }) => ({ cancelledAt: at }),
  stampReversed: (_, { at }) => ({ reversedAt: at }),
} as const satisfies Record<string, Update>
