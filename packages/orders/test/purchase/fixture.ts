import { takeAll } from '@foliokit/lifecycle/testing'
import {
  purchaseLifecycle,
  type PurchaseContext,
  type PurchaseEvent,
  type PurchaseInput,
  type PurchaseLifecycle,
  type PurchaseState,
  type StoredPurchase,
} from '../../src/index.js'
import { purchaseInput } from '../../src/testing.js'

/** Times of the tests, in order. The window of `purchaseInput` ends at `expiry`, which is still in time. */
export const time = {
  created: '2024-01-15T10:00:00+05:30',
  soon: '2024-01-15T10:05:00+05:30',
  beforeExpiry: '2024-01-25T14:29:59+05:30',
  expiry: '2024-01-25T14:30:00+05:30',
  justExpired: '2024-01-25T14:30:01+05:30',
  afterExpiry: '2024-01-26T00:00:00+05:30',
} as const

export const consent = { email: 'investor@example.com' }
export const consented: PurchaseEvent = { type: 'consented', at: time.created, consent }

/** A fresh purchase after some events; fails the test when one of them is refused. */
export function purchaseAfter(
  events: readonly PurchaseEvent[],
  input: Partial<PurchaseInput> = {},
  lifecycle: PurchaseLifecycle = purchaseLifecycle,
): StoredPurchase {
  return takeAll(lifecycle, lifecycle.start(purchaseInput(input)), events)
}

/** An event that happened at some time; soon, when not said. */
export const happened = <
  Type extends
    | 'payment_started'
    | 'payment_succeeded'
    | 'payment_failed'
    | 'submitted'
    | 'modified'
    | 'expired'
    | 'cancelled'
    | 'reversed'
    | 'review_completed'
    | 'confirmed'
    | 'retried',
>(
  type: Type,
  at: string = time.soon,
) => ({ type, at })

/** A stored purchase written down directly: a state and what differs from a fresh context. */
export const stored = (state: PurchaseState, changes: Partial<PurchaseContext> = {}): StoredPurchase => {
  const fresh = purchaseLifecycle.start(purchaseInput())
  return { ...fresh, state, context: { ...fresh.context, ...changes } }
}

/** The codes of a refusal: its own and its reasons'. Empty when the step was taken. */
export const codes = (answer: {
  readonly ok: boolean
  readonly code?: string
  readonly reasons?: readonly { readonly code: string }[]
}): readonly (string | undefined)[] => (answer.ok ? [] : [answer.code, ...(answer.reasons ?? []).map((reason) => reason.code)])
