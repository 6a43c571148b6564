import { describe, expect, it } from 'vitest'
import {
  addBusinessDays,
  adjust,
  businessCalendar,
  dayStatus,
  isCivilDate,
  parseInstant,
  scheduledOn,
  unionCalendars,
  type CutOff,
} from '../src/index.js'
import { equityHolidays } from '../src/holidays/equity.js'
import { d, debt, equity } from './calendars.js'

const coded = (code: string) => expect.objectContaining({ code })

it.each(['20/4-01-15', '20:4-01-15', '2/24-01-15', '2024/01-15', '2024-01/15', '2024-0:-15', '2024-01-1/', '2024-01-150'])(
  '%s is no date',
  (text) => {
    expect(isCivilDate(text)).toBe(false)
  },
)

describe('an instant', () => {
  it.each(['2024-01-15T10:00:00+05:60', '2024-01-15T10:00:00+05:61', '2024-01-15T10:00:00-24:00'])('%s has no such offset', (text) => {
    expect(() => parseInstant(text)).toThrow(coded('SCHEDULE_INSTANT_INVALID'))
  })

  it('has an offset up to the last minute of an hour', () => {
    expect(parseInstant('2024-01-15T10:00:00+05:59')).toBe(parseInstant('2024-01-15T04:01:00Z'))
  })
})

describe('a cut-off', () => {
  it.each(['24:00', '123:00', 'x14:30', '14:30x'])('%s is no time of day', (cutOff) => {
    expect(() => scheduledOn(0, { calendar: equity, cutOff: cutOff as CutOff })).toThrow(coded('SCHEDULE_CUT_OFF_INVALID'))
  })

  it('may be in the last hour of a day', () => {
    const at = Date.parse('2024-01-15T22:59:00+05:30')
    expect(scheduledOn(at, { calendar: equity, cutOff: '23:00' }).date).toBe('2024-01-15')
    expect(scheduledOn(at + 120_000, { calendar: equity, cutOff: '23:00' }).date).toBe('2024-01-16')
  })
})

describe('a union of calendars', () => {
  const covering = (from: string, to: string) => ({ from: d(from), announcedTo: d(to), estimatedTo: d(to) })
  const early = businessCalendar({ ...equityHolidays, name: 'early', coverage: covering('2020-01-01', '2021-12-31'), years: {} })
  const late = businessCalendar({ ...equityHolidays, name: 'late', coverage: covering('2022-01-01', '2023-12-31'), years: {} })
  const touching = businessCalendar({ ...equityHolidays, name: 'touching', coverage: covering('2021-12-31', '2023-12-31'), years: {} })

  it('is named for both unless it gets a name', () => {
    expect(unionCalendars(equity, debt).name).toBe(`${equity.name} + ${debt.name}`)
    expect(unionCalendars(equity, debt, { name: 'both' }).name).toBe('both')
  })

  it('needs a day that both have announced', () => {
    expect(() => unionCalendars(early, late)).toThrow(
      expect.objectContaining({
        code: 'SCHEDULE_COVERAGE_INVALID',
        message: 'Calendar early + late would cover no announced day; accepted: two calendars that share announced days.',
      }),
    )
    expect(() => unionCalendars(late, early)).toThrow(coded('SCHEDULE_COVERAGE_INVALID'))
  })

  it('covers what both cover, one day too, whichever comes first', () => {
    for (const both of [unionCalendars(early, touching), unionCalendars(touching, early)]) {
      expect(both.coverage).toEqual(covering('2021-12-31', '2021-12-31'))
      expect(dayStatus(d('2021-12-31'), both)).toMatchObject({ open: true, coverage: 'announced' })
    }
  })
})

describe('a calendar at the ends of its coverage', () => {
  const coverage = { from: d('2022-01-01'), announcedTo: d('2022-12-29'), estimatedTo: d('2022-12-29') }
  const calendar = () => businessCalendar({ ...equityHolidays, coverage, years: {} })

  it('begins on a Saturday, which moves to its Monday', () => {
    expect(dayStatus(d('2022-01-01'), calendar())).toEqual({ date: '2022-01-01', open: false, reason: 'weekend', coverage: 'announced' })
    expect(adjust(d('2022-01-01'), calendar()).date).toBe('2022-01-03')
  })

  it('may end on a Saturday, which moves to the Monday behind it', () => {
    const short = businessCalendar({
      ...equityHolidays,
      coverage: { ...coverage, announcedTo: d('2022-10-15'), estimatedTo: d('2022-10-15') },
      years: {},
    })
    expect(adjust(d('2022-10-15'), short)).toEqual({ date: '2022-10-17', coverage: 'outside' })
  })

  it('may end on a Friday: the day behind it is a Saturday, and counts for none', () => {
    const friday = { ...coverage, announcedTo: d('2022-10-14'), estimatedTo: d('2022-10-14') }
    const short = businessCalendar({ ...equityHolidays, coverage: friday, years: {} })
    expect(dayStatus(d('2022-10-15'), short)).toMatchObject({ open: false, reason: 'weekend' })
    expect(addBusinessDays(d('2022-10-15'), -1, short).date).toBe('2022-10-14')
    expect(addBusinessDays(d('2022-10-15'), 1, short).date).toBe('2022-10-17')
  })

  it('counts on in weekdays behind its last day, a Thursday', () => {
    expect(addBusinessDays(d('2022-12-28'), 2, calendar()).date).toBe('2022-12-30')
    expect(addBusinessDays(d('2022-12-29'), 2, calendar()).date).toBe('2023-01-02')
    expect(addBusinessDays(d('2023-01-02'), -2, calendar()).date).toBe('2022-12-29')
  })
})
