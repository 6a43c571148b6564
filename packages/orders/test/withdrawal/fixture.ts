import { takeAll } from '@foliokit/lifecycle/testing'
import {
  redemptionLifecycle,
  type RedemptionContext,
  type RedemptionEvent,
  type RedemptionInput,
  type RedemptionLifecycle,
  type StoredRedemption,
  type WithdrawalState,
} from '../../src/index.js'
import { redemptionInput } from '../../src/testing.js'

/** Times of the tests, in order. The window of `redemptionInput` ends at `expiry`, which is still in time. */
export const time = {
  created: '2024-01-15T10:00:00+05:30',
  soon: '2024-01-15T10:05:00+05:30',
  expiry: '2024-01-16T15:00:00+05:30',
  justExpired: '2024-01-16T15:00:01+05:30',
  nextDay: '2024-01-16T09:00:00+05:30',
} as const

export const consent = { email: 'investor@example.com' }
export const confirmed = { type: 'confirmed', at: time.soon, consent } as const

/** A fresh redemption after some events; fails the test when one of them is refused. */
export function redemptionAfter(
  events: readonly RedemptionEvent[],
  input: Partial<RedemptionInput> = {},
  lifecycle: RedemptionLifecycle = redemptionLifecycle,
): StoredRedemption {
  return takeAll(lifecycle, lifecycle.start(redemptionInput(input)), events)
}

/** A stored redemption written down directly: a state and what differs from a fresh context. */
export const stored = (state: WithdrawalState, changes: Partial<RedemptionContext> = {}): StoredRedemption => {
  const fresh = redemptionLifecycle.start(redemptionInput())
  return { ...fresh, state, context: { ...fresh.context, ...changes } }
}
