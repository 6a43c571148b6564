import { CodedError } from '@foliokit/errors'
import { requireCovered } from './business-day.js'
import { coverageOfDays, dayAt, followingDay, textOf } from './calendar-index.js'
import { epochDay, type CivilDate } from './civil-date.js'
import { weakestCoverage, type CalendarDate } from './coverage.js'
import type { PlanSchedule, Segment } from './plan-schedule.js'
import { positionAfter, slotDay } from './slot-rule.js'

/** One installment's two dates (domain §4.1). */
export interface Installment {
  /** 1 for the first. */
  readonly number: number
  /** The calendar slot. Purchase plans collect on it, holiday or not. */
  readonly installmentDay: CivilDate
  /** The next business day on or after the installment day: when the order goes to the gateway. */
  readonly processingDay: CivilDate
  readonly coverage: CalendarDate['coverage']
}

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
  return installmentOf(schedule, segmentOf(schedule, number), number)
}

/** All installments from a number on, made one at a time as they are asked for; without end for a perpetual plan. */
export function* installments(
  schedule: PlanSchedule,
  { from = 1 }: { readonly from?: number } = {},
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
 * @throws `SCHEDULE_INSTALLMENT_NUMBER_INVALID` when `from` is not a whole number from 1.
 */
export function listInstallments(
  schedule: PlanSchedule,
  count: number,
  { from = 1 }: { readonly from?: number } = {},
): readonly Installment[] {
  const list: Installment[] = []
  if (installmentAt(schedule, from) === undefined) return list
  const last = Math.min(from + count - 1, lastNumber(schedule))
  for (let number = from; number <= last;) {
    const segment = segmentOf(schedule, number)
    const end = Math.min(last, lastOf(schedule, segment))
    for (; number <= end; number++) list.push(installmentOf(schedule, segment, number))
  }
  return list
}

/** How many installments are dated up to and including a date. */
export function installmentsThrough(schedule: PlanSchedule, date: CivilDate): number {
  return countThrough(schedule, epochDay(date))
}

/** The first installment dated after a date; `undefined` when there is none. */
export function nextAfter(schedule: PlanSchedule, date: CivilDate): Installment | undefined {
  return installmentAt(schedule, installmentsThrough(schedule, date) + 1)
}

/**
 * Tells whether a date is an installment day of a plan.
 *
 * @throws `SCHEDULE_OUTSIDE_COVERAGE` for a plan on every business day when the calendar does not cover the date: a boolean cannot
 * carry a mark. `dueOn` answers and marks.
 */
export function isDueOn(schedule: PlanSchedule, date: CivilDate): boolean {
  const day = epochDay(date)
  if (schedule.terms.frequency === 'daily') requireCovered(schedule.calendar, day)
  return countThrough(schedule, day) !== countThrough(schedule, day - 1)
}

/** `installmentsThrough` on epoch days. */
export function countThrough(schedule: PlanSchedule, day: number): number {
  const { segments, calendar } = schedule
  for (let i = segments.length - 1; i >= 0; i--) {
    const segment = segments[i] as Segment
    const { first, position, rule } = segment
    const count = first + positionAfter(rule, day, calendar.index) - 1 - position
    if (count >= first) return Math.min(count, lastOf(schedule, segment))
  }
  return 0
}

/** The epoch day of an installment that exists. */
export function dayOf(schedule: PlanSchedule, number: number): number {
  const { first, position, rule } = segmentOf(schedule, number)
  return slotDay(rule, position + number - first, schedule.calendar.index)
}

export function lastNumber(schedule: PlanSchedule): number {
  return schedule.numberOfInstallments ?? Number.POSITIVE_INFINITY
}

export function segmentOf({ segments }: PlanSchedule, number: number): Segment {
  let i = segments.length - 1
  while (i > 0 && (segments[i] as Segment).first > number) i -= 1
  return segments[i] as Segment
}

function lastOf(schedule: PlanSchedule, segment: Segment): number {
  const next = schedule.segments[schedule.segments.indexOf(segment) + 1]
  return Math.min(lastNumber(schedule), next === undefined ? Number.POSITIVE_INFINITY : next.first - 1)
}

function installmentOf(schedule: PlanSchedule, { first, position, rule }: Segment, number: number): Installment {
  const { index } = schedule.calendar
  const day = slotDay(rule, position + number - first, index)
  const processing = followingDay(index, day)
  // A business-daily date depends on every day since the plan began.
  const coverage = coverageOfDays(index, rule.every === 'business-days' ? dayAt(index, position) : day, processing)
  return {
    number,
    installmentDay: textOf(index, day),
    processingDay: textOf(index, processing),
    coverage: schedule.startCoverage === 'announced' ? coverage : weakestCoverage(coverage, schedule.startCoverage),
  }
}
