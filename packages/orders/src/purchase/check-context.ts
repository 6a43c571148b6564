import type { Issue } from '@foliokit/errors'
import { checkMembers, member, type Member } from '@foliokit/lifecycle'
import type { PurchaseContext } from './context.js'
import { allotmentMember } from './members.js'

const { text, instant, flag, civilDate, nullable, optional, object, oneOf } = member
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
  allotment: nullable(allotmentMember),
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
