import type { PurchaseContext } from './context.js'
import type { PurchaseEvent } from './events.js'
import { retryWindow } from './guards.js'

/** What a transition records: the members of the context that change. */
type Update = (context: PurchaseContext, event: PurchaseEvent) => Partial<PurchaseContext>

/** An update that reads what one type of event brings. An event of another type changes nothing. */
const on =
  <Type extends PurchaseEvent['type']>(
    type: Type,
    update: (context: PurchaseContext, event: Extract<PurchaseEvent, { readonly type: Type }>) => Partial<PurchaseContext>,
  ): Update =>
  (context, event) =>
    event.type === type ? update(context, event as Extract<PurchaseEvent, { readonly type: Type }>) : {}

const allotmentMembers = ['allottedUnits', 'purchasedAmount', 'purchasedPrice', 'tradedOn', 'folioNumber'] as const

/** Keeps the known members that are present: whatever else an event brought is not stored. */
function pick<Value extends object>(value: Value, members: readonly (keyof Value)[]): Value {
  const kept = {} as Value
  for (const name of members) if (value[name] !== undefined) kept[name] = value[name]
  return kept
}

/** The updates of a purchase, by the name that `purchaseStateTable` gives them. */
export const purchaseUpdates = {
  recordConsent: on('consented', (_, { consent }) => ({ consent: pick(consent, ['email', 'isd_code', 'mobile']) })),
  startPayment: () => ({ payment: 'in_progress' }),
  settlePayment: () => ({ payment: 'succeeded' }),
  failPayment: () => ({ payment: 'failed' }),
  recordSettlement: on('confirmed', (_, { settlementReference }) => ({ settlementReference: settlementReference ?? null })),
  recordAllotment: on('succeeded', (_, { allotment, at }) => ({ allotment: pick(allotment, allotmentMembers), succeededAt: at })),
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
