import { CodedError } from '@foliokit/errors'
import { dated } from './business-day.js'
import type { BusinessCalendar } from './calendar.js'
import { followingDay } from './calendar-index.js'
import type { CalendarDate } from './coverage.js'
import { indiaClock, type Instant } from './instant.js'
import type { OrderKind } from './order-kind.js'

/** A time of day in India, `HH:MM` or `HH:MM:SS`, up to and including which an order is in time. */
export type CutOff = `${number}:${number}` | `${number}:${number}:${number}`

/** The classes of schemes that cut-offs and NAV dates tell apart. */
export type SchemeClass = 'equity' | 'debt' | 'liquid' | 'overnight'

/** What decides an order's cut-off. `gateway` and `paymentMode` are texts of the caller's own. */
export interface CutOffQuestion {
  readonly kind: OrderKind
  readonly schemeClass: SchemeClass
  readonly gateway?: string | undefined
  readonly paymentMode?: string | undefined
}

/** A cut-off and the orders it holds for: each member given must match, a member left out matches all. */
export interface CutOffRule {
  readonly kind?: OrderKind | undefined
  readonly schemeClass?: SchemeClass | undefined
  readonly gateway?: string | undefined
  readonly paymentMode?: string | undefined
  readonly time: CutOff
}

/** 15:00 for every order: the registrar's cut-off (domain §3). */
export const defaultCutOff: CutOff = '15:00'

/** 13:30 for purchases of liquid and overnight schemes (market practice), 15:00 for everything else (domain §3). */
export const defaultCutOffs: readonly CutOffRule[] = [
  { kind: 'purchase', schemeClass: 'liquid', time: '13:30' },
  { kind: 'purchase', schemeClass: 'overnight', time: '13:30' },
  { time: defaultCutOff },
]

/**
 * The cut-off of an order: the first rule that matches. Put your own rules before the defaults.
 *
 * @throws `SCHEDULE_CUT_OFF_MISSING` when no rule matches.
 * @example
 * cutOffFor({ kind: 'purchase', schemeClass: 'liquid', gateway: 'bse' }, [{ gateway: 'bse', schemeClass: 'liquid', time: '13:00' }, ...defaultCutOffs])
 * // '13:00'
 */
export function cutOffFor(order: CutOffQuestion, rules: readonly CutOffRule[] = defaultCutOffs): CutOff {
  const matches = (wanted: string | undefined, actual: string | undefined): boolean => wanted === undefined || wanted === actual
  const rule = rules.find(
    ({ kind, schemeClass, gateway, paymentMode }) =>
      matches(kind, order.kind) &&
      matches(schemeClass, order.schemeClass) &&
      matches(gateway, order.gateway) &&
      matches(paymentMode, order.paymentMode),
  )
  if (rule !== undefined) return rule.time
  throw new CodedError('SCHEDULE_CUT_OFF_MISSING', `No cut-off rule matches a ${order.kind} of class ${order.schemeClass}.`, {
    context: { order, rules },
  })
}

/**
 * The business day on which an order entered at an instant is sent to the gateway: the wire's `scheduled_on` (domain §3).
 *
 * The day itself when it is a business day and the cut-off has not passed (exactly on it is in time), else the next business day.
 *
 * @throws `SCHEDULE_INSTANT_INVALID` and `SCHEDULE_CUT_OFF_INVALID`.
 * @example
 * scheduledOn('2020-04-07T15:32:00+05:30', { calendar: equity }) // { date: '2020-04-08', coverage: 'announced' }
 */
export function scheduledOn(
  instant: Instant,
  { calendar, cutOff = defaultCutOff }: { readonly calendar: BusinessCalendar; readonly cutOff?: CutOff | undefined },
): CalendarDate {
  const { day, timeMs } = indiaClock(instant)
  const late = timeMs > cutOffMs(cutOff)
  return dated(calendar, day, followingDay(calendar.index, late ? day + 1 : day))
}

/** A cut-off as milliseconds since midnight. */
export function cutOffMs(cutOff: CutOff): number {
  const parts = /^(\d\d):([0-5]\d)(?::([0-5]\d))?$/.exec(cutOff)
  const hour = Number(parts?.[1] ?? 24)
  if (parts === null || hour > 23) {
    const accepted = 'HH:MM or HH:MM:SS, 00:00 to 23:59:59'
    throw new CodedError('SCHEDULE_CUT_OFF_INVALID', `Cut-off ${String(cutOff)} is not a time of day; accepted: ${accepted}.`, {
      context: { cutOff, accepted },
    })
  }
  return ((hour * 60 + Number(parts[2])) * 60 + Number(parts[3] ?? 0)) * 1000
}
