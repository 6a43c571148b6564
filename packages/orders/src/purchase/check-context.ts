import type { Issue } from '@foliokit/errors'
import { checkMembers, member, type Member } from '@foliokit/lifecycle'
import { orderMembers } from '../order/members.js'
import type { PurchaseContext } from './context.js'
import { allotmentMember } from './members.js'

const { text, instant, nullable, oneOf } = member
const members: Readonly<Record<keyof PurchaseContext, Member>> = {
  ...orderMembers,
  payment: oneOf('none', 'in_progress', 'succeeded', 'failed'),
  settlementReference: nullable(text),
  allotment: nullable(allotmentMember),
  retriedAt: nullable(instant),
}

/** Checks the context of a stored purchase, member by member. Members of an extended machine are its own business. */
export function checkPurchaseContext(context: Readonly<Record<string, unknown>>): readonly Issue<'ORDERS_CONTEXT_INVALID'>[] {
  return checkMembers('ORDERS_CONTEXT_INVALID', context, members)
}
