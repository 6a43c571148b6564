import { shiftedDay } from './business-day.js'
import type { BusinessCalendar } from './calendar.js'
import { coverageOfDays, textOf } from './calendar-index.js'
import { epochDay, type CivilDate } from './civil-date.js'
import type { Coverage } from './coverage.js'
import { cutOffMs, defaultCutOff, type CutOff } from './cut-off.js'
import { readFrequency, type Frequency } from './frequency.js'
import { indiaInstantAt } from './instant.js'
import { checkedKind, type OrderKind } from './order-kind.js'

/** What decides how long an order may stay pending. */
export interface ExpiryQuestion {
  readonly kind: OrderKind
  /** T: the day on which the order is to be sent to the gateway. */
  readonly scheduledOn: CivilDate
  /** The plan that the order is an installment of. */
  readonly plan?: { readonly systematic: boolean; readonly frequency: Frequency } | undefined
  readonly calendar: BusinessCalendar
  /** The registrar's cut-off; 15:00 when left out. */
  readonly cutOff?: CutOff | undefined
}

/** The window in which a pending order may still be confirmed. */
export interface OrderExpiry {
  /** Last day on which the order can be confirmed. */
  readonly lastGoodDay: CivilDate
  /** The day by which it has failed with `order_expiry`. */
  readonly expiresOn: CivilDate
  /** The registrar's cut-off on the last good day; exactly then is still in time. */
  readonly expiresAt: string
  readonly coverage: Coverage
}

/** A number of days after T, counted in business or calendar days. */
interface Window {
  readonly days: number
  readonly unit: 'business' | 'calendar'
}

/**
 * When an order that stays pending expires (domain §4.8).
 *
 * Installments of systematic purchase plans have windows by frequency; every other order, installment or not, has that of its kind.
 * Decisions: the day after the last good day is counted in the window's own unit (T+8 working days); business-daily and
 * calendar-daily plans share the row `daily`, in calendar days.
 *
 * @example
 * orderExpiry({ kind: 'redemption', scheduledOn: civilDate('2022-08-12'), calendar: equity })
 * // { lastGoodDay: '2022-08-16', expiresOn: '2022-08-17', expiresAt: '2022-08-16T15:00:00+05:30', coverage: 'announced' }
 */
export function orderExpiry({ kind, scheduledOn, plan, calendar, cutOff = defaultCutOff }: ExpiryQuestion): OrderExpiry {
  const day = epochDay(scheduledOn)
  const { days, unit } = kind === 'purchase' && plan?.systematic === true ? planWindow(readFrequency(plan.frequency)) : orderWindow(kind)
  const after = (count: number): number => (unit === 'calendar' ? day + count : shiftedDay(calendar, day, count))
  const lastGood = after(days)
  const expired = after(days + 1)
  return {
    lastGoodDay: textOf(calendar.index, lastGood),
    expiresOn: textOf(calendar.index, expired),
    expiresAt: indiaInstantAt(lastGood, cutOffMs(cutOff)),
    coverage: unit === 'calendar' ? 'announced' : coverageOfDays(calendar.index, day, expired),
  }
}

function orderWindow(kind: OrderKind): Window {
  return checkedKind(kind) === 'purchase' ? { days: 7, unit: 'business' } : { days: 1, unit: 'business' }
}

function planWindow(frequency: Frequency): Window {
  switch (frequency) {
    case 'daily':
    case 'calendar_day_daily':
      return { days: 0, unit: 'calendar' }
    case 'day_in_a_week':
    case 'day_in_a_fortnight':
    case 'four_times_a_month':
    case 'twice_a_month':
      return { days: 4, unit: 'calendar' }
    case 'monthly':
    case 'quarterly':
    case 'half_yearly':
    case 'yearly':
      return { days: 6, unit: 'calendar' }
  }
}
