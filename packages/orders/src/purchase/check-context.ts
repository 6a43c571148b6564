import type { Issue } from '@foliokit/errors'
import { checkMembers, civilDate, decimal, flag, instant, nullable, object, oneOf, optional, text, type Member } from '../shape.js'
import type { PurchaseContext } from './context.js'

const stamp = nullable(instant)
const members: Readonly<Record<keyof PurchaseContext, Member>> = {
  gateway: text,
  plan: nullable(object({ systematic: flag })),
  scheduledOn: civilDate,
  expiresAt: instant,
  consent: nullable(object({ email: optional(text), isd_code: optional(text), mobile: optional(text) })),
  payment: oneOf('none', 'in_progress', 'succeeded', 'failed'),
  settlementReference: nullable(text),
  failureCode: nullable(text),
  allotment: nullable(
    object({ allottedUnits: decimal, purchasedAmount: decimal, purchasedPrice: decimal, tradedOn: civilDate, folioNumber: optional(text) }),
  ),
  createdAt: instant,
  confirmedAt: stamp,
  submittedAt: stamp,
  succeededAt: stamp,
  failedAt: stamp,
  retriedAt: stamp,
  cancelledAt: stamp,
  reversedAt: stamp,
}

/** Checks the context of a stored purchase, member by member. Members of an extended machine are its own business. */
export function checkPurchaseContext(context: Readonly<Record<string, unknown>>): readonly Issue<'ORDERS_CONTEXT_INVALID'>[] {
  return checkMembers('ORDERS_CONTEXT_INVALID', context, members)
}
