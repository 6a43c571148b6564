import { CodedError } from '@foliokit/errors'
import { makeCalendar, type BusinessCalendar } from './calendar.js'
import { epochDay, type CivilDate } from './civil-date.js'
import type { CoverageRange } from './coverage.js'
import type { Holiday } from './holiday-table.js'
import { isWeekend } from './weekday.js'

/**
 * A calendar with further closed days, such as those of one scheme (domain §3). The given calendar stays as it is.
 *
 * Days outside the coverage may be given; they do not extend it. Schemes with the same closed days should share one calendar.
 *
 * @example
 * withClosedDays(equity, [{ date: civilDate('2025-09-01'), name: 'Labor Day (US)' }], { name: 'overseas fund' })
 */
export function withClosedDays(
  calendar: BusinessCalendar,
  days: readonly Holiday[],
  { name = calendar.name }: { readonly name?: string | undefined } = {},
): BusinessCalendar {
  const closed = new Map(calendar.closedDays)
  const opened = new Set(calendar.openedDays)
  for (const holiday of days) {
    const day = epochDay(holiday.date)
    closed.set(day, holiday.name)
    opened.delete(day)
  }
  return makeCalendar(name, calendar.coverage, closed, opened)
}

/** A calendar in which the given days are business days, be they holidays or weekend days (domain §3). The given calendar stays as it is. */
export function withOpenDays(
  calendar: BusinessCalendar,
  days: readonly CivilDate[],
  { name = calendar.name }: { readonly name?: string | undefined } = {},
): BusinessCalendar {
  const closed = new Map(calendar.closedDays)
  const opened = new Set(calendar.openedDays)
  for (const day of days.map(epochDay)) {
    closed.delete(day)
    if (isWeekend(day)) opened.add(day)
  }
  return makeCalendar(name, calendar.coverage, closed, opened)
}

/**
 * The calendar of what needs two markets: closed when either is closed, covered where both are (domain §3).
 *
 * A day closed in both has the name that the first one gives it.
 *
 * @throws `SCHEDULE_COVERAGE_INVALID` when the two share no announced day.
 */
export function unionCalendars(
  one: BusinessCalendar,
  other: BusinessCalendar,
  options: { readonly name?: string | undefined } = {},
): BusinessCalendar {
  const name = options.name ?? `${one.name} + ${other.name}`
  const coverage: CoverageRange = {
    from: later(one.coverage.from, other.coverage.from),
    announcedTo: earlier(one.coverage.announcedTo, other.coverage.announcedTo),
    estimatedTo: earlier(one.coverage.estimatedTo, other.coverage.estimatedTo),
  }
  if (coverage.from > coverage.announcedTo) {
    const accepted = 'two calendars that share announced days'
    throw new CodedError('SCHEDULE_COVERAGE_INVALID', `Calendar ${name} would cover no announced day; accepted: ${accepted}.`, {
      context: { calendar: name, coverage, accepted },
    })
  }
  const closed = new Map([...other.closedDays, ...one.closedDays])
  for (const [day, title] of other.closedDays) if (closed.get(day) === undefined) closed.set(day, title)
  const opened = new Set([...one.openedDays].filter((day) => other.openedDays.has(day)))
  return makeCalendar(name, coverage, closed, opened)
}

const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b)
const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b)
