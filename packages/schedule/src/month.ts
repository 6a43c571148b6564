/**
 * Months as one running number, `year * 12 + month - 1` (January 2025 is 24300), so that a step of three months is `+ 3`.
 *
 * Internal: callers of the package see dates only. The arithmetic is the proleptic Gregorian calendar, counted from 1 March so that
 * the leap day comes last (the form known from Howard Hinnant's `days_from_civil`). Years 0001 to 9999.
 */

/** Days from 0000-03-01 to 1970-01-01. */
const epochOffset = 719_468
const daysIn400Years = 146_097

/** The epoch day of the first of a month. */
export function monthStart(month: number): number {
  const fromMarch = month - 2
  const year = (fromMarch / 12) | 0
  const monthFromMarch = fromMarch - year * 12
  return 365 * year + (year >> 2) - ((year / 100) | 0) + ((year / 400) | 0) + (((153 * monthFromMarch + 2) / 5) | 0) - epochOffset
}

/** The month that an epoch day lies in. */
export function monthOf(day: number): number {
  const shifted = day + epochOffset
  const era = (shifted / daysIn400Years) | 0
  const dayOfEra = shifted - era * daysIn400Years
  const yearOfEra = ((dayOfEra - ((dayOfEra / 1460) | 0) + ((dayOfEra / 36_524) | 0) - ((dayOfEra / 146_096) | 0)) / 365) | 0
  const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - ((yearOfEra / 100) | 0))
  const monthFromMarch = ((5 * dayOfYear + 2) / 153) | 0
  return (era * 400 + yearOfEra) * 12 + monthFromMarch + 2
}

/** The day of the month, 1 to 31, of an epoch day that lies in the given month. */
export function dayOfMonthIn(month: number, day: number): number {
  return day - monthStart(month) + 1
}
