import { CodedError } from '@foliokit/errors'
import { indexCalendar, type CalendarIndex } from './calendar-index.js'
import { epochDay } from './civil-date.js'
import type { CoverageRange } from './coverage.js'
import { holidaysOf, type HolidayTable } from './holiday-table.js'
import { isWeekend } from './weekday.js'

/**
 * The days on which a class of schemes deals: Monday to Friday, minus closed days, plus opened weekend days (domain §3).
 *
 * A value without clock or I/O: make it once, keep it and pass it along. About 85 kB for thirty years, plus the date texts it has
 * written so far.
 */
export interface BusinessCalendar {
  readonly name: string
  readonly coverage: CoverageRange
  /** Closed weekdays by epoch day, with their names; `undefined` when the source gives none. */
  readonly closedDays: ReadonlyMap<number, string | undefined>
  /** Weekend days, by epoch day, that are business days all the same. */
  readonly openedDays: ReadonlySet<number>
  /** Lookup tables for the functions of this package. */
  readonly index: CalendarIndex
}

/**
 * Makes a calendar from a holiday table, the one shipped or your own.
 *
 * @throws `SCHEDULE_HOLIDAY_INVALID` for a malformed day and `SCHEDULE_COVERAGE_INVALID` when the coverage is not in order.
 * @example
 * import { equityHolidays } from '@foliokit/schedule/holidays/equity'
 *
 * const equity = businessCalendar(equityHolidays)
 */
export function businessCalendar(table: HolidayTable): BusinessCalendar {
  const closed = new Map(holidaysOf(table).map(({ date, name }) => [epochDay(date), name]))
  return makeCalendar(table.name, table.coverage, closed, new Set())
}

/** Makes a calendar from its parts; closed days on weekends are left out, since those are closed anyway. */
export function makeCalendar(
  name: string,
  coverage: CoverageRange,
  closed: ReadonlyMap<number, string | undefined>,
  openedDays: ReadonlySet<number>,
): BusinessCalendar {
  const { from, announcedTo, estimatedTo } = coverage
  if (epochDay(from) > epochDay(announcedTo) || epochDay(announcedTo) > epochDay(estimatedTo)) {
    const accepted = 'from <= announcedTo <= estimatedTo'
    throw new CodedError('SCHEDULE_COVERAGE_INVALID', `Calendar ${name} covers no days or is out of order; accepted: ${accepted}.`, {
      context: { calendar: name, coverage, accepted },
    })
  }
  const closedDays = new Map([...closed].filter(([day]) => !isWeekend(day)))
  return { name, coverage, closedDays, openedDays, index: indexCalendar(name, coverage, closedDays, openedDays) }
}
