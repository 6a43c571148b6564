import { businessCalendar, civilDate, cutOffFor, orderExpiry, scheduledOn, type CivilDate, type OrderKind } from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'

export const calendar = businessCalendar(equityHolidays)
const hours = (kind: OrderKind) => ({ calendar, cutOff: cutOffFor({ kind, schemeClass: 'equity' }) })

/** The window of an equity order that enters at a moment, by the schedule package: the sandbox must come to the same one. */
export function windowAt(kind: OrderKind, gateway: string, at: string) {
  const due = scheduledOn(at, hours(kind)).date
  return gateway === 'ondc' ? { scheduledOn: due, expiresAt: `${at.slice(0, 10)}T22:59:59+05:30` } : windowFrom(kind, due)
}

/** The window of an equity order that is due on a day. */
export function windowFrom(kind: OrderKind, due: CivilDate) {
  return { scheduledOn: due as string, expiresAt: orderExpiry({ kind, scheduledOn: due, ...hours(kind) }).expiresAt }
}

/** The moment at which an order with such a window has expired. */
export function expiryMoment(kind: OrderKind, gateway: string, { scheduledOn: due, expiresAt }: ReturnType<typeof windowFrom>): string {
  if (gateway === 'ondc') return `${expiresAt.slice(0, 10)}T23:00:00+05:30`
  return `${orderExpiry({ kind, scheduledOn: civilDate(due), ...hours(kind) }).expiresOn}T00:00:00+05:30`
}
