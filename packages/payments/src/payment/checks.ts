import type { Issue } from '@foliokit/errors'
import { checkMembers, member, type Member, type UntrustedEvent } from '@foliokit/lifecycle'
import { approvalIssues } from '../mandate/approved.js'
import type { PaymentContext, PaymentInput } from './context.js'

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

/** What can be wrong with what starts a payment. */
export type PaymentInputIssue = Issue<'PAYMENTS_INPUT_INVALID' | 'PAYMENTS_MANDATE_NOT_APPROVED'>

/** Checks what starts a payment. A debit needs a mandate that is approved: `checkMandateCovers` also checks its limit and its days. */
export function checkPaymentInput(input: PaymentInput): readonly PaymentInputIssue[] {
  const malformed = checkMembers('PAYMENTS_INPUT_INVALID', { ...input }, inputMembers)
  return malformed.length > 0 || input.type !== 'nach' ? malformed : approvalIssues(input.mandateStatus ?? 'absent', ['mandateStatus'])
}

const inputMembers = {
  type: oneOf('netbanking', 'upi', 'nach'),
  at: instant,
  tokenIssuedAt: optional(stamp),
  mandateStatus: optional(text),
}
