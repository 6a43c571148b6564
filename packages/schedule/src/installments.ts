import { CodedError } from '@foliokit/errors'
import { requireCovered } from './business-day.js'
import { coverageOfDays, followingDay, textOf, type CalendarIndex } from './calendar-index.js'
import { epochDay, type CivilDate } from './civil-date.js'
import { weakestCoverage, type Coverage } from './coverage.js'
import type { Installment } from './installment.js'
import { fillPlainMonths, isPlainMonths } from './plain-months.js'
import type { PlanSchedule, Segment } from './plan-schedule.js'
import { positionAfter, slotDay } from './slot-rule.js'

/** Far more than any plan has, and few enough for memory. */
const mostRows = 1_000_000

/**
 * The installment with a number, without walking there from the start; `undefined` past the last one.
 *
 * @throws `SCHEDULE_INSTALLMENT_NUMBER_INVALID` when the number is not whole or below 1.
 */
export function installmentAt(schedule: PlanSchedule, number: number): Installment | undefined {
  if (!Number.isSafeInteger(number) || number < 1) {
    const accepted = { from: 1 }
    throw new CodedError(
      'SCHEDULE_INSTALLMENT_NUMBER_INVALID',
      `Installment number ${number} is not valid; accepted: a whole number from 1.`,
      {
        context: { number, accepted },
      },
    )
  }
  if (number > lastNumber(schedule)) return undefined
  const { index } = schedule.calendar
  const segment = segmentOf(schedule, number)
  const day = dayIn(schedule, segment, number)
  const processing = followingDay(index, day)
  return rowOf(index, number, day, processing, coverageFrom(schedule, day, processing))
}

/** All installments from a number on, made one at a time as they are asked for; without end for a perpetual plan. */
export function* installments(
  schedule: PlanSchedule,
  { from = 1 }: { readonly from?: number | undefined } = {},
): Generator<Installment, void, undefined> {
  for (let number = from; ; number++) {
    const installment = installmentAt(schedule, number)
    if (installment === undefined) return
    yield installment
  }
}

/**
 * A list of at most `count` installments, from number `from` on: the fast form of `installments` for a page or a table.
 *
 * @throws `SCHEDULE_ROWS_INVALID` when `count` is not a whole number from 0 to 1,000,000; `SCHEDULE_INSTALLMENT_NUMBER_INVALID` when `from` is not one from 1.
 */
export function listInstallments(
  schedule: PlanSchedule,
  count: number,
  { from = 1 }: { readonly from?: number | undefined } = {},
): readonly Installment[] {
  if (!Number.isInteger(count) || count < 0 || count > mostRows) {
    const accepted = { from: 0, to: mostRows }
    throw new CodedError('SCHEDULE_ROWS_INVALID', `Number of rows ${count} is not valid; accepted: a whole number from 0 to ${mostRows}.`, {
      context: { rows: count, accepted },
    })
  }
  if (installmentAt(schedule, from) === undefined) return []
  const { index } = schedule.calendar
  const last = Math.min(from + count - 1, lastNumber(schedule))
  const list: Installment[] = []
  list.length = last - from + 1 // allocated once instead of grown
  let number = from
  while (number <= last) {
    const segment = segmentOf(schedule, number)
    const end = Math.min(last, lastOf(schedule, segment))
    // When all days of a stretch are announced, so is each of them.
    const whole = coverageFrom(schedule, dayIn(schedule, segment, number), followingDay(index, dayIn(schedule, segment, end)))
    const known = whole === 'announced' ? whole : undefined
    const offset = segment.position - segment.first
    if (known !== undefined && isPlainMonths(segment.rule)) {
      fillPlainMonths(list, { from, number, end, position: number + offset }, segment.rule, index)
      number = end + 1
      continue
    }
    for (; number <= end; number++) {
      const day = slotDay(segment.rule, number + offset, index)
      const processing = followingDay(index, day)
      list[number - from] = rowOf(index, number, day, processing, known ?? coverageFrom(schedule, day, processing))
    }
  }
  return list
}

/**
 * How many installments are dated up to and including a date.
 *
 * @throws `SCHEDULE_OUTSIDE_COVERAGE` as `isDueOn`: a number cannot carry a mark either.
 */
export function installmentsThrough(schedule: PlanSchedule, date: CivilDate): number {
  const day = epochDay(date)
  requireKnown(schedule, day)
  return countThrough(schedule, day)
}

/** The first installment dated after a date; `undefined` when there is none. */
export function nextAfter(schedule: PlanSchedule, date: CivilDate): Installment | undefined {
  return installmentAt(schedule, countThrough(schedule, epochDay(date)) + 1)
}

/**
 * Tells whether a date is an installment day of a plan.
 *
 * @throws `SCHEDULE_OUTSIDE_COVERAGE` for a plan on every business day when the calendar does not cover the date: a boolean cannot
 * carry a mark. `dueOn` answers and marks. Where a plan begins is not asked here: its installments carry that mark (`startCoverage`).
 */
export function isDueOn(schedule: PlanSchedule, date: CivilDate): boolean {
  const day = epochDay(date)
  requireKnown(schedule, day)
  const number = countThrough(schedule, day)
  return number > 0 && dayOf(schedule, number) === day
}

/** `installmentsThrough` on epoch days. */
export function countThrough(schedule: PlanSchedule, day: number): number {
  const { segments, calendar } = schedule
  for (let i = segments.length - 1; i >= 0; i--) {
    const segment = segments[i] as Segment
    const count = segment.first + positionAfter(segment.rule, day, calendar.index) - 1 - segment.position
    if (count >= segment.first) return Math.min(count, lastOf(schedule, segment))
  }
  return 0
}

/** The epoch day of an installment that exists. */
export function dayOf(schedule: PlanSchedule, number: number): number {
  return dayIn(schedule, segmentOf(schedule, number), number)
}

function dayIn({ calendar }: PlanSchedule, { first, position, rule }: Segment, number: number): number {
  return slotDay(rule, position + number - first, calendar.index)
}

/** The number of the last installment; infinite for a perpetual plan. */
export function lastNumber(schedule: PlanSchedule): number {
  return schedule.numberOfInstallments ?? Number.POSITIVE_INFINITY
}

/** The stretch that an installment's number lies in. */
export function segmentOf({ segments }: PlanSchedule, number: number): Segment {
  let i = segments.length - 1
  while (i > 0 && (segments[i] as Segment).first > number) i -= 1
  return segments[i] as Segment
}

function requireKnown({ terms, calendar }: PlanSchedule, day: number): void {
  if (terms.frequency === 'daily') requireCovered(calendar, day)
}

function lastOf(schedule: PlanSchedule, segment: Segment): number {
  const next = schedule.segments[schedule.segments.indexOf(segment) + 1]
  return Math.min(lastNumber(schedule), next === undefined ? Number.POSITIVE_INFINITY : next.first - 1)
}

function rowOf(index: CalendarIndex, number: number, day: number, processing: number, coverage: Coverage): Installment {
  const installmentDay = textOf(index, day)
  return { number, installmentDay, processingDay: processing === day ? installmentDay : textOf(index, processing), coverage }
}

/** The coverage of an installment day alone. One in a calendar slot needs no calendar, but for where the plan begins. */
export function dayCoverage(schedule: PlanSchedule, number: number): Coverage {
  const segment = segmentOf(schedule, number)
  const day = dayIn(schedule, segment, number)
  return segment.rule.every === 'business-days' ? coverageFrom(schedule, day, day) : schedule.startCoverage
}

/** The coverage of an installment's days and of the plan's beginning; a plan on every business day rests on all days between the two. */
function coverageFrom({ calendar, startCoverage }: PlanSchedule, day: number, processing: number): Coverage {
  const coverage = coverageOfDays(calendar.index, day, processing)
  return startCoverage === 'announced' ? coverage : weakestCoverage(coverage, startCoverage)
}
