import { CodedError } from '@foliokit/errors'
import { epochDay, fromEpochDay, isCivilDate, pad, type CivilDate } from './civil-date.js'

/**
 * A moment: ISO 8601 text with an offset (`2020-04-06T15:32:00+05:30`; `+0530` and `Z` too, domain §1) or milliseconds since
 * 1970-01-01T00:00:00Z. Text without an offset is refused: it names no moment.
 */
export type Instant = string | number

const dayMs = 86_400_000
const indiaOffsetMs = 19_800_000
const form = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d\d):?(\d\d))$/

/**
 * Reads an instant's text as milliseconds since 1970-01-01T00:00:00Z. Digits of a second beyond the third are cut off.
 *
 * @throws `SCHEDULE_INSTANT_INVALID` for text without an offset, of another form, or with a date or time that does not exist.
 * @example
 * parseInstant('2023-06-02T13:20:47+0530') // 1685692247000
 */
export function parseInstant(text: string): number {
  const parts = form.exec(text)
  if (parts === null) throw invalidInstant(text)
  const [, date, hour, minute, second = '0', fraction = '', sign, offsetHour = '0', offsetMinute = '0'] = parts
  const ok = isCivilDate(date) && +hour! < 24 && +minute! < 60 && +second < 60 && +offsetHour < 24 && +offsetMinute < 60
  if (!ok) throw invalidInstant(text)
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'))
  const offset = (+offsetHour * 60 + +offsetMinute) * (sign === '-' ? -1 : 1)
  return epochDay(date) * dayMs + ((+hour! * 60 + +minute! - offset) * 60 + +second) * 1000 + milliseconds
}

/**
 * Writes milliseconds since 1970 as an instant in Indian time, with `+05:30`. Milliseconds are written only when there are any.
 *
 * @throws `SCHEDULE_INSTANT_INVALID` when the number is not whole; `SCHEDULE_DATE_OUT_OF_RANGE` outside the years 0001 to 9999.
 * @example
 * formatIndiaInstant(0) // '1970-01-01T05:30:00+05:30'
 */
export function formatIndiaInstant(epochMs: number): string {
  const { day, timeMs } = indiaClock(epochMs)
  const rest = timeMs % 1000
  return `${fromEpochDay(day)}T${clockText(timeMs)}${rest === 0 ? '' : `.${pad(rest, 3)}`}+05:30`
}

/** The civil date in India at an instant. */
export function indiaDate(instant: Instant): CivilDate {
  return fromEpochDay(indiaClock(instant).day)
}

/** The time of day in India at an instant, as `HH:MM:SS`. */
export function indiaTime(instant: Instant): string {
  return clockText(indiaClock(instant).timeMs)
}

/** The epoch day in India at an instant, and the milliseconds since its midnight. India has one offset and no summer time. */
export function indiaClock(instant: Instant): { readonly day: number; readonly timeMs: number } {
  const epochMs = typeof instant === 'string' ? parseInstant(instant) : instant
  if (!Number.isSafeInteger(epochMs)) throw invalidInstant(instant)
  const local = epochMs + indiaOffsetMs
  const day = Math.floor(local / dayMs)
  return { day, timeMs: local - day * dayMs }
}

/** The instant text of a time of day, in milliseconds since midnight, on a date in India. */
export function indiaInstantAt(day: number, timeMs: number): string {
  return formatIndiaInstant(day * dayMs + timeMs - indiaOffsetMs)
}

function clockText(timeMs: number): string {
  const seconds = Math.floor(timeMs / 1000)
  return `${pad(Math.floor(seconds / 3600), 2)}:${pad(Math.floor(seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}`
}

function invalidInstant(instant: unknown): CodedError {
  const accepted = 'ISO 8601 text with an offset, such as 2020-04-06T15:32:00+05:30, or whole milliseconds since 1970'
  return new CodedError('SCHEDULE_INSTANT_INVALID', `Instant ${String(instant)} is not valid; accepted: ${accepted}.`, {
    context: { instant, accepted },
  })
}
