import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, businessCalendar, civilDate, installmentAt, listInstallments, planSchedule } from '../src/index.js'
import { debtHolidays } from '../src/holidays/debt.js'
import { equityHolidays } from '../src/holidays/equity.js'

const calendars = [equityHolidays, debtHolidays]

describe('the fast form of a stretch of plain months', () => {
  it('lists the installments of the 15th with their business days, weekends and holidays passed over', () => {
    const terms = { kind: 'purchase', systematic: true, frequency: 'monthly', installmentDay: 15, numberOfInstallments: 7 } as const
    // A calendar of its own has written no text yet.
    const plan = planSchedule({ ...terms, registeredOn: civilDate('2022-08-01') }, { calendar: businessCalendar(equityHolidays) })
    expect(listInstallments(plan, 7).map(({ installmentDay, processingDay }) => `${installmentDay} ${processingDay}`)).toEqual([
      '2022-08-15 2022-08-16',
      '2022-09-15 2022-09-15',
      '2022-10-15 2022-10-17',
      '2022-11-15 2022-11-15',
      '2022-12-15 2022-12-15',
      '2023-01-15 2023-01-16',
      '2023-02-15 2023-02-15',
    ])
  })

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
