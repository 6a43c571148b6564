import { longDate, monthName } from './date-words.js'
import type { PlanSchedule } from './plan-schedule.js'
import { planYear, yearNote, type PlanDay, type PlanMonth } from './plan-year.js'
import { weekday } from './weekday.js'

const cell = 24
const columns = 4
const monthWidth = 7 * cell + 20
const monthHeight = 8 * cell + 12
const legendHeight = 36
const noteHeight = 24

// Presentation attributes rather than a style sheet: one in an SVG that is put into a page would style the whole page.
const looks = {
  title: 'text-anchor="start" font-weight="bold"',
  label: 'text-anchor="start"',
  plain: '',
  faint: 'fill="#707070"',
  onHoliday: 'fill="#8a4600"',
  onGreen: 'fill="#fff"',
  installment: 'fill="#1a7f37"',
  processing: 'fill="none" stroke="#1a7f37" stroke-width="2"',
  holiday: 'fill="#ffd8b5"',
} as const

/**
 * A picture of a plan's year as an SVG document, for pages and documents. Self-contained: no script, no font, no outside reference; every
 * marked day has a tooltip that says what it is. A year whose holidays are not announced says so (domain §3).
 *
 * @throws `SCHEDULE_DATE_INVALID` when the year is not a whole number from 1 to 9999.
 */
export function planYearSvg(schedule: PlanSchedule, year: number): string {
  const months = planYear(schedule, year)
  const note = yearNote(months)
  const [width, legendY] = [columns * monthWidth + 20, (12 / columns) * monthHeight + legendHeight - 14]
  const height = legendY + 14 + (note === '' ? 0 : noteHeight)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" ` +
      'font-family="system-ui, sans-serif" font-size="12" text-anchor="middle" fill="#222">',
    `<title>Installments in ${year}</title>`,
    // A ground of its own: the texts are dark, and the page may be too.
    `<rect width="${width}" height="${height}" rx="8" fill="#fff"/>`,
    ...months.map(monthGroup),
    legend(legendY),
    ...(note === '' ? [] : [text(24, legendY + noteHeight, note, looks.label)]),
    '</svg>',
    '',
  ].join('\n')
}

function monthGroup({ month, days }: PlanMonth, i: number): string {
  const [x, y] = [20 + (i % columns) * monthWidth, 20 + Math.floor(i / columns) * monthHeight]
  const before = weekday(days[0]!.date) - 1
  const names = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'].map((name, column) => text(column * cell + cell / 2, cell, name, looks.faint))
  const cells = days.map((day, number) =>
    dayGroup(day, ((before + number) % 7) * cell, Math.floor((before + number) / 7) * cell + cell + 8),
  )
  return `<g transform="translate(${x} ${y})">${text(4, 4, `${monthName(Number(month.slice(5)))} ${month.slice(0, 4)}`, looks.title)}${names.join('')}${cells.join('')}</g>`
}

function dayGroup(day: PlanDay, x: number, y: number): string {
  const { date, installment, processing, reason, name } = day
  const shapes = [
    reason === 'holiday' ? square(x, y) : '',
    installment ? circle(x, y, looks.installment) : processing ? circle(x, y, looks.processing) : '',
    text(x + cell / 2, y + cell / 2 + 4, String(Number(date.slice(8))), numberLook(day)),
  ]
  const notes = [reason === 'holiday' ? (name ?? 'closed') : '', installment ? 'installment day' : '', processing ? 'processing day' : '']
  const said = notes.filter((note) => note !== '').join(', ')
  return said === '' ? shapes.join('') : `<g><title>${escaped(`${longDate(date)}: ${said}`)}</title>${shapes.join('')}</g>`
}

function numberLook({ installment, reason }: PlanDay): string {
  if (installment) return looks.onGreen
  if (reason === undefined) return looks.plain
  return reason === 'holiday' ? looks.onHoliday : looks.faint
}

function legend(y: number): string {
  const top = -cell / 2 - 4
  const entries = [
    [circle(0, top, looks.installment), 'installment day'],
    [circle(0, top, looks.processing), 'later processing day'],
    [square(0, top), 'holiday'],
  ] as const
  return entries
    .map(
      ([shape, label], i) => `<g transform="translate(${20 + i * monthWidth} ${y})">${shape}${text(cell + 6, 0, label, looks.label)}</g>`,
    )
    .join('')
}

function circle(x: number, y: number, look: string): string {
  return `<circle cx="${x + cell / 2}" cy="${y + cell / 2}" r="${cell / 2 - 2}" ${look}/>`
}

function square(x: number, y: number): string {
  return `<rect x="${x + 1}" y="${y + 1}" width="${cell - 2}" height="${cell - 2}" ${looks.holiday}/>`
}

function text(x: number, y: number, content: string, look: string): string {
  return `<text x="${x}" y="${y}" ${look}>${content}</text>`
}

function escaped(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
