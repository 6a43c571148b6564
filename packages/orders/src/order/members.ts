import { member, type Member, type Members } from '@foliokit/lifecycle'
import type { OrderContext } from './context.js'

const { text, instant, flag, civilDate, decimal, nullable, optional, object } = member
const stamp = nullable(instant)

/** An amount or units as exact text, more than zero. */
export const positiveDecimal: Member = {
  is: (value) => decimal.is(value) && /[1-9]/.test(value as string),
  right: 'a decimal above 0 as text, such as 1000 or 1.689',
}

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
