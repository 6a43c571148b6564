import type { BusinessCalendar } from './calendar.js'
import { coverageOfDays, isOpen } from './calendar-index.js'
import { epochDay, type CivilDate } from './civil-date.js'
import { weakestCoverage, type Coverage } from './coverage.js'
import { dayOf, lastNumber } from './installments.js'
import { monthOf, monthStart } from './month.js'
import type { PlanSchedule } from './plan-schedule.js'

/**
 * Many plans as columns of integers, to find those due on a day in one pass without an object per plan. Row `i` is one segment of plan
 * `plan[i]`: usually the whole plan, two or more rows when its first installment was generated now or its day was changed.
 */
export interface PlanColumns {
  readonly plan: Uint32Array
  /** First and last installment day, as epoch days; a perpetual plan ends on the largest one. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** What the row repeats by: 0 business days, 1 days, 2 months. */
  readonly unit: Uint8Array
  /** Days or months from one slot, or month of slots, to the next. */
  readonly step: Uint8Array
  /** Epoch day of a slot, or the number of a month with slots; for business days the position in `calendars`. */
  readonly anchor: Int32Array
  /** For months: bit d is set when day d of the month is a slot. */
  readonly slots: Int32Array
  /** The calendars of business-daily plans. */
  readonly calendars: readonly BusinessCalendar[]
}

/** The plans due on a date. */
export interface DuePlans {
  /** Positions in the list that the columns were made from, ascending. */
  readonly plans: Uint32Array
  /** The weakest coverage of the business-daily plans' calendars on the date; `announced` without such plans: no other date needs one. */
  readonly coverage: Coverage
}

const units = { 'business-days': 0, days: 1, months: 2 } as const
const never = 2 ** 31 - 1

type Rows = Record<Exclude<keyof PlanColumns, 'calendars'>, number[]>

/**
 * Turns schedules into columns, once for a nightly run: about 26 bytes a plan. Takes any iterable, so schedules can be made and dropped one
 * at a time while rows arrive from a database.
 *
 * Schedules should share their calendars: each distinct one is asked once for every date.
 */
export function planColumns(schedules: Iterable<PlanSchedule>): PlanColumns {
  const calendars: BusinessCalendar[] = []
  const rows: Rows = { plan: [], first: [], last: [], unit: [], step: [], anchor: [], slots: [] }
  let plan = 0
  for (const schedule of schedules) {
    schedule.segments.forEach(({ first, rule }, i) => {
      const end = Math.min(lastNumber(schedule), (schedule.segments[i + 1]?.first ?? Number.POSITIVE_INFINITY) - 1)
      if (first > end) return
      rows.plan.push(plan)
      rows.first.push(dayOf(schedule, first))
      rows.last.push(end === Number.POSITIVE_INFINITY ? never : dayOf(schedule, end))
      rows.unit.push(units[rule.every])
      rows.step.push(rule.every === 'business-days' ? 1 : rule.step)
      rows.anchor.push(rule.every === 'business-days' ? positionIn(calendars, schedule.calendar) : rule.anchor)
      rows.slots.push(rule.every === 'months' ? rule.slots.reduce((bits, day) => bits | (1 << day), 0) : 0)
    })
    plan += 1
  }
  return {
    plan: Uint32Array.from(rows.plan),
    first: Int32Array.from(rows.first),
    last: Int32Array.from(rows.last),
    unit: Uint8Array.from(rows.unit),
    step: Uint8Array.from(rows.step),
    anchor: Int32Array.from(rows.anchor),
    slots: Int32Array.from(rows.slots),
    calendars,
  }
}

/**
 * The plans with an installment on a date, equal to asking `isDueOn` of each, in one scan of the columns.
 *
 * @example
 * const { plans, coverage } = dueOn(planColumns(schedules), civilDate('2022-08-16'))
 * plans.forEach((i) => generate(schedules[i]))
 */
export function dueOn(columns: PlanColumns, date: CivilDate): DuePlans {
  const day = epochDay(date)
  const month = monthOf(day)
  const slot = 1 << (day - monthStart(month) + 1)
  // On day 1 the days that the month before lacks are due too; only plans with `monthEnd: 'roll'` have such slots.
  const daysBefore = day - monthStart(month - 1)
  const rolled = day === monthStart(month) && daysBefore < 31 ? -1 << (daysBefore + 1) : 0
  const open = columns.calendars.map(({ index }) => isOpen(index, day))
  const { plan, first, last, unit, step, anchor, slots } = columns
  const due: number[] = []
  for (let i = 0; i < plan.length; i++) {
    if (day < first[i]! || day > last[i]!) continue
    let hit: boolean
    if (unit[i] === 2) {
      hit =
        ((slots[i]! & slot) !== 0 && (month - anchor[i]!) % step[i]! === 0) ||
        ((slots[i]! & rolled) !== 0 && (month - 1 - anchor[i]!) % step[i]! === 0)
    } else {
      hit = unit[i] === 1 ? (day - anchor[i]!) % step[i]! === 0 : open[anchor[i]!]!
    }
    if (hit) due.push(plan[i]!)
  }
  const coverages = columns.calendars.map(({ index }) => coverageOfDays(index, day, day))
  return { plans: Uint32Array.from(due), coverage: weakestCoverage(...coverages) }
}

function positionIn(calendars: BusinessCalendar[], calendar: BusinessCalendar): number {
  const known = calendars.indexOf(calendar)
  return known === -1 ? calendars.push(calendar) - 1 : known
}
