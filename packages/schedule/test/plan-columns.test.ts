import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeInstallmentDay, dueOn, isDueOn, planColumns, planSchedule, type PlanSchedule, type PlanTerms } from '../src/index.js'
import { d, datesBetween, debt, equity } from './calendars.js'
import { anyTerms, changeableSchedule, planOf } from './plans.js'

const schedules: fc.Arbitrary<PlanSchedule> = fc.oneof(
  fc.tuple(anyTerms, fc.constantFrom(equity, debt), fc.boolean()).map(([terms, calendar, perpetual]) => {
    const some: PlanTerms = perpetual ? { ...terms, numberOfInstallments: null } : terms
    return planSchedule(some, { calendar })
  }),
  changeableSchedule.map((schedule) => {
    const installmentDay = (schedule.terms.installmentDay! % 5) + 1
    return changeInstallmentDay(schedule, { installmentDay, changedOn: d('2016-12-31') })
  }),
)

describe('dueOn', () => {
  it('finds exactly the plans for which isDueOn holds', () => {
    fc.assert(
      fc.property(
        fc.array(schedules, { maxLength: 40 }),
        fc.array(datesBetween('2013-01-01', '2018-12-31'), { minLength: 20 }),
        (plans, dates) => {
          const columns = planColumns(plans)
          for (const date of dates) {
            const expected = plans.flatMap((schedule, i) => (isDueOn(schedule, date) ? [i] : []))
            expect([...dueOn(columns, date).plans]).toEqual(expected)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('finds rolled days on the first of the next month', () => {
    const roll = (day: number): PlanSchedule => planOf('monthly', day, '2023-01-02', { monthEnd: 'roll', numberOfInstallments: null })
    const columns = planColumns([roll(1), roll(28), roll(29), roll(30), roll(31)])
    expect([...dueOn(columns, d('2023-03-01')).plans]).toEqual([0, 2, 3, 4])
    expect([...dueOn(columns, d('2024-03-01')).plans]).toEqual([0, 3, 4])
    expect([...dueOn(columns, d('2023-05-01')).plans]).toEqual([0, 4])
    expect([...dueOn(columns, d('2023-04-01')).plans]).toEqual([0])
    expect([...dueOn(columns, d('2023-03-31')).plans]).toEqual([4])
  })

  it('finds nothing among no plans', () => {
    expect(dueOn(planColumns([]), d('2022-08-15'))).toEqual({ plans: new Uint32Array(0), coverage: 'announced' })
  })

  it('is marked by the calendars of business-daily plans alone', () => {
    const monthly = planOf('monthly', 3, '2022-01-01', { numberOfInstallments: null })
    const daily = planOf('daily', null, '2022-01-01', { numberOfInstallments: null })
    expect(dueOn(planColumns([monthly]), d('2028-01-03'))).toEqual({ plans: Uint32Array.of(0), coverage: 'announced' })
    expect(dueOn(planColumns([monthly, daily]), d('2028-01-03'))).toEqual({ plans: Uint32Array.of(0, 1), coverage: 'outside' })
    expect(dueOn(planColumns([monthly, daily]), d('2027-01-04')).coverage).toBe('estimated')
  })

  it('refuses a malformed date', () => {
    expect(() => dueOn(planColumns([]), '2022-8-15' as never)).toThrow(expect.objectContaining({ code: 'SCHEDULE_DATE_INVALID' }))
  })
})
