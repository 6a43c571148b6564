import { member } from '@foliokit/lifecycle'

/** A window, as an event or a context carries it. */
export const windowMember = member.object({ scheduledOn: member.civilDate, expiresAt: member.instant })

/** An allotment, as an event or a context carries it. */
export const allotmentMember = member.object({
  allottedUnits: member.decimal,
  purchasedAmount: member.decimal,
  purchasedPrice: member.decimal,
  tradedOn: member.civilDate,
  folioNumber: member.optional(member.text),
})
