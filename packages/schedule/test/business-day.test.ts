import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addBusinessDays,
  addDays,
  adjust,
  businessDaysBetween,
  dayStatus,
  daysBetween,
  isBusinessDay,
  type BusinessDayConvention,
} from '../src/index.js'
import { anyDate, announcedDate, d, equity } from './calendars.js'

const open = (date: string): boolean => dayStatus(d(date), equity).open

describe('adjust', () => {
  it.each([
    ['following', '2022-08-13', '2022-08-16'],
    ['following', '2022-08-16', '2022-08-16'],
    ['preceding', '2022-08-15', '2022-08-12'],
    ['modifiedFollowing', '2022-08-15', '2022-08-16'],
    ['modifiedFollowing', '2022-04-30', '2022-04-29'],
    ['modifiedFollowing', '2022-12-31', '2022-12-30'],
  ] as const)('%s moves %s to %s', (convention, date, expected) => {
    expect(adjust(d(date), equity, convention)).toEqual({ date: expected, coverage: 'announced' })
  })

  it('moves to the nearest open day in its direction, inside the coverage and outside', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        let next = date
        while (!open(next)) next = addDays(next, 1)
        let last = date
        while (!open(last)) last = addDays(last, -1)
        expect(adjust(date, equity, 'following').date).toBe(next)
        expect(adjust(date, equity, 'preceding').date).toBe(last)
        const modified = next.slice(0, 7) === date.slice(0, 7) ? next : last
        expect(adjust(date, equity, 'modifiedFollowing').date).toBe(modified)
      }),
    )
  })

  it('refuses an unknown convention', () => {
    expect(() => adjust(d('2022-08-15'), equity, 'nearest' as BusinessDayConvention)).toThrow(
      expect.objectContaining({ code: 'SCHEDULE_CONVENTION_UNKNOWN' }),
    )
  })
})

describe('addBusinessDays', () => {
  it.each([
    ['2022-08-12', 1, '2022-08-16'],
    ['2022-08-12', 0, '2022-08-12'],
    ['2022-08-13', 0, '2022-08-16'],
    ['2022-08-13', 1, '2022-08-16'],
    ['2022-08-16', -1, '2022-08-12'],
    ['2022-08-15', -1, '2022-08-12'],
    ['2022-08-16', 7, '2022-08-25'],
  ])('%s and %d is %s', (date, count, expected) => {
    expect(addBusinessDays(d(date), count, equity)).toEqual({ date: expected, coverage: 'announced' })
  })

  it('counts as stepping day by day does, inside the coverage and outside', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -300, max: 300 }), (date, count) => {
        fc.pre(count !== 0)
        const step = Math.sign(count)
        let [day, left] = [date, Math.abs(count)]
        while (left > 0) {
          day = addDays(day, step)
          if (open(day)) left -= 1
        }
        expect(addBusinessDays(date, count, equity).date).toBe(day)
      }),
    )
  })

  it('adds up: a then b is a + b', () => {
    const count = fc.integer({ min: -2000, max: 2000 })
    fc.assert(
      fc.property(anyDate, count, count, (date, a, b) => {
        const start = adjust(date, equity).date
        expect(addBusinessDays(addBusinessDays(start, a, equity).date, b, equity).date).toBe(addBusinessDays(start, a + b, equity).date)
      }),
    )
  })

  it.each([0.5, Number.NaN])('refuses %d days', (count) => {
    expect(() => addBusinessDays(d('2022-08-12'), count, equity)).toThrow(
      expect.objectContaining({ code: 'SCHEDULE_BUSINESS_DAYS_INVALID' }),
    )
  })
})

describe('businessDaysBetween', () => {
  it('counts the days after the first, up to and including the second', () => {
    expect(businessDaysBetween(d('2022-08-12'), d('2022-08-16'), equity)).toEqual({ days: 1, coverage: 'announced' })
    expect(businessDaysBetween(d('2022-08-12'), d('2022-08-15'), equity).days).toBe(0)
    expect(businessDaysBetween(d('2022-08-16'), d('2022-08-12'), equity).days).toBe(-1)
  })

  it('undoes addBusinessDays, and changes only the sign when swapped', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 3000 }), anyDate, (date, count, other) => {
        expect(businessDaysBetween(date, addBusinessDays(date, count, equity).date, equity).days).toBe(count)
        expect(businessDaysBetween(date, other, equity).days + businessDaysBetween(other, date, equity).days).toBe(0)
      }),
    )
  })
})

describe('coverage', () => {
  it.each([
    ['2026-12-31', 0, 'announced'],
    ['2026-12-31', 1, 'estimated'],
    ['2027-12-31', 0, 'estimated'],
    ['2027-12-31', 1, 'outside'],
    ['1996-12-31', 3, 'outside'],
    ['1997-01-01', 0, 'announced'],
    ['1997-01-01', -1, 'outside'],
    ['2030-01-01', -1500, 'outside'],
  ])('%s and %d business days: %s', (date, count, coverage) => {
    expect(addBusinessDays(d(date), count, equity).coverage).toBe(coverage)
  })

  it('marks a count that needs a day outside', () => {
    expect(businessDaysBetween(d('2020-01-01'), d('2028-01-01'), equity).coverage).toBe('outside')
    expect(businessDaysBetween(d('2027-06-01'), d('2020-01-01'), equity).coverage).toBe('estimated')
    expect(businessDaysBetween(d('1996-12-31'), d('2020-01-01'), equity).coverage).toBe('outside')
    expect(businessDaysBetween(d('2020-01-01'), d('1996-12-31'), equity).coverage).toBe('outside')
  })

  it('knows no holidays outside, and says so', () => {
    expect(dayStatus(d('2031-08-15'), equity)).toEqual({ date: '2031-08-15', open: true, coverage: 'outside' })
    expect(dayStatus(d('2031-08-16'), equity)).toEqual({ date: '2031-08-16', open: false, reason: 'weekend', coverage: 'outside' })
  })

  it('lets isBusinessDay throw rather than guess', () => {
    expect(isBusinessDay(d('2027-12-31'), equity)).toBe(true)
    expect(() => isBusinessDay(d('2028-01-03'), equity)).toThrow(
      expect.objectContaining({
        code: 'SCHEDULE_OUTSIDE_COVERAGE',
        context: {
          calendar: 'equity',
          date: '2028-01-03',
          accepted: { from: '1997-01-01', announcedTo: '2026-12-31', estimatedTo: '2027-12-31' },
        },
      }),
    )
  })

  it('agrees between isBusinessDay and dayStatus wherever both answer', () => {
    fc.assert(fc.property(announcedDate, (date) => isBusinessDay(date, equity) === dayStatus(date, equity).open))
  })
})

it('keeps the Monday after a weekend three calendar days away', () => {
  expect(daysBetween(d('2025-01-03'), addBusinessDays(d('2025-01-03'), 1, equity).date)).toBe(3)
})
