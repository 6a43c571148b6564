import { keepMembers, updatesOn, type Update } from '@foliokit/lifecycle'
import { orderUpdates } from '../order/updates.js'
import type { PurchaseContext } from './context.js'
import type { PurchaseEvent } from './events.js'
import { retryWindow } from './guards.js'

const on = updatesOn<PurchaseContext, PurchaseEvent>()
const allotmentMembers = ['allottedUnits', 'purchasedAmount', 'purchasedPrice', 'tradedOn', 'folioNumber'] as const

/** The updates of a purchase, by the name that `purchaseStateTable` gives them. */
export const purchaseUpdates = {
  ...orderUpdates,
  startPayment: () => ({ payment: 'in_progress' }),
  settlePayment: () => ({ payment: 'succeeded' }),
  failPayment: () => ({ payment: 'failed' }),
  recordSettlement: on('confirmed', (_, { settlementReference }) => ({ settlementReference: settlementReference ?? null })),
  recordAllotment: on('succeeded', (_, { allotment, at }) => ({ allotment: keepMembers(allotment, allotmentMembers), succeededAt: at })),
  recordWindow: on('modified', (_, { window }) => (window === undefined ? {} : keepMembers(window, ['scheduledOn', 'expiresAt']))),
  recordPaymentFailure: (_, { at }) => ({ failureCode: 'payment_failure', failedAt: at }),
  reopen: on('retried', (context, { at, window }) => ({
    ...retryWindow(context, window),
    failureCode: null,
    payment: 'none',
    retriedAt: at,
  })),
} as const satisfies Record<string, Update<PurchaseContext, PurchaseEvent>>
