import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, businessCalendar, civilDate, installmentAt, listInstallments, planSchedule } from '../src/index.js'
import { debtHolidays } from '../src/holidays/debt.js'
import { equityHolidays } from '../src/holidays/equity.js'

const calendars = [equityHolidays, debtHolidays]

describe('the fast form of a stretch of plain months', () => {
  it('lists what installmentAt answers one by one, inside the coverage and across its ends', () => {
    const terms = fc.record({
      table: fc.constantFrom(...calendars),
      registeredOn: fc.integer({ min: 0, max: 32 * 366 }).map((days) => addDays(civilDate('1996-06-01'), days)),
      frequency: fc.constantFrom('monthly', 'quarterly', 'half_yearly', 'yearly'),
      installmentDay: fc.integer({ min: 1, max: 28 }),
      from: fc.integer({ min: 1, max: 40 }),
      count: fc.integer({ min: 0, max: 400 }),
      firstNow: fc.boolean(),
    })
    fc.assert(
      fc.property(terms, ({ table, registeredOn, frequency, installmentDay, from, count, firstNow }) => {
        const plan = {
          kind: 'purchase',
          systematic: true,
          frequency,
          installmentDay,
          numberOfInstallments: 240,
          registeredOn,
          firstInstallmentNow: firstNow,
        } as const
        // A calendar of its own: its texts are written as they are asked for, by this list first.
        const schedule = planSchedule(plan, { calendar: businessCalendar(table) })
        const listed = listInstallments(schedule, count, { from })
        const numbers = Array.from({ length: Math.max(0, Math.min(count, 240 - from + 1)) }, (_, index) => from + index)
        expect(listed).toEqual(numbers.map((number) => installmentAt(schedule, number)))
      }),
      { numRuns: 60 },
    )
  })
})
