/** Installment dates against date libraries, due plans against a scan of integers, and what importing one function costs a browser. */
import { strict as assert } from 'node:assert'
import { createRequire } from 'node:module'
import { DayOfWeek, LocalDate } from '@js-joda/core'
import {
  businessCalendar,
  civilDate,
  dueOn,
  epochDay,
  fromEpochDay,
  installments,
  isDueOn,
  listInstallments,
  planColumns,
  planSchedule,
} from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'
import { addDays, addMonths, format, isWeekend } from 'date-fns'
import { DateTime } from 'luxon'
import { compare, formatTime, nanoseconds, versionOf } from './harness.mjs'
import { printBundleSizes, printCalendarSize } from './schedule-sizes.mjs'

const months = 360
// rrule ships CommonJS without named exports for Node.
const { RRule } = createRequire(import.meta.url)('rrule')

export default async function bench() {
  printCalendarSize()
  await printBundleSizes()
  await installmentDates()
  await duePlans()
}

/** Installment day 15 for 30 years from January 1997, every processing day moved off weekends and holidays, as objects with ISO text. */
export function dateRows() {
  const equity = businessCalendar(equityHolidays)
  const closed = new Set([...equity.closedDays.keys()].map(fromEpochDay))
  const terms = {
    kind: 'purchase',
    systematic: true,
    frequency: 'monthly',
    installmentDay: 15,
    numberOfInstallments: months,
    registeredOn: civilDate('1997-01-01'),
  }
  const schedule = planSchedule(terms, { calendar: equity })
  const expected = listInstallments(schedule, months).map(({ installmentDay, processingDay }) => ({ installmentDay, processingDay }))
  assert.equal(expected.length, months)
  assert.equal(expected.at(-1).processingDay, '2026-12-15')

  const peers = [
    { name: `js-joda ${versionOf('@js-joda/core')}`, run: () => withJsJoda(closed) },
    { name: `date-fns ${versionOf('date-fns')}`, run: () => withDateFns(closed) },
    { name: `rrule ${versionOf('rrule')}`, run: () => withRRule(closed) },
    { name: `luxon ${versionOf('luxon')}`, run: () => withLuxon(closed) },
  ]
  for (const { name, run } of peers) assert.deepEqual(run(), expected, name)
  const limit = integerLoop(equity)
  assert.deepEqual(
    [...limit()].map(fromEpochDay),
    expected.map((row) => row.processingDay),
  )

  const rows = [
    { name: 'limit: integers from tables', run: limit, perCall: months, limit: true },
    { name: 'foliokit listInstallments', run: () => listInstallments(schedule, months), perCall: months, aim: 8 },
    {
      name: 'foliokit planSchedule + list',
      run: () => listInstallments(planSchedule(terms, { calendar: equity }), months),
      perCall: months,
    },
    { name: 'foliokit installments, lazily', run: () => [...installments(schedule)], perCall: months },
    ...peers.map((peer) => ({ ...peer, perCall: months })),
  ]
  return { rows, peers, list: () => listInstallments(schedule, months) }
}

async function installmentDates() {
  const { rows, peers, list } = dateRows()
  await compare(`${months} monthly dates, holiday-adjusted, per date (all results equal)`, rows)
  for (const [name, aim] of [
    ['rrule', 300],
    ['js-joda', 15],
  ]) {
    const peer = peers.find((row) => row.name.startsWith(name))
    const factor = await medianRatio(peer.run, list)
    console.log(`  ${name} takes ${factor.toFixed(0)}x our time   aim >= ${aim}x: ${factor >= aim ? 'met' : 'MISSED'}`)
  }
}

/** How many times as long one function takes as another, measured in turns so that a busy machine slows both. */
async function medianRatio(slow, fast) {
  const ratios = []
  for (let turn = 0; turn < 5; turn++) ratios.push((await nanoseconds(slow)) / (await nanoseconds(fast)))
  return ratios.toSorted((a, b) => a - b)[2]
}

function integerLoop(equity) {
  const monthDays = Int32Array.from({ length: months }, (_, i) => {
    return epochDay(civilDate(`${1997 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-15`))
  })
  const first = epochDay(civilDate('1997-01-01'))
  const last = epochDay(civilDate('2027-12-31'))
  const moves = new Uint8Array(last - first + 1)
  for (let day = last; day >= first; day--) {
    const weekend = (((day + 3) % 7) + 7) % 7 > 4
    if (weekend || equity.closedDays.has(day)) moves[day - first] = (moves[day - first + 1] ?? 0) + 1
  }
  return () => {
    const days = new Int32Array(months)
    for (let i = 0; i < months; i++) days[i] = monthDays[i] + moves[monthDays[i] - first]
    return days
  }
}

function withJsJoda(closed) {
  const start = LocalDate.of(1997, 1, 15)
  return Array.from({ length: months }, (_, i) => {
    const day = start.plusMonths(i)
    let moved = day
    while (moved.dayOfWeek() === DayOfWeek.SATURDAY || moved.dayOfWeek() === DayOfWeek.SUNDAY || closed.has(moved.toString()))
      moved = moved.plusDays(1)
    return { installmentDay: day.toString(), processingDay: moved.toString() }
  })
}

function withDateFns(closed) {
  const start = new Date(1997, 0, 15)
  const text = (date) => format(date, 'yyyy-MM-dd')
  return Array.from({ length: months }, (_, i) => {
    const day = addMonths(start, i)
    let moved = day
    while (isWeekend(moved) || closed.has(text(moved))) moved = addDays(moved, 1)
    return { installmentDay: text(day), processingDay: text(moved) }
  })
}

function withRRule(closed) {
  const text = (date) => date.toISOString().slice(0, 10)
  const rule = new RRule({ freq: RRule.MONTHLY, bymonthday: 15, count: months, dtstart: new Date(Date.UTC(1997, 0, 15)) })
  return rule.all().map((day) => {
    const moved = new Date(day)
    while (moved.getUTCDay() % 6 === 0 || closed.has(text(moved))) moved.setUTCDate(moved.getUTCDate() + 1)
    return { installmentDay: text(day), processingDay: text(moved) }
  })
}

function withLuxon(closed) {
  const start = DateTime.utc(1997, 1, 15)
  return Array.from({ length: months }, (_, i) => {
    const day = start.plus({ months: i })
    let moved = day
    while (moved.weekday > 5 || closed.has(moved.toISODate())) moved = moved.plus({ days: 1 })
    return { installmentDay: day.toISODate(), processingDay: moved.toISODate() }
  })
}

/** Which of a million plans of every frequency have an installment today? */
export function dueRows() {
  const calendar = businessCalendar(equityHolidays)
  const count = 1_000_000
  const today = civilDate('2022-08-16')
  const day = epochDay(today)
  const columns = planColumns(schedules(calendar, count))

  const sample = [...schedules(calendar, 20_000)]
  const due = sample.flatMap((schedule, i) => (isDueOn(schedule, today) ? [i] : []))
  assert.deepEqual([...dueOn(planColumns(sample), today).plans], due)

  const next = new Int32Array(count).fill(day + 1)
  for (const plan of dueOn(columns, today).plans) next[plan] = day
  const scan = () => {
    const plans = []
    for (let i = 0; i < count; i++) if (next[i] === day) plans.push(i)
    return plans
  }
  assert.equal(scan().length, dueOn(columns, today).plans.length)
  const rows = [
    { name: 'limit: scan of a precomputed column', run: scan, perCall: count, limit: true },
    { name: 'foliokit dueOn', run: () => dueOn(columns, today), perCall: count, aim: 10 },
    {
      name: 'foliokit isDueOn, object by object',
      run: () => sample.filter((schedule) => isDueOn(schedule, today)),
      perCall: sample.length,
    },
  ]
  return { rows, count, due: scan().length, columns }
}

async function duePlans() {
  const { rows: prepared, count, due, columns } = dueRows()
  const rows = await compare(`which of ${count.toLocaleString('en')} plans are due today (${due.toLocaleString('en')}), per plan`, prepared)
  const bytes = Object.values(columns).reduce((sum, column) => sum + (column.byteLength ?? 0), 0)
  console.log(`  ${formatTime(rows[1].ns * count)} a scan; ${(bytes / count).toFixed(1)} bytes a plan`)
}

function* schedules(calendar, count) {
  const frequencies = [
    ['monthly', 28],
    ['monthly', 28],
    ['monthly', 28],
    ['quarterly', 28],
    ['twice_a_month', 28],
    ['four_times_a_month', 28],
    ['day_in_a_week', 5],
    ['day_in_a_fortnight', 5],
    ['yearly', 28],
    ['daily', 0],
  ]
  for (let i = 0; i < count; i++) {
    const [frequency, days] = frequencies[i % frequencies.length]
    yield planSchedule(
      {
        kind: 'purchase',
        systematic: true,
        frequency,
        installmentDay: days === 0 ? null : 1 + ((i * 7) % days),
        numberOfInstallments: i % 3 === 0 ? 12 + (i % 200) : null,
        registeredOn: fromEpochDay(17_500 + ((i * 31) % 1700)),
        firstInstallmentNow: i % 5 === 0,
      },
      { calendar },
    )
  }
}
