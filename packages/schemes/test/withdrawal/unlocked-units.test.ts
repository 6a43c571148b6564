import { units } from '@foliokit/money'
import { describe, expect, it } from 'vitest'
import { unlockedUnits } from '../../src/index.js'

const lots = [
  { units: units('10'), allottedOn: '2023-01-15' },
  { units: units('2.5'), allottedOn: '2023-02-15' },
]

describe('units past a lock-in', () => {
  it.each([
    ['2026-01-14', '0.000'],
    ['2026-01-15', '10.000'],
    ['2026-02-14', '10.000'],
    ['2026-02-15', '12.500'],
  ])('of 36 months, on %s: %s', (date, expected) => {
    expect(unlockedUnits(lots, { months: 36 }, date).toString()).toBe(expected)
  })

  it.each([
    ['2020-02-29', 36, '2023-02-28', '0.000'],
    ['2020-02-29', 36, '2023-03-01', '1.000'],
    ['2020-02-29', 48, '2024-02-29', '1.000'],
    ['2020-11-30', 3, '2021-02-28', '0.000'],
    ['2020-12-01', 1, '2021-01-01', '1.000'],
    ['2020-12-01', 0, '2020-12-01', '1.000'],
  ])('allotted on %s for %i months: on %s %s', (allottedOn, months, date, expected) => {
    expect(unlockedUnits([{ units: units('1'), allottedOn }], { months }, date).toString()).toBe(expected)
  })

  it('are all of them without a lock-in, and none where its length is not known', () => {
    expect(unlockedUnits(lots, null, '2023-02-15').toString()).toBe('12.500')
    expect(unlockedUnits(lots, undefined, '2023-02-15').toString()).toBe('12.500')
    expect(unlockedUnits(lots, { months: null }, '2099-01-01').toString()).toBe('0.000')
    expect(unlockedUnits([], { months: 36 }, '2026-01-15').toString()).toBe('0.000')
  })

  it.each(['15/01/2026', '2026-1-5', '2026-13-01', '', 'on 2026-01-15', '2026-01-15T00:00:00'])('refuses the date "%s"', (date) => {
    const message = `Date ${date} is not of the form YYYY-MM-DD, such as 2026-01-15.`
    const refusal = expect.objectContaining({ code: 'SCHEMES_DATE_INVALID', message, context: { date } })
    expect(() => unlockedUnits(lots, { months: 36 }, date)).toThrow(refusal)
    expect(() => unlockedUnits([{ units: units('1'), allottedOn: date }], { months: 36 }, '2026-01-15')).toThrow(refusal)
  })
})
