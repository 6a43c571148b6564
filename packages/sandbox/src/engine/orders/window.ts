import type { OrderWindow } from '@foliokit/orders'
import {
  addDays,
  formatIndiaInstant,
  indiaDate,
  orderExpiry,
  parseInstant,
  scheduledOn,
  type CivilDate,
  type Frequency,
} from '@foliokit/schedule'
import type { DealingHours } from '../../market/market.js'
import { dayStart, timing } from '../timing.js'

/** What decides how long an order may stay pending. */
export interface WindowTerms {
  readonly kind: 'purchase' | 'redemption' | 'switch'
  readonly gateway: string
  readonly hours: DealingHours
  /** The plan that the order is an installment of. */
  readonly plan?: { readonly systematic: boolean; readonly frequency: Frequency } | undefined
}

/** When an order that enters at a moment is due, and until when it may stay pending (domain §3, §4.8). */
export function windowAt(terms: WindowTerms, enteredAt: number): OrderWindow {
  return windowFrom(terms, scheduledOn(enteredAt, terms.hours).date, enteredAt)
}

/** The same for an order that is due on a day of its own choice. Gateway ondc ends the window at 23:00 of the same day (field notes §2.2). */
export function windowFrom(terms: WindowTerms, due: CivilDate, enteredAt: number): OrderWindow {
  if (terms.gateway === 'ondc') return { scheduledOn: due, expiresAt: formatIndiaInstant(lastSecondBefore(nextUnpaidHour(enteredAt))) }
  return { scheduledOn: due, expiresAt: expiryOf(terms, due).expiresAt }
}

/** The moment at which a pending order has expired: 23:00 on gateway ondc, else the start of the day after its last good day. */
export function expiryMoment(terms: WindowTerms, { scheduledOn: due, expiresAt }: OrderWindow): number {
  if (terms.gateway === 'ondc') return parseInstant(expiresAt) + 1000
  return dayStart(expiryOf(terms, due as CivilDate).expiresOn)
}

/** The next 23:00 in India. */
export function nextUnpaidHour(now: number): number {
  const today = indiaDate(now)
  const moment = dayStart(today) + timing.unpaidFails
  return now < moment ? moment : dayStart(addDays(today, 1)) + timing.unpaidFails
}

const lastSecondBefore = (moment: number) => moment - 1000

function expiryOf({ kind, plan, hours }: WindowTerms, due: CivilDate) {
  return orderExpiry({ kind, scheduledOn: due, plan, ...hours })
}
