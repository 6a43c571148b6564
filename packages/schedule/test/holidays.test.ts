import { describe, expect, it } from 'vitest'
import { dayStatus, holidaysOf, isBusinessDay, businessCalendar, weekday } from '../src/index.js'
import { debtHolidays } from '../src/holidays/debt.js'
import { equityHolidays } from '../src/holidays/equity.js'
import { d, debt, equity } from './calendars.js'

describe.each([equityHolidays, debtHolidays])('the $name table', (table) => {
  it('lists weekdays only, each once, in order, inside its coverage', () => {
    const days = holidaysOf(table)
    expect(days.every(({ date }) => weekday(date) <= 5)).toBe(true)
    expect(days.every(({ date }, i) => i === 0 || date > days[i - 1]!.date)).toBe(true)
    expect(days.every(({ date }) => date >= table.coverage.from && date <= table.coverage.estimatedTo)).toBe(true)
  })

  it('has at least one holiday in every year it covers', () => {
    const years = Object.keys(table.years).map(Number)
    const [first, last] = [Number(table.coverage.from.slice(0, 4)), Number(table.coverage.estimatedTo.slice(0, 4))]
    expect(years).toEqual(Array.from({ length: last - first + 1 }, (_, i) => first + i))
  })
})

// Days on which public lists disagree, settled by the NAV dates that AMFI publishes.
it.each([
  ['2013-11-14', true],
  ['2013-11-15', false],
  ['2015-10-23', true],
  ['2020-05-25', false],
  ['2020-07-31', true],
  ['2023-06-28', true],
  ['2023-06-29', false],
  ['2024-01-22', false],
  ['2024-11-20', false],
  ['2026-01-15', false],
])('equity schemes on %s: open is %s', (date, open) => {
  expect(isBusinessDay(d(date), equity)).toBe(open)
})

it.each(['2021-11-04', '2022-10-24', '2024-11-01', '2025-10-21', '2024-01-20', '2024-03-02', '2025-02-01', '2026-02-01'])(
  'a special exchange session is no business day: %s (domain §3)',
  (date) => {
    expect(isBusinessDay(d(date), equity)).toBe(false)
    expect(isBusinessDay(d(date), debt)).toBe(false)
  },
)

it.each(['2013-01-25', '2022-04-01', '2025-09-08', '2026-08-26'])('only debt and liquid schemes close on a bank holiday: %s', (date) => {
  expect(isBusinessDay(d(date), equity)).toBe(true)
  expect(isBusinessDay(d(date), debt)).toBe(false)
})

it('names the holiday and marks the estimate', () => {
  expect(dayStatus(d('2022-08-15'), equity)).toEqual({
    date: '2022-08-15',
    open: false,
    reason: 'holiday',
    name: 'Independence Day',
    coverage: 'announced',
  })
  expect(dayStatus(d('2027-03-26'), equity)).toMatchObject({ open: false, name: 'Good Friday', coverage: 'estimated' })
  expect(dayStatus(d('1997-01-23'), equity)).toEqual({ date: '1997-01-23', open: false, reason: 'holiday', coverage: 'announced' })
})

it('reads a day with its name, or without one', () => {
  const table = { ...equityHolidays, years: { 2024: '12-25 Christmas|12-31', 2025: '01-26' } }
  expect(holidaysOf(table)).toStrictEqual([{ date: '2024-12-25', name: 'Christmas' }, { date: '2024-12-31' }, { date: '2025-01-26' }])
})

it('gives a holiday without a name no name, not an empty one', () => {
  expect(dayStatus(d('1997-01-23'), equity)).toStrictEqual({ date: '1997-01-23', open: false, reason: 'holiday', coverage: 'announced' })
})

it.each(['02-30 Nowhere', '1-26 Republic Day', '01-26Republic Day', ''])('refuses the holiday %o', (text) => {
  const table = { ...equityHolidays, years: { 2025: text } }
  expect(() => businessCalendar(table)).toThrow(
    expect.objectContaining({ code: 'SCHEDULE_HOLIDAY_INVALID', context: expect.objectContaining({ year: '2025', text }) }),
  )
})
