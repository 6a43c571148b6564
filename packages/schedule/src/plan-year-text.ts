import { pad } from './civil-date.js'
import { monthName } from './date-words.js'
import type { PlanSchedule } from './plan-schedule.js'
import { planYear, type PlanDay, type PlanMonth } from './plan-year.js'
import { weekday } from './weekday.js'

const header = ' Mo  Tu  We  Th  Fr  Sa  Su '
const columns = 3
const weeks = 6

/**
 * A picture of a plan's year in plain text, three months side by side, weeks from Monday.
 *
 * `[15]` installment day, `(16)` processing day it moved to, `26*` closed weekday, `[15*` installment day on a closed weekday.
 *
 * @throws `SCHEDULE_DATE_INVALID` when the year is not a whole number from 1 to 9999.
 */
export function planYearText(schedule: PlanSchedule, year: number): string {
  const months = planYear(schedule, year).map(monthLines)
  const rows = Array.from({ length: 12 / columns }, (_, row) => months.slice(row * columns, (row + 1) * columns))
  const blocks = rows.map((row) =>
    Array.from({ length: weeks + 2 }, (_, line) =>
      row
        .map((lines) => lines[line])
        .join('  ')
        .trimEnd(),
    )
      .join('\n')
      .trimEnd(),
  )
  return `${blocks.join('\n\n')}\n\n[15] installment day  (16) processing day  26* closed weekday\n`
}

function monthLines({ month, days }: PlanMonth): readonly string[] {
  const before = weekday(days[0]!.date) - 1
  const cells = [...Array.from({ length: before }, () => '    '), ...days.map(cell)]
  const lines = Array.from({ length: weeks }, (_, week) => cells.slice(week * 7, week * 7 + 7).join(''))
  const title = ` ${monthName(Number(month.slice(5)))} ${month.slice(0, 4)}`
  return [title, header, ...lines].map((line) => line.padEnd(header.length))
}

function cell({ date, installment, processing, reason }: PlanDay): string {
  const holiday = reason === 'holiday'
  const number = pad(Number(date.slice(8)), 2).replace(/^0/, ' ')
  if (installment) return `[${number}${holiday ? '*' : ']'}`
  if (processing) return `(${number})`
  return ` ${number}${holiday ? '*' : ' '}`
}
