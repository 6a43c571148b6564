import { epochDay, type CivilDate } from './civil-date.js'

/** Days of the week as the platform counts them: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/**
 * The day of the week of a date.
 *
 * @example
 * weekday(civilDate('2022-08-15')) // 1, a Monday
 */
export function weekday(date: CivilDate): Weekday {
  return weekdayOfDay(epochDay(date))
}

/** The English name of a day of the week. */
export function weekdayName(day: Weekday): string {
  return names[day - 1] as string
}

/** `weekday` on epoch days. */
function weekdayOfDay(day: number): Weekday {
  return (day - mondayOf(day) + 1) as Weekday
}

/** The Monday of the week, Monday to Sunday, that an epoch day lies in. */
export function mondayOf(day: number): number {
  return weekNumber(day) * 7 - 3
}

/** Tells whether an epoch day is a Saturday or Sunday. */
export function isWeekend(day: number): boolean {
  return day - mondayOf(day) > 4
}

/** Weekdays, Monday to Friday, up to and including an epoch day, counted from the week of 1970-01-01. */
export function weekdaysThrough(day: number): number {
  return weekNumber(day) * 5 + Math.min(day - mondayOf(day) + 1, 5)
}

/** The epoch day of the weekday with a given count; the inverse of `weekdaysThrough`. */
export function weekdayAt(count: number): number {
  const week = Math.floor((count - 1) / 5)
  return week * 7 - 3 + (count - 1 - week * 5)
}

/** 1970-01-01 was a Thursday: three days after a Monday. */
function weekNumber(day: number): number {
  return Math.floor((day + 3) / 7)
}
