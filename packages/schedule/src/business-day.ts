import { CodedError } from '@foliokit/errors'
import type { BusinessCalendar } from './calendar.js'
import { coverageOfDays, dayAt, followingDay, isOpen, rankOf, textOf } from './calendar-index.js'
import { epochDay, type CivilDate } from './civil-date.js'
import type { CalendarDate, Coverage } from './coverage.js'
import { monthOf } from './month.js'
import { isWeekend } from './weekday.js'

/** What a calendar knows about one day. */
export interface DayStatus extends CalendarDate {
  readonly open: boolean
  /** Why the day is closed; `undefined` when it is open. */
  readonly reason?: 'weekend' | 'holiday' | undefined
  /** The holiday's name, where the source gives one. */
  readonly name?: string | undefined
}

/**
 * Where a closed day moves: `following` to the next business day, `preceding` to the one before, `modifiedFollowing` to the next
 * unless that lies in another month, then to the one before.
 */
export type BusinessDayConvention = 'following' | 'preceding' | 'modifiedFollowing'

/**
 * Tells whether schemes deal on a date. Estimated days count as data; ask `dayStatus` for the coverage.
 *
 * @throws `SCHEDULE_OUTSIDE_COVERAGE` when the calendar does not cover the date: a boolean cannot carry a mark.
 */
export function isBusinessDay(date: CivilDate, calendar: BusinessCalendar): boolean {
  const day = epochDay(date)
  requireCovered(calendar, day)
  return isOpen(calendar.index, day)
}

/** Everything a calendar knows about a date, with its coverage; outside the coverage only weekends are known. Never throws for that. */
export function dayStatus(date: CivilDate, calendar: BusinessCalendar): DayStatus {
  return statusOfDay(calendar, epochDay(date))
}

/** `dayStatus` on epoch days. */
export function statusOfDay(calendar: BusinessCalendar, day: number): DayStatus {
  const known = { date: textOf(calendar.index, day), coverage: coverageOfDays(calendar.index, day, day) }
  if (isOpen(calendar.index, day)) return { ...known, open: true }
  if (isWeekend(day)) return { ...known, open: false, reason: 'weekend' }
  const name = calendar.closedDays.get(day)
  return name === undefined ? { ...known, open: false, reason: 'holiday' } : { ...known, open: false, reason: 'holiday', name }
}

/**
 * Moves a date to a business day; a business day stays.
 *
 * @example
 * adjust(civilDate('2022-08-15'), equity) // { date: '2022-08-16', coverage: 'announced' }
 */
export function adjust(date: CivilDate, calendar: BusinessCalendar, convention: BusinessDayConvention = 'following'): CalendarDate {
  const day = epochDay(date)
  const { index } = calendar
  const following = followingDay(index, day)
  const preceding = dayAt(index, rankOf(index, day))
  switch (convention) {
    case 'following':
      return dated(calendar, day, following)
    case 'preceding':
      return dated(calendar, day, preceding)
    case 'modifiedFollowing':
      return monthOf(following) === monthOf(day) ? dated(calendar, day, following) : spanned(calendar, preceding, following, preceding)
    default: {
      const accepted = ['following', 'preceding', 'modifiedFollowing']
      throw new CodedError(
        'SCHEDULE_CONVENTION_UNKNOWN',
        `Convention ${String(convention)} is unknown; accepted: ${accepted.join(', ')}.`,
        {
          context: { convention, accepted },
        },
      )
    }
  }
}

/**
 * Counts business days from a date: 1 is the first business day after it, -1 the last one before it. 0 is the date itself, or the
 * next business day when the date is none. The date itself never counts, business day or not.
 *
 * @throws `SCHEDULE_BUSINESS_DAYS_INVALID` when `count` is not a whole number.
 * @example
 * addBusinessDays(civilDate('2022-08-12'), 1, equity) // { date: '2022-08-16', coverage: 'announced' }
 */
export function addBusinessDays(date: CivilDate, count: number, calendar: BusinessCalendar): CalendarDate {
  if (!Number.isSafeInteger(count)) {
    throw new CodedError('SCHEDULE_BUSINESS_DAYS_INVALID', `Count ${count} is not valid; accepted: a whole number of business days.`, {
      context: { count, accepted: 'a whole number' },
    })
  }
  const day = epochDay(date)
  return dated(calendar, day, shiftedDay(calendar, day, count))
}

/**
 * Counts the business days after `from` up to and including `to`; negative when `to` is earlier, so that swapping the two only
 * changes the sign.
 *
 * @example
 * businessDaysBetween(civilDate('2022-08-12'), civilDate('2022-08-16'), equity) // { days: 1, coverage: 'announced' }
 */
export function businessDaysBetween(
  from: CivilDate,
  to: CivilDate,
  calendar: BusinessCalendar,
): { readonly days: number; readonly coverage: Coverage } {
  const [start, end] = [epochDay(from), epochDay(to)]
  return {
    days: rankOf(calendar.index, end) - rankOf(calendar.index, start),
    coverage: coverageOfDays(calendar.index, Math.min(start, end), Math.max(start, end)),
  }
}

/** `addBusinessDays` on epoch days. */
export function shiftedDay(calendar: BusinessCalendar, day: number, count: number): number {
  return dayAt(calendar.index, count > 0 ? rankOf(calendar.index, day) + count : rankOf(calendar.index, day - 1) + 1 + count)
}

/** A result with the weakest coverage of the days between the question and the answer. */
export function dated(calendar: BusinessCalendar, asked: number, answer: number): CalendarDate {
  return spanned(calendar, Math.min(asked, answer), Math.max(asked, answer), answer)
}

/** Throws `SCHEDULE_OUTSIDE_COVERAGE` for a day that a calendar does not cover. */
export function requireCovered(calendar: BusinessCalendar, day: number): void {
  if (coverageOfDays(calendar.index, day, day) !== 'outside') return
  const { from, estimatedTo } = calendar.coverage
  const date = textOf(calendar.index, day)
  throw new CodedError('SCHEDULE_OUTSIDE_COVERAGE', `Calendar ${calendar.name} covers ${from} to ${estimatedTo}; ${date} lies outside.`, {
    context: { calendar: calendar.name, date, accepted: calendar.coverage },
  })
}

function spanned(calendar: BusinessCalendar, from: number, to: number, answer: number): CalendarDate {
  return { date: textOf(calendar.index, answer), coverage: coverageOfDays(calendar.index, from, to) }
}
