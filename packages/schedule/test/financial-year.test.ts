import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, financialYear } from '../src/index.js'
import { anyDate, d } from './calendars.js'

describe('financialYear', () => {
  it.each([
    ['2025-03-31', '2024-25', '2024-04-01', '2025-03-31'],
    ['2025-04-01', '2025-26', '2025-04-01', '2026-03-31'],
    ['2024-01-01', '2023-24', '2023-04-01', '2024-03-31'],
    ['1999-12-31', '1999-00', '1999-04-01', '2000-03-31'],
  ])('of %s is %s', (date, name, from, to) => {
    expect(financialYear(d(date))).toEqual({ name, from, to })
  })

  it('holds its date, and the next one starts on the day after', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const year = financialYear(date)
        expect(year.from <= date && date <= year.to).toBe(true)
        expect(financialYear(addDays(year.to, 1)).from).toBe(addDays(year.to, 1))
      }),
    )
  })
})
