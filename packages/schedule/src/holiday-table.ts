import { CodedError } from '@foliokit/errors'
import { civilDate, isCivilDate, type CivilDate } from './civil-date.js'
import type { CoverageRange } from './coverage.js'

/** A named day on which a market is closed. */
export interface Holiday {
  readonly date: CivilDate
  /** Left out when the source gives none. */
  readonly name?: string | undefined
}

/** A market's closed weekdays over some years: the data from which `businessCalendar` makes a calendar. */
export interface HolidayTable {
  readonly name: string
  /** Where the days come from, for whoever has to check one. */
  readonly source: string
  readonly coverage: CoverageRange
  /** For each year one text of days as `MM-DD name`, parted by `|`; a day without a name is `MM-DD` alone. */
  readonly years: Readonly<Record<string, string>>
}

/**
 * Lists the days of a table in the order they are written.
 *
 * @throws `SCHEDULE_HOLIDAY_INVALID` for a day that is not a date, naming the year and the text.
 */
export function holidaysOf(table: HolidayTable): readonly Holiday[] {
  return Object.entries(table.years).flatMap(([year, text]) => text.split('|').map((day) => readHoliday(table.name, year, day)))
}

function readHoliday(table: string, year: string, text: string): Holiday {
  const date = `${year}-${text.slice(0, 5)}`
  if (!isCivilDate(date) || (text.length > 5 && text[5] !== ' ')) {
    const accepted = 'MM-DD name'
    throw new CodedError(
      'SCHEDULE_HOLIDAY_INVALID',
      `Holiday "${text}" of ${year} in table ${table} is not valid; accepted: ${accepted}.`,
      {
        context: { table, year, text, accepted },
      },
    )
  }
  const name = text.slice(6)
  return name === '' ? { date: civilDate(date) } : { date: civilDate(date), name }
}
