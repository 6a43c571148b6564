import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changeInstallmentDay,
  dueOn,
  epochDay,
  isDueOn,
  planColumns,
  planSchedule,
  type BusinessCalendar,
  type PlanSchedule,
  type PlanTerms,
} from '../src/index.js'
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

describe('planColumns', () => {
  it('holds a row for each stretch of a plan, by what it repeats', () => {
    const first = { firstInstallmentNow: true }
    const columns = planColumns([
      planOf('monthly', 15, '2022-07-20', { numberOfInstallments: 3 }),
      planOf('twice_a_month', 15, '2022-07-20', { numberOfInstallments: 1 }),
      planOf('day_in_a_fortnight', 1, '2022-07-20', { numberOfInstallments: null }),
      planOf('daily', null, '2022-07-20', { numberOfInstallments: 2 }),
      planOf('quarterly', 10, '2022-07-20', { ...first, numberOfInstallments: 2 }),
      planOf('quarterly', 10, '2022-07-20', { ...first, numberOfInstallments: 1 }),
      planOf('daily', null, '2022-07-20', { numberOfInstallments: null }),
    ])
    const day = (date: string): number => epochDay(d(date))
    const never = 2 ** 31 - 1
    const rows = [...columns.plan].map((plan, i) => [
      plan,
      columns.first[i],
      columns.last[i],
      columns.unit[i],
      columns.step[i],
      columns.slots[i],
    ])
    expect(rows).toEqual([
      [0, day('2022-08-15'), day('2022-10-15'), 2, 1, 1 << 15],
      [1, day('2022-08-15'), day('2022-08-15'), 2, 1, (1 << 1) | (1 << 15)],
      [2, day('2022-07-25'), never, 1, 14, 0],
      [3, day('2022-07-21'), day('2022-07-22'), 0, 1, 0],
      [4, day('2022-07-20'), day('2022-07-20'), 1, 1, 0],
      [4, day('2022-10-10'), day('2022-10-10'), 2, 3, 1 << 10],
      [5, day('2022-07-20'), day('2022-07-20'), 1, 1, 0],
      [6, day('2022-07-21'), never, 0, 1, 0],
    ])
    expect(columns.calendars).toEqual([equity])
  })

  it('keeps each calendar once', () => {
    const daily = (calendar: BusinessCalendar): PlanSchedule => planSchedule(planOf('daily', null, '2022-07-20').terms, { calendar })
    const { calendars, anchor } = planColumns([equity, debt, equity, debt].map(daily))
    expect(calendars.map(({ name }) => name)).toEqual([equity.name, debt.name])
    expect([...anchor]).toEqual([0, 1, 0, 1])
  })
})

describe('dueOn', () => {
  it.each([
    ['2022-08-14', []],
    ['2022-08-15', [0]],
    ['2022-10-15', [0]],
    ['2022-11-15', []],
  ])('finds a plan of three months from its first day to its last: on %s %o', (date, plans) => {
    const columns = planColumns([planOf('monthly', 15, '2022-07-20', { numberOfInstallments: 3 })])
    expect([...dueOn(columns, d(date)).plans]).toEqual(plans)
  })

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
    expect([...dueOn(columns, d('2023-03-02')).plans]).toEqual([])
  })

  it.each([
    ['2023-03-01', [0]],
    ['2023-05-01', [1]],
    ['2023-05-31', [0]],
    ['2023-07-01', [2]],
    ['2023-10-01', [2]],
    ['2024-01-01', []],
    ['2023-12-01', [0]],
  ])('finds on %s the quarterly plans whose month lacks their day', (date, expected) => {
    const from = (registeredOn: string): PlanSchedule =>
      planOf('quarterly', 31, registeredOn, { monthEnd: 'roll', numberOfInstallments: null })
    const columns = planColumns([from('2023-02-02'), from('2023-04-02'), from('2023-06-02')])
    expect([...dueOn(columns, d(date)).plans]).toEqual(expected)
  })

  it('finds a plan on every business day on those alone', () => {
    const columns = planColumns([planOf('calendar_day_daily', null, '2022-08-01'), planOf('daily', null, '2022-08-11')])
    expect([...dueOn(columns, d('2022-08-12')).plans]).toEqual([1])
    expect([...dueOn(columns, d('2022-08-13')).plans]).toEqual([])
    expect([...dueOn(columns, d('2022-08-15')).plans]).toEqual([])
    expect([...dueOn(columns, d('2022-08-16')).plans]).toEqual([1])
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
