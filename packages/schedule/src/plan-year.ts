import { statusOfDay, type DayStatus } from './business-day.js'
import { dayAt, rankOf } from './calendar-index.js'
import { civilDate, epochDay, pad } from './civil-date.js'
import { weakestCoverage } from './coverage.js'
import { coverageNote } from './coverage-note.js'
import { countThrough, listInstallments } from './installments.js'
import { monthStart } from './month.js'
import type { PlanSchedule } from './plan-schedule.js'

/** One day of a plan's year. */
export interface PlanDay extends DayStatus {
  readonly installment: boolean
  /** An installment is processed on this day: its own, or one moved here from a closed day. */
  readonly processing: boolean
}

/** One month of a plan's year. */
export interface PlanMonth {
  /** `YYYY-MM` */
  readonly month: string
  readonly days: readonly PlanDay[]
}

/**
 * The twelve months of a year with a plan's installment days, processing days and closed days: the data behind `planYearText` and
 * `planYearSvg`.
 *
 * @throws `SCHEDULE_DATE_INVALID` when the year is not a whole number from 1 to 9999.
 */
export function planYear(schedule: PlanSchedule, year: number): readonly PlanMonth[] {
  const { calendar } = schedule
  const newYear = epochDay(civilDate(`${pad(year, 4)}-01-01`))
  const end = monthStart(year * 12 + 12)
  const lastOpenBefore = dayAt(calendar.index, rankOf(calendar.index, newYear - 1))
  const passed = countThrough(schedule, lastOpenBefore)
  const rows = listInstallments(schedule, countThrough(schedule, end - 1) - passed, { from: passed + 1 })
  const installmentDays = new Set(rows.map((row) => row.installmentDay))
  const processingDays = new Set(rows.map((row) => row.processingDay))
  return Array.from({ length: 12 }, (_, i) => {
    const [first, next] = [monthStart(year * 12 + i), monthStart(year * 12 + i + 1)]
    const days = Array.from({ length: next - first }, (_unused, day): PlanDay => {
      const status = statusOfDay(calendar, first + day)
      return { ...status, installment: installmentDays.has(status.date), processing: processingDays.has(status.date) }
    })
    return { month: `${pad(year, 4)}-${pad(i + 1, 2)}`, days }
  })
}

/** What a picture of a year says about holidays that are not announced; empty when all are. */
export function yearNote(months: readonly PlanMonth[]): string {
  const coverage = weakestCoverage(...months.flatMap(({ days }) => days.map((day) => day.coverage)))
  return coverageNote(coverage, months[0]!.month.slice(0, 4))
}
