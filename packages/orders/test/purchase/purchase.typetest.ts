import {
  purchaseContext,
  purchaseLifecycle,
  purchaseStateTable,
  type PurchaseAllotment,
  type PurchaseEvent,
  type PurchaseInput,
  type StoredPurchase,
} from '@foliokit/orders'
import { setupPurchase } from '@foliokit/orders/machines'

declare const purchase: StoredPurchase
const at = '2024-01-15T10:00:00+05:30'

// The states and events of a purchase are known by name.
purchase.state satisfies 'under_review' | 'pending' | 'confirmed' | 'submitted' | 'successful' | 'failed' | 'cancelled' | 'reversed'
purchaseLifecycle.apply(purchase, { type: 'submitted', at })
;({ type: 'failed', at, failureCode: 'a_code_of_tomorrow' }) satisfies PurchaseEvent
// @ts-expect-error an event that does not exist
purchaseLifecycle.apply(purchase, { type: 'submited', at })
// @ts-expect-error a state that does not exist
;(purchase.state === 'succesful') satisfies boolean
// @ts-expect-error a time is needed
purchaseLifecycle.apply(purchase, { type: 'submitted' })
// @ts-expect-error a failure names its code
purchaseLifecycle.apply(purchase, { type: 'failed', at })
// @ts-expect-error a number is no decimal text
;({ allottedUnits: 1.689, purchasedAmount: '1', purchasedPrice: '1', tradedOn: '2024-01-15' }) satisfies PurchaseAllotment
// @ts-expect-error a stored value is read only
purchase.context.payment = 'succeeded'

// A machine built on it knows the guards, actions, events and states it may name.
const states = purchaseStateTable
const base = { id: 'purchase', initial: 'pending', context: ({ input }: { input: PurchaseInput }) => purchaseContext(input) } as const
setupPurchase<{ type: 'approved'; at: string }>().createMachine({
  ...base,
  states: { ...states, waiting: { on: { approved: 'confirmed' } } },
})
// @ts-expect-error a guard that does not exist
setupPurchase().createMachine({ ...base, states: { ...states, failed: { on: { retried: { target: 'pending', guard: 'mayRetyr' } } } } })
// @ts-expect-error an action that does not exist
setupPurchase().createMachine({ ...base, states: { ...states, failed: { on: { retried: { target: 'pending', actions: ['reopn'] } } } } })
// @ts-expect-error an event that does not exist
setupPurchase().createMachine({ ...base, states: { ...states, failed: { on: { approved: { target: 'pending' } } } } })
// @ts-expect-error an event of one's own says when it happened
setupPurchase<{ type: 'approved' }>()
