import { CodedError } from '@foliokit/errors'
import { dayOfMonthIn, monthOf, monthStart } from './month.js'

declare const civilDateBrand: unique symbol

/**
 * A date on the wall calendar, as text `YYYY-MM-DD`: no time, no zone. Years 0001 to 9999.
 *
 * It is a plain string that was checked, so it goes into JSON and SQL as it is, and text order is date order.
 */
export type CivilDate = string & { readonly [civilDateBrand]: true }

const firstDay = -719_162
const lastDay = 2_932_896

/**
 * Checks a text and returns it as a civil date.
 *
 * @throws `SCHEDULE_DATE_INVALID` for another form (`2025-1-5`, `05/01/2025`) or a day that does not exist (`2025-02-29`).
 * @example
 * civilDate('2024-02-29') // '2024-02-29'
 */
export function civilDate(text: string): CivilDate {
  epochDay(text as CivilDate)
  return text as CivilDate
}

/** Tells whether a value is the text of a civil date that exists. */
export function isCivilDate(value: unknown): value is CivilDate {
  return readDay(value) !== undefined
}

/**
 * The number of days from 1970-01-01 to a date: the form for arithmetic, comparison and columns.
 *
 * @throws `SCHEDULE_DATE_INVALID` when the text is not a civil date.
 * @example
 * epochDay(civilDate('1970-01-02')) // 1
 */
export function epochDay(date: CivilDate): number {
  const day = readDay(date)
  if (day !== undefined) return day
  const accepted = 'YYYY-MM-DD, a day that exists'
  throw new CodedError('SCHEDULE_DATE_INVALID', `Date ${String(date)} is not a civil date; accepted: ${accepted}, such as 2024-02-29.`, {
    context: { date, accepted },
  })
}

/**
 * The date that lies a number of days after 1970-01-01; the inverse of `epochDay`.
 *
 * @throws `SCHEDULE_DATE_OUT_OF_RANGE` when the day is not a whole number or lies outside the years 0001 to 9999.
 */
export function fromEpochDay(day: number): CivilDate {
  if (!Number.isInteger(day) || day < firstDay || day > lastDay) {
    const accepted = { from: firstDay, to: lastDay }
    throw new CodedError('SCHEDULE_DATE_OUT_OF_RANGE', `Epoch day ${day} is not a whole number from ${firstDay} to ${lastDay}.`, {
      context: { day, accepted },
    })
  }
  const month = monthOf(day)
  const year = Math.floor(month / 12)
  return `${pad(year, 4)}-${pad(month - year * 12 + 1, 2)}-${pad(dayOfMonthIn(month, day), 2)}` as CivilDate
}

/** Moves a date by a whole number of calendar days, backwards when negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromEpochDay(epochDay(date) + days)
}

/** Calendar days from one date to another: 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return epochDay(to) - epochDay(from)
}

/** A number with leading zeros. */
export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

const dash = 45

function readDay(value: unknown): number | undefined {
  if (typeof value !== 'string' || value.length !== 10 || value.charCodeAt(4) !== dash || value.charCodeAt(7) !== dash) return undefined
  const year = twoDigits(value, 0) * 100 + twoDigits(value, 2)
  const month = twoDigits(value, 5)
  const day = twoDigits(value, 8)
  if (year < 1 || month < 1 || month > 12 || day < 1) return undefined
  const index = year * 12 + month - 1
  const result = monthStart(index) + day - 1
  return day <= 28 || result < monthStart(index + 1) ? result : undefined
}

/** Below every number of a date, also beside two other digits: what is no digit passes no comparison. */
const noDigits = -10_000

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const units = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : noDigits
}
