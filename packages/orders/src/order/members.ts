import { member, type Member, type Members } from '@foliokit/lifecycle'
import type { OrderContext } from './context.js'

const { text, instant, flag, civilDate, nullable, optional, object } = member
const stamp = nullable(instant)

/** What the context of every kind of order holds. */
export const orderMembers: Readonly<Record<keyof OrderContext, Member>> = {
  gateway: text,
  plan: nullable(object({ systematic: flag })),
  scheduledOn: civilDate,
  expiresAt: instant,
  consent: nullable(object({ email: optional(text), isd_code: optional(text), mobile: optional(text) })),
  failureCode: nullable(text),
  createdAt: instant,
  confirmedAt: stamp,
  submittedAt: stamp,
  succeededAt: stamp,
  failedAt: stamp,
  cancelledAt: stamp,
  reversedAt: stamp,
}

/** What starts every kind of order, beside its gateway. */
export const inputMembers: Members = { at: instant, scheduledOn: civilDate, expiresAt: instant }
