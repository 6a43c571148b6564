import type { PurchaseState } from './purchase/states.js'

/** The v1 status of an order, and the state it is under v2 (domain §5). v1 has no review: it does not know gateway ondc. */
const states = {
  PENDING: 'pending',
  PAYMENT_CONFIRMED: 'confirmed',
  SUBMITTED: 'submitted',
  SUCCESSFUL: 'successful',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
  REVERSED: 'reversed',
} as const satisfies Readonly<Record<string, PurchaseState>>

/** A status of an order as v1 (`/api/oms`) spells it. */
export type V1Status = keyof typeof states

/** Every v1 status of an order. The platform may grow more: an unknown one is data, not an error. */
export const v1Statuses = /* @__PURE__ */ Object.freeze(Object.keys(states) as V1Status[])

/**
 * Reads a v1 status as the state it is under v2, for an order of any kind. Any case. Returns `undefined` for one this package does
 * not know: keep the text, and do not take it for any other state.
 *
 * @example
 * readV1Status('PAYMENT_CONFIRMED') // 'confirmed'
 */
export function readV1Status(status: string | null | undefined): (typeof states)[V1Status] | undefined {
  const known = status?.toUpperCase() ?? ''
  return Object.hasOwn(states, known) ? states[known as V1Status] : undefined
}

/** Writes a state as v1 spells it. Returns `undefined` for `under_review`, which v1 does not have, and for an unknown state. */
export function v1StatusOf(state: string): V1Status | undefined {
  return v1Statuses.find((status) => states[status] === state)
}
