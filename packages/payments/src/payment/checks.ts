import type { Issue } from '@foliokit/errors'
import { checkMembers, member, type Member, type UntrustedEvent } from '@foliokit/lifecycle'
import type { PaymentContext } from './context.js'

const { text, instant, nullable, optional, oneOf } = member
const stamp = nullable(instant)

const contextMembers: Readonly<Record<keyof PaymentContext, Member>> = {
  type: text,
  tokenIssuedAt: stamp,
  tokenUsedAt: stamp,
  failureCode: nullable(text),
  createdAt: instant,
  submittedAt: stamp,
  debitConfirmedAt: stamp,
  transferInitiatedAt: stamp,
  settledAt: stamp,
  failedAt: stamp,
  rejectedAt: stamp,
}

const fact = { at: instant }
const failure = { at: instant, failureCode: optional(text) }

/** Checks the data of an event of a payment: `at` is an instant, and a failure's code is text. */
export function checkPaymentEvent(event: UntrustedEvent): readonly Issue<'PAYMENTS_EVENT_INVALID'>[] {
  return checkMembers('PAYMENTS_EVENT_INVALID', event, event.type === 'failed' || event.type === 'rejected' ? failure : fact)
}

/** Checks the context of a stored payment, member by member. Members of an extended machine are its own business. */
export function checkPaymentContext(context: Readonly<Record<string, unknown>>): readonly Issue<'PAYMENTS_CONTEXT_INVALID'>[] {
  return checkMembers('PAYMENTS_CONTEXT_INVALID', context, contextMembers)
}

/** Checks what starts a payment. */
export function checkPaymentInput(input: object): readonly Issue<'PAYMENTS_INPUT_INVALID'>[] {
  return checkMembers(
    'PAYMENTS_INPUT_INVALID',
    { ...input },
    { type: oneOf('netbanking', 'upi', 'nach'), at: instant, tokenIssuedAt: optional(stamp) },
  )
}
