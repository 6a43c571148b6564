import { CodedError } from '@foliokit/errors'
import { epochDay, fromEpochDay, type CivilDate } from './civil-date.js'
import type { Coverage, CoverageRange } from './coverage.js'
import { monthOf, monthStart } from './month.js'
import { isWeekend, weekdayAt, weekdaysThrough } from './weekday.js'

/**
 * A calendar as an order-preserving numbering of its business days, which makes every question a table lookup.
 *
 * `rank(day)` counts the business days up to and including a day, `dayAt(rank)` goes back. From the two follow: open when the rank
 * rises, next business day `dayAt(rank(day - 1) + 1)`, `n` business days on `dayAt(rank(day) + n)`. Outside the tables the
 * numbering goes on by weekdays alone, in closed form.
 */
export interface CalendarIndex {
  /** Epoch day of `ranks[0]`. */
  readonly first: number
  /** Business days from `first` up to and including `first + i`. */
  readonly ranks: Uint16Array
  /** For rank `i + 1` the days after `first`. */
  readonly days: Uint16Array
  /** Days from `first + i` to the business day on or after it: the answer asked for most, in one lookup. */
  readonly moves: Uint16Array
  /** Month of `monthStarts[0]`, and the epoch day of the first of each month, so that no plan computes it again. */
  readonly firstMonth: number
  readonly monthStarts: Int32Array
  /** The coverage range as epoch days. */
  readonly from: number
  readonly announcedTo: number
  readonly estimatedTo: number
  /** Date texts by day after `first`, each filled when it is first asked for; empty until then. */
  texts: (CivilDate | undefined)[]
}

/** The numbering is kept in 16 bits. */
const longestSpan = 150 * 366

/** Numbers the business days from the first covered, closed or opened day to the last. */
export function indexCalendar(
  name: string,
  coverage: CoverageRange,
  closed: ReadonlyMap<number, unknown>,
  opened: ReadonlySet<number>,
): CalendarIndex {
  const [from, announcedTo, estimatedTo] = [epochDay(coverage.from), epochDay(coverage.announcedTo), epochDay(coverage.estimatedTo)]
  let [first, last] = [from, estimatedTo]
  for (const day of [...closed.keys(), ...opened]) [first, last] = [Math.min(first, day), Math.max(last, day)]
  const length = last - first + 1
  if (length > longestSpan) {
    throw new CodedError(
      'SCHEDULE_CALENDAR_TOO_LONG',
      `Calendar ${name} spans ${length} days; accepted: at most ${longestSpan} (150 years).`,
      {
        context: { calendar: name, days: length, accepted: longestSpan },
      },
    )
  }
  const ranks = new Uint16Array(length)
  const days = new Uint16Array(length)
  let rank = 0
  for (let i = 0; i < length; i++) {
    const day = first + i
    if (isWeekend(day) ? opened.has(day) : !closed.has(day)) days[rank++] = i
    ranks[i] = rank
  }
  const moves = new Uint16Array(length)
  let next = weekdayAt(weekdaysThrough(last) + 1)
  for (let i = length - 1; i >= 0; i--) {
    if (ranks[i] !== (ranks[i - 1] ?? 0)) next = first + i
    moves[i] = next - first - i
  }
  const firstMonth = monthOf(first)
  const monthStarts = Int32Array.from({ length: monthOf(last) - firstMonth + 2 }, (_, i) => monthStart(firstMonth + i))
  return { first, ranks, days: days.slice(0, rank), moves, firstMonth, monthStarts, from, announcedTo, estimatedTo, texts: [] }
}

/** Business days up to and including a day, from the start of the tables; zero or less before them. */
export function rankOf(index: CalendarIndex, day: number): number {
  const { first, ranks, days } = index
  const i = day - first
  if (i < 0) return weekdaysThrough(day) - weekdaysThrough(first - 1)
  if (i < ranks.length) return ranks[i] as number
  return days.length + weekdaysThrough(day) - weekdaysThrough(first + ranks.length - 1)
}

/** The business day with a given rank; the inverse of `rankOf` on business days. */
export function dayAt(index: CalendarIndex, rank: number): number {
  const { first, ranks, days } = index
  if (rank < 1) return weekdayAt(weekdaysThrough(first - 1) + rank)
  if (rank <= days.length) return first + (days[rank - 1] as number)
  return weekdayAt(weekdaysThrough(first + ranks.length - 1) + rank - days.length)
}

/** Tells whether a day is a business day; outside the tables every weekday is. */
export function isOpen(index: CalendarIndex, day: number): boolean {
  return rankOf(index, day) !== rankOf(index, day - 1)
}

/** The business day on or after a day. */
export function followingDay(index: CalendarIndex, day: number): number {
  const { first, moves } = index
  const i = day - first
  return i >= 0 && i < moves.length ? day + (moves[i] as number) : dayAt(index, rankOf(index, day - 1) + 1)
}

/** The weakest coverage of the days between two days; the covered days are one block, so its ends decide. */
export function coverageOfDays(index: CalendarIndex, from: number, to: number): Coverage {
  if (from < index.from || to > index.estimatedTo) return 'outside'
  return to > index.announcedTo ? 'estimated' : 'announced'
}

/** The epoch day of the first of a month, from the calendar's own table where it has one. */
export function startOfMonth(index: CalendarIndex, month: number): number {
  const i = month - index.firstMonth
  return i >= 0 && i < index.monthStarts.length ? (index.monthStarts[i] as number) : monthStart(month)
}

/** The text of a day, from the calendar's own table where it has one. */
export function textOf(index: CalendarIndex, day: number): CivilDate {
  return index.texts[day - index.first] ?? writeText(index, day)
}

function writeText(index: CalendarIndex, day: number): CivilDate {
  const text = fromEpochDay(day)
  const i = day - index.first
  if (i < 0 || i >= index.ranks.length) return text
  if (index.texts.length === 0) index.texts = Array.from({ length: index.ranks.length })
  index.texts[i] = text
  return text
}
