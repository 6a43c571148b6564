import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  adjust,
  businessCalendar,
  dayStatus,
  fromEpochDay,
  unionCalendars,
  withClosedDays,
  withOpenDays,
  type HolidayTable,
} from '../src/index.js'
import { announcedDate, anyDate, d, debt, equity } from './calendars.js'

const open = (date: string, calendar = equity): boolean => dayStatus(d(date), calendar).open

describe('withClosedDays', () => {
  const overseas = withClosedDays(equity, [{ date: d('2025-09-01'), name: 'Labor Day (US)' }], { name: 'overseas' })

  it('closes the given days and no others', () => {
    expect(dayStatus(d('2025-09-01'), overseas)).toMatchObject({ open: false, name: 'Labor Day (US)' })
    expect(overseas.name).toBe('overseas')
    fc.assert(fc.property(announcedDate, (date) => date === '2025-09-01' || open(date, overseas) === open(date)))
  })

  it('leaves the given calendar as it was', () => {
    expect(open('2025-09-01')).toBe(true)
  })

  it('keeps a closed day outside the coverage, which stays outside', () => {
    const later = withClosedDays(equity, [{ date: d('2030-01-01') }])
    expect(dayStatus(d('2030-01-01'), later)).toMatchObject({ open: false, reason: 'holiday', coverage: 'outside' })
    expect(dayStatus(d('2029-12-31'), later)).toMatchObject({ open: true, coverage: 'outside' })
  })

  it('closes a weekend day that was opened before', () => {
    const opened = withOpenDays(equity, [d('2024-01-20')])
    expect(open('2024-01-20', opened)).toBe(true)
    expect(open('2024-01-20', withClosedDays(opened, [{ date: d('2024-01-20') }]))).toBe(false)
  })

  it('is undone by withOpenDays', () => {
    const undone = withOpenDays(overseas, [d('2025-09-01')])
    fc.assert(fc.property(anyDate, (date) => open(date, undone) === open(date)))
  })
})

describe('withOpenDays', () => {
  it('opens holidays and weekend days, and keeps the weekend days alone as such', () => {
    const opened = withOpenDays(equity, [d('2022-08-15'), d('2024-01-20'), d('2024-01-22')])
    expect(['2022-08-15', '2024-01-20', '2024-01-22'].map((date) => open(date, opened))).toEqual([true, true, true])
    expect([...opened.openedDays].map(fromEpochDay)).toEqual(['2024-01-20'])
  })
})

describe('unionCalendars', () => {
  const both = unionCalendars(equity, debt)

  it('is closed when either is', () => {
    fc.assert(fc.property(announcedDate, (date) => open(date, both) === (open(date) && open(date, debt))))
  })

  it('covers what both cover', () => {
    expect(both.coverage).toEqual({ from: '2013-01-01', announcedTo: '2026-12-31', estimatedTo: '2027-12-31' })
    expect(both.name).toBe('equity + debt')
  })

  it('opens a weekend day only when both do', () => {
    const opened = withOpenDays(equity, [d('2024-01-20')])
    expect(open('2024-01-20', unionCalendars(opened, debt))).toBe(false)
    expect(open('2024-01-20', unionCalendars(opened, withOpenDays(debt, [d('2024-01-20')])))).toBe(true)
  })

  it("takes a day's name from the first calendar that has one", () => {
    const nameless = withClosedDays(equity, [{ date: d('2022-08-15') }])
    expect(dayStatus(d('2022-08-15'), unionCalendars(nameless, debt)).name).toBe('Independence Day')
    const renamed = withClosedDays(equity, [{ date: d('2022-08-15'), name: 'First' }])
    expect(dayStatus(d('2022-08-15'), unionCalendars(renamed, debt)).name).toBe('First')
  })

  it('refuses two calendars that share no announced day', () => {
    const old = businessCalendar({
      ...table,
      coverage: { from: d('1990-01-01'), announcedTo: d('1990-12-31'), estimatedTo: d('1990-12-31') },
    })
    expect(() => unionCalendars(old, equity)).toThrow(expect.objectContaining({ code: 'SCHEDULE_COVERAGE_INVALID' }))
  })
})

const table: HolidayTable = {
  name: 'own',
  source: 'a test',
  coverage: { from: d('2025-01-01'), announcedTo: d('2025-12-31'), estimatedTo: d('2025-12-31') },
  years: {},
}

describe('a calendar of your own', () => {
  it('needs no holidays', () => {
    expect(dayStatus(d('2025-08-15'), businessCalendar(table))).toMatchObject({ open: true, coverage: 'announced' })
  })

  it('ignores a closed day on a weekend', () => {
    const own = businessCalendar({ ...table, years: { 2025: '08-16 A Saturday' } })
    expect(own.closedDays.size).toBe(0)
  })

  it.each([
    ['2025-12-31', '2025-01-01', '2025-12-31'],
    ['2025-01-01', '2025-12-31', '2025-06-01'],
  ])('refuses the coverage %s, %s, %s', (from, announcedTo, estimatedTo) => {
    const coverage = { from: d(from), announcedTo: d(announcedTo), estimatedTo: d(estimatedTo) }
    expect(() => businessCalendar({ ...table, coverage })).toThrow(expect.objectContaining({ code: 'SCHEDULE_COVERAGE_INVALID' }))
  })

  it('may span 150 years to the day', () => {
    const coverage = { from: d('1900-01-01'), announcedTo: d('2050-04-23'), estimatedTo: d('2050-04-23') }
    expect(dayStatus(d('2050-04-22'), businessCalendar({ ...table, coverage }))).toMatchObject({ open: true, coverage: 'announced' })
  })

  it('refuses more than 150 years', () => {
    const coverage = { from: d('1900-01-01'), announcedTo: d('2100-12-31'), estimatedTo: d('2100-12-31') }
    expect(() => businessCalendar({ ...table, coverage })).toThrow(expect.objectContaining({ code: 'SCHEDULE_CALENDAR_TOO_LONG' }))
  })
})

it('adjusts over a long closure and past the end of its tables', () => {
  const closed = Array.from({ length: 400 }, (_, i) => ({ date: addDays(d('2024-06-01'), i) }))
  const calendar = withClosedDays(businessCalendar({ ...table, coverage: { ...table.coverage, from: d('2024-01-01') } }), closed)
  expect(adjust(d('2024-06-01'), calendar).date).toBe('2025-07-07')
  expect(adjust(d('2025-12-31'), withClosedDays(calendar, [{ date: d('2025-12-31') }]))).toEqual({
    date: '2026-01-01',
    coverage: 'outside',
  })
})
