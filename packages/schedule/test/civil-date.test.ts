import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, civilDate, daysBetween, epochDay, fromEpochDay, isCivilDate, type CivilDate } from '../src/index.js'

const days = fc.integer({ min: -719_162, max: 2_932_896 })

describe('civilDate', () => {
  it.each(['0001-01-01', '1970-01-01', '2000-02-29', '2024-02-29', '9999-12-31'])('accepts %s', (text) => {
    expect(civilDate(text)).toBe(text)
    expect(isCivilDate(text)).toBe(true)
  })

  it.each([
    ['no leap day in 2025', '2025-02-29'],
    ['no leap day in 1900', '1900-02-29'],
    ['no day 31 in April', '2025-04-31'],
    ['no day 0', '2025-04-00'],
    ['no month 13', '2025-13-01'],
    ['no month 0', '2025-00-10'],
    ['no year 0', '0000-01-01'],
    ['digits left out', '2025-1-5'],
    ['another order', '05-01-2025'],
    ['slashes', '2025/01/05'],
    ['an instant', '2025-01-05T00:00:00Z'],
    ['a line end', '2025-01-05\n'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(isCivilDate(text)).toBe(false)
    expect(() => civilDate(text)).toThrow(
      expect.objectContaining({ code: 'SCHEDULE_DATE_INVALID', context: { date: text, accepted: 'YYYY-MM-DD, a day that exists' } }),
    )
  })

  it.each([null, undefined, 20_250_105, {}])('refuses %o, which is no text', (value) => {
    expect(isCivilDate(value)).toBe(false)
    expect(() => civilDate(value as unknown as string)).toThrow(expect.objectContaining({ code: 'SCHEDULE_DATE_INVALID' }))
  })
})

describe('epochDay', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
  ])('puts %s at %d', (text, day) => {
    expect(epochDay(civilDate(text))).toBe(day)
    expect(fromEpochDay(day)).toBe(text)
  })

  it('agrees with the runtime on every day of four hundred years', () => {
    const first = epochDay(civilDate('1800-01-01'))
    const wrong = Array.from({ length: 146_462 }, (_, i) => first + i).filter((day) => {
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10)
      return fromEpochDay(day) !== text || epochDay(text as CivilDate) !== day
    })
    expect(wrong).toEqual([])
  })

  it('goes there and back for every date', () => {
    fc.assert(fc.property(days, (day) => epochDay(fromEpochDay(day)) === day))
  })

  it('orders dates as their texts do', () => {
    fc.assert(fc.property(days, days, (a, b) => a < b === fromEpochDay(a) < fromEpochDay(b)))
  })

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, -719_163, 2_932_897])('refuses day %d', (day) => {
    expect(() => fromEpochDay(day)).toThrow(expect.objectContaining({ code: 'SCHEDULE_DATE_OUT_OF_RANGE' }))
  })
})

describe('addDays and daysBetween', () => {
  it('undo each other', () => {
    const near = fc.integer({ min: -200_000, max: 200_000 })
    fc.assert(
      fc.property(near, near, (day, step) => {
        const date = fromEpochDay(day)
        expect(daysBetween(date, addDays(date, step))).toBe(step)
      }),
    )
  })
})
