import { pad } from './civil-date.js'
import { monthName } from './date-words.js'
import type { PlanSchedule } from './plan-schedule.js'
import { planYear, yearNote, type PlanDay, type PlanMonth } from './plan-year.js'
import { weekday } from './weekday.js'

const header = ' Mo  Tu  We  Th  Fr  Sa  Su '
const legend = '[15] installment day  [15* on a holiday  (16) later processing day  26* holiday'
const columns = 3
const weeks = 6

/**
 * A picture of a plan's year in plain text, three months side by side, weeks from Monday.
 *
 * `[15]` is an installment day, `[15*` one on a holiday, `(16)` the later processing day of one on a closed day, `26*` a holiday. A year
 * whose holidays are not announced says so below (domain §3).
 *
 * @throws `SCHEDULE_DATE_INVALID` when the year is not a whole number from 1 to 9999.
 */
export function planYearText(schedule: PlanSchedule, year: number): string {
  const days = planYear(schedule, year)
  const months = days.map(monthLines)
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
  return `${[...blocks, legend, yearNote(days)].filter((block) => block !== '').join('\n\n')}\n`
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
