import { CodedError } from '@foliokit/errors'
import type { EventLike } from './machine.js'

/** A moment as text with an offset, such as `2024-01-15T10:00:00+05:30`. The offset may also be `+0530` or `Z` (domain §1). */
export type InstantText = string

/** An event that says when it happened. */
export interface TimedEvent extends EventLike {
  readonly at: InstantText
}

/** An event that is nothing but a fact: what happened, and when. Intersect it with what the event brings. */
export interface Fact<Type extends string> {
  readonly type: Type
  /** The moment it happened, with an offset. It becomes the stamp of the transition. */
  readonly at: InstantText
}

const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})$/

interface Moment {
  /** Seconds since 1970-01-01T00:00:00Z, exact. */
  readonly seconds: number
  readonly nanoseconds: number
}

/** Tells whether a value is an instant's text: a real date and time with an offset. */
export function isInstant(value: unknown): value is InstantText {
  return typeof value === 'string' && read(value) !== undefined
}

/**
 * Orders two moments: -1, 0 or 1. Exact to the nanosecond, whatever their offsets are. Throws `LIFECYCLE_INSTANT_INVALID`.
 *
 * @example
 * compareInstants('2024-01-15T10:00:00+0530', '2024-01-15T04:30:00Z') // 0
 */
export function compareInstants(left: InstantText, right: InstantText): -1 | 0 | 1 {
  const a = parse(left)
  const b = parse(right)
  const difference = a.seconds === b.seconds ? a.nanoseconds - b.nanoseconds : a.seconds - b.seconds
  return difference < 0 ? -1 : difference > 0 ? 1 : 0
}

/**
 * Seconds from one moment to another; negative when `to` is earlier. Throws `LIFECYCLE_INSTANT_INVALID`.
 *
 * @example
 * secondsBetween('2024-01-15T10:00:00+05:30', '2024-01-15T10:15:00+05:30') // 900
 */
export function secondsBetween(from: InstantText, to: InstantText): number {
  const a = parse(from)
  const b = parse(to)
  return b.seconds - a.seconds + (b.nanoseconds - a.nanoseconds) / 1e9
}

/** The latest of the moments that happened; `first` when none did. Throws `LIFECYCLE_INSTANT_INVALID`. */
export function latestInstant(first: InstantText, ...others: readonly (InstantText | null)[]): InstantText {
  return others.reduce<InstantText>((latest, other) => (other === null || compareInstants(latest, other) >= 0 ? latest : other), first)
}

function parse(text: string): Moment {
  const moment = read(text)
  if (moment !== undefined) return moment
  throw new CodedError(
    'LIFECYCLE_INSTANT_INVALID',
    'An instant must be a date and time with an offset, such as 2024-01-15T10:00:00+05:30.',
    {
      context: { instant: text },
    },
  )
}

function read(text: string): Moment | undefined {
  if (!form.test(text)) return undefined
  const year = two(text, 0) * 100 + two(text, 2)
  const month = two(text, 5)
  const day = two(text, 8)
  const hour = two(text, 11)
  const minute = two(text, 14)
  const second = two(text, 17)
  const isUtc = text.endsWith('Z')
  const zone = isUtc ? text.length - 1 : Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'))
  const offsetHour = isUtc ? 0 : two(text, zone + 1)
  const offsetMinute = isUtc ? 0 : two(text, text.length - 2)
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  if (hour > 23 || minute > 59 || second > 59 || offsetHour > 23 || offsetMinute > 59) return undefined
  const offset = (offsetHour * 60 + offsetMinute) * (text[zone] === '-' ? -60 : 60)
  return {
    seconds: daysFromCivil(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second - offset,
    nanoseconds: zone === 19 ? 0 : Number(text.slice(20, zone).padEnd(9, '0')),
  }
}

/** The number that two digits of a text spell. */
const two = (text: string, at: number): number => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48

/** Days since 1970-01-01 in the Gregorian calendar. March-based years, so that the leap day comes last. */
function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
