import { businessCalendar, civilDate, type CivilDate } from '../src/index.js'
import { debtHolidays } from '../src/holidays/debt.js'
import { equityHolidays } from '../src/holidays/equity.js'
import fc from 'fast-check'
import { epochDay, fromEpochDay } from '../src/index.js'

/** Calendars and generators that the tests share. */
export const equity = businessCalendar(equityHolidays)
export const debt = businessCalendar(debtHolidays)

export const d = civilDate

/** Dates between two dates, both included. */
export const datesBetween = (from: string, to: string): fc.Arbitrary<CivilDate> =>
  fc.integer({ min: epochDay(d(from)), max: epochDay(d(to)) }).map(fromEpochDay)

/** Dates whose holidays are announced. */
export const announcedDate = datesBetween('1997-01-02', '2026-11-30')

/** Dates from long before to long after the coverage. */
export const anyDate = datesBetween('1980-01-01', '2045-12-31')
