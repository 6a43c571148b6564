import { takeAll } from '@foliokit/lifecycle/testing'
import {
  paymentLifecycle,
  type PaymentContext,
  type PaymentEvent,
  type PaymentInput,
  type PaymentStatus,
  type StoredPayment,
} from '../src/index.js'
import { paymentInput } from '../src/testing.js'

export const created = '2024-01-15T10:00:00+05:30'
export const soon = '2024-01-15T10:05:00+05:30'

/** A fresh payment after some events; fails the test when one of them is refused. */
export function paymentAfter(events: readonly PaymentEvent[], input: Partial<PaymentInput> = {}): StoredPayment {
  return takeAll(paymentLifecycle, paymentLifecycle.start(paymentInput(input)), events)
}

/** A stored payment written down directly: a status and what differs from a fresh context. */
export const stored = (state: PaymentStatus, changes: Partial<PaymentContext> = {}): StoredPayment => {
  const fresh = paymentLifecycle.start(paymentInput())
  return { ...fresh, state, context: { ...fresh.context, ...changes } }
}

/** The codes of a refusal: its own and its reasons'. Empty when the step was taken. */
export const codes = (answer: {
  readonly ok: boolean
  readonly code?: string
  readonly reasons?: readonly { readonly code: string }[]
}): readonly (string | undefined)[] => (answer.ok ? [] : [answer.code, ...(answer.reasons ?? []).map((reason) => reason.code)])
