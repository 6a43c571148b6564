import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  changeInstallmentDay,
  changeNumberOfInstallments,
  daysBetween,
  firstAffected,
  installmentDays,
  listInstallments,
  weekday,
  type CivilDate,
  type Frequency,
  type PlanSchedule,
  type PlanTerms,
} from '../src/index.js'
import { d, datesBetween } from './calendars.js'
import { changeableSchedule, planOf } from './plans.js'
import { slotDays } from './walk.js'

const daysOf = (schedule: PlanSchedule): readonly CivilDate[] => listInstallments(schedule, 1000).map((row) => row.installmentDay)

describe('changeInstallmentDay (domain §4.6)', () => {
  // registered 2023-02-28, day 1, 5 installments; changed to 26
  it.each<[Frequency, string, number, string, string]>([
    ['twice_a_month', '2023-02-28', 2, '2023-03-26', '2023-05-12'],
    ['twice_a_month', '2023-03-07', 2, '2023-03-26', '2023-05-12'],
    ['twice_a_month', '2023-03-17', 3, '2023-04-12', '2023-05-12'],
    ['four_times_a_month', '2023-02-28', 2, '2023-03-12', '2023-04-05'],
    ['four_times_a_month', '2023-03-07', 3, '2023-03-19', '2023-04-05'],
    ['four_times_a_month', '2023-03-17', 4, '2023-03-26', '2023-04-05'],
    ['four_times_a_month', '2023-03-22', 5, '2023-04-05', '2023-04-05'],
  ])('%s changed on %s: number %d moves first, to %s, and the plan ends on %s', (frequency, on, number, date, end) => {
    const before = planOf(frequency, 1, '2023-02-28')
    expect(daysOf(before)[0]).toBe('2023-03-01')
    const after = changeInstallmentDay(before, { installmentDay: 26, changedOn: d(on) })
    expect(firstAffected(after, d(on))).toMatchObject({ number, installmentDay: date })
    expect(daysOf(after).at(-1)).toBe(end)
  })

  it('goes to the next month when the new day of this one is too near or past: monthly 28 to 1', () => {
    const after = changeInstallmentDay(planOf('monthly', 28, '2023-01-15'), { installmentDay: 1, changedOn: d('2023-03-10') })
    expect(daysOf(after)).toEqual(['2023-01-28', '2023-02-28', '2023-04-01', '2023-05-01', '2023-06-01'])
  })

  it.each<[string, Frequency, number, number, string, readonly string[]]>([
    ['keeps its week', 'day_in_a_week', 1, 4, '2023-03-08', ['2023-03-06', '2023-03-16', '2023-03-23', '2023-03-30']],
    ['keeps its week, backwards', 'day_in_a_week', 4, 1, '2023-03-03', ['2023-03-02', '2023-03-06', '2023-03-13', '2023-03-20']],
    ['goes to the next week', 'day_in_a_week', 4, 1, '2023-03-06', ['2023-03-02', '2023-03-13', '2023-03-20', '2023-03-27']],
    ['goes to the next fortnight', 'day_in_a_fortnight', 5, 1, '2023-03-15', ['2023-03-03', '2023-03-27', '2023-04-10', '2023-04-24']],
    ['keeps its fortnight', 'day_in_a_fortnight', 1, 5, '2023-03-15', ['2023-03-06', '2023-03-24', '2023-04-07', '2023-04-21']],
    [
      'stays when it moves to the change day + 2',
      'monthly',
      28,
      15,
      '2023-03-13',
      ['2023-03-15', '2023-04-15', '2023-05-15', '2023-06-15'],
    ],
    ['goes to the next month a day before that', 'monthly', 28, 14, '2023-03-13', ['2023-04-14', '2023-05-14', '2023-06-14', '2023-07-14']],
    ['keeps its slot of the next month', 'twice_a_month', 26, 1, '2023-04-03', ['2023-03-26', '2023-05-01', '2023-05-15', '2023-06-01']],
    ['goes three months on when quarterly', 'quarterly', 28, 1, '2023-05-10', ['2023-08-01', '2023-11-01', '2024-02-01', '2024-05-01']],
  ])('%s: %s from %d to %d on %s', (_, frequency, from, to, on, expected) => {
    const after = changeInstallmentDay(planOf(frequency, from, '2023-02-28', { numberOfInstallments: 4 }), {
      installmentDay: to,
      changedOn: d(on),
    })
    expect(daysOf(after)).toEqual(expected)
  })

  it('leaves the first installment generated now where it is', () => {
    const before = planOf('monthly', 20, '2023-03-10', { firstInstallmentNow: true, numberOfInstallments: 3 })
    const after = changeInstallmentDay(before, { installmentDay: 5, changedOn: d('2023-03-10') })
    expect(daysOf(after)).toEqual(['2023-03-10', '2023-04-05', '2023-05-05'])
  })

  it('can be done again, before the first change took effect', () => {
    const once = changeInstallmentDay(planOf('monthly', 10, '2023-01-01'), { installmentDay: 20, changedOn: d('2023-03-01') })
    const twice = changeInstallmentDay(once, { installmentDay: 25, changedOn: d('2023-03-02') })
    expect(daysOf(twice)).toEqual(['2023-01-10', '2023-02-10', '2023-03-25', '2023-04-25', '2023-05-25'])
    expect(twice.segments).toHaveLength(2)
  })

  it('takes a rolled date by the month of its slot', () => {
    const before = planOf('monthly', 31, '2023-01-15', { monthEnd: 'roll', numberOfInstallments: 4 })
    expect(daysOf(changeInstallmentDay(before, { installmentDay: 5, changedOn: d('2023-02-20') }))).toEqual([
      '2023-01-31',
      '2023-03-05',
      '2023-04-05',
      '2023-05-05',
    ])
  })

  it('holds for installments that are added later', () => {
    const before = planOf('monthly', 10, '2023-01-01', { numberOfInstallments: 2 })
    const moved = changeInstallmentDay(before, { installmentDay: 20, changedOn: d('2023-02-09') })
    const longer = changeNumberOfInstallments(moved, { numberOfInstallments: 4, changedOn: d('2023-02-09') })
    expect(daysOf(longer)).toEqual(['2023-01-10', '2023-02-10', '2023-03-20', '2023-04-20'])
  })

  it('leaves the slots before the day of change + 2 alone, those after the last installment too', () => {
    const over = planOf('monthly', 10, '2023-01-01', { numberOfInstallments: 1 })
    const after = changeInstallmentDay(over, { installmentDay: 20, changedOn: d('2023-03-01') })
    const longer = changeNumberOfInstallments(after, { numberOfInstallments: 4, changedOn: d('2023-03-01') })
    expect(daysOf(longer)).toEqual(['2023-01-10', '2023-02-10', '2023-03-20', '2023-04-20'])
  })

  it('moves nothing once the last installment is too near', () => {
    const before = planOf('monthly', 10, '2023-01-01')
    const after = changeInstallmentDay(before, { installmentDay: 20, changedOn: d('2023-05-09') })
    expect(daysOf(after)).toEqual(daysOf(before))
    expect(firstAffected(after, d('2023-05-09'))).toBeUndefined()
  })

  it.each<[Partial<PlanTerms>]>([[{ systematic: true }], [{ gateway: 'bse' }], [{ gateway: 'ondc' }]])(
    'is refused for %j (domain §4.7)',
    (more) => {
      const schedule = planOf('monthly', 10, '2023-01-01', more)
      const code = 'SCHEDULE_CHANGE_NOT_ALLOWED'
      expect(() => changeInstallmentDay(schedule, { installmentDay: 20, changedOn: d('2023-02-01') })).toThrow(
        expect.objectContaining({ code }),
      )
      expect(() => changeNumberOfInstallments(schedule, { numberOfInstallments: 9, changedOn: d('2023-02-01') })).toThrow(
        expect.objectContaining({ code }),
      )
    },
  )

  it.each<Frequency>(['daily', 'calendar_day_daily'])('is refused for %s', (frequency) => {
    expect(() => changeInstallmentDay(planOf(frequency, null, '2023-01-01'), { installmentDay: 1, changedOn: d('2023-02-01') })).toThrow(
      expect.objectContaining({ code: 'SCHEDULE_INSTALLMENT_DAY_FORBIDDEN' }),
    )
    const none = null as unknown as number
    expect(() => changeInstallmentDay(planOf(frequency, null, '2023-01-01'), { installmentDay: none, changedOn: d('2023-02-01') })).toThrow(
      expect.objectContaining({ code: 'SCHEDULE_INSTALLMENT_DAY_FORBIDDEN' }),
    )
  })

  it('is refused with a day that the frequency does not take, and before an earlier change or the registration', () => {
    const schedule = planOf('monthly', 10, '2023-01-01')
    expect(() => changeInstallmentDay(schedule, { installmentDay: 29, changedOn: d('2023-02-01') })).toThrow(
      expect.objectContaining({ code: 'SCHEDULE_INSTALLMENT_DAY_INVALID' }),
    )
    expect(() => changeInstallmentDay(schedule, { installmentDay: 5, changedOn: d('2022-12-31') })).toThrow(
      expect.objectContaining({
        code: 'SCHEDULE_CHANGE_OUT_OF_ORDER',
        context: { changedOn: '2022-12-31', accepted: { from: '2023-01-01' } },
      }),
    )
  })
})

describe('changeNumberOfInstallments (domain §4.7)', () => {
  const schedule = planOf('monthly', 10, '2023-01-01', { numberOfInstallments: 6 })

  it('makes the plan longer or shorter', () => {
    expect(daysOf(changeNumberOfInstallments(schedule, { numberOfInstallments: 8, changedOn: d('2023-03-01') }))).toHaveLength(8)
    expect(daysOf(changeNumberOfInstallments(schedule, { numberOfInstallments: 2, changedOn: d('2023-03-08') }))).toEqual([
      '2023-01-10',
      '2023-02-10',
    ])
  })

  it('cannot drop an installment that it comes too late for', () => {
    expect(() => changeNumberOfInstallments(schedule, { numberOfInstallments: 2, changedOn: d('2023-03-09') })).toThrow(
      expect.objectContaining({ code: 'SCHEDULE_COUNT_INVALID', context: { numberOfInstallments: 2, accepted: { from: 3 } } }),
    )
  })

  it('may keep the number when every installment is past', () => {
    const after = changeNumberOfInstallments(schedule, { numberOfInstallments: 6, changedOn: d('2024-01-01') })
    expect(daysOf(after)).toEqual(daysOf(schedule))
  })

  it('ends a perpetual plan', () => {
    const perpetual = planOf('monthly', 10, '2023-01-01', { numberOfInstallments: null })
    expect(daysOf(changeNumberOfInstallments(perpetual, { numberOfInstallments: 4, changedOn: d('2023-03-01') }))).toHaveLength(4)
  })

  it('leaves the dates as they are', () => {
    fc.assert(
      fc.property(changeableSchedule, fc.integer({ min: 0, max: 20 }), (before, more) => {
        const numberOfInstallments = before.numberOfInstallments! + more
        const after = changeNumberOfInstallments(before, { numberOfInstallments, changedOn: before.terms.registeredOn })
        expect(daysOf(after).slice(0, before.numberOfInstallments!)).toEqual(daysOf(before))
        expect(daysOf(after)).toHaveLength(numberOfInstallments)
      }),
    )
  })
})

describe('firstAffected (domain §4.7)', () => {
  const schedule = planOf('monthly', 10, '2023-01-01', { systematic: true })

  it.each([
    ['2023-02-08', 2],
    ['2023-02-09', 3],
    ['2023-02-10', 3],
  ])('a change on %s reaches installment %d', (changedOn, number) => {
    expect(firstAffected(schedule, d(changedOn))?.number).toBe(number)
  })
})

describe('laws of a day change', () => {
  const changed = fc
    .record({ before: changeableSchedule, changedAfter: fc.integer({ min: 0, max: 700 }), day: fc.integer({ min: 1, max: 31 }) })
    .map(({ before, changedAfter, day }) => {
      const { frequency, monthEnd, registeredOn } = before.terms
      const installmentDay = ((day - 1) % installmentDays(frequency, monthEnd)!.to) + 1
      const changedOn = addDays(registeredOn, changedAfter)
      return { before, after: changeInstallmentDay(before, { installmentDay, changedOn }), installmentDay, changedOn }
    })

  it('keeps dates strictly rising and the count exact', () => {
    fc.assert(
      fc.property(changed, ({ before, after }) => {
        const days = daysOf(after)
        expect(days).toHaveLength(before.numberOfInstallments!)
        expect(days.every((day, i) => i === 0 || day > days[i - 1]!)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps what is dated before the change plus two, and moves everything else to on or after it', () => {
    fc.assert(
      fc.property(changed, ({ before, after, changedOn }) => {
        const [old, moved] = [daysOf(before), daysOf(after)]
        const kept = old.filter((day) => daysBetween(changedOn, day) < 2).length
        expect(moved.slice(0, kept)).toEqual(old.slice(0, kept))
        expect(moved.slice(kept).every((day) => daysBetween(changedOn, day) >= 2)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps the slot index, and moves all later dates by the same number of periods', () => {
    const inMonths = changed.filter(({ before }) => before.terms.monthEnd !== 'roll' && !before.terms.frequency.startsWith('day_in_a_'))
    fc.assert(
      fc.property(inMonths, ({ before, after, installmentDay, changedOn }) => {
        const { frequency, installmentDay: oldDay } = before.terms
        const [oldSlots, newSlots] = [slotDays(frequency, oldDay!), slotDays(frequency, installmentDay)]
        const kept = daysOf(before).filter((day) => daysBetween(changedOn, day) < 2).length
        const months = daysOf(before).map((old, i) => {
          const moved = daysOf(after)[i]!
          if (i < kept) return 'kept'
          expect(newSlots.indexOf(Number(moved.slice(8)))).toBe(oldSlots.indexOf(Number(old.slice(8))))
          return monthNumber(moved) - monthNumber(old)
        })
        expect(new Set(months.slice(kept)).size).toBeLessThanOrEqual(1)
        const step = { quarterly: 3, half_yearly: 6, yearly: 12 }[frequency as string] ?? 1
        expect([0, step, undefined]).toContain(months[kept])
      }),
      { numRuns: 500 },
    )
  })

  it('keeps the week of weekly and fortnightly plans, or moves all by one period', () => {
    const inWeeks = changed.filter(({ before }) => before.terms.frequency.startsWith('day_in_a_'))
    fc.assert(
      fc.property(inWeeks, ({ before, after, installmentDay, changedOn }) => {
        const [old, moved] = [daysOf(before), daysOf(after)]
        const kept = old.filter((day) => daysBetween(changedOn, day) < 2).length
        expect(moved.slice(kept).every((day) => weekday(day) === installmentDay)).toBe(true)
        const shifts = new Set(moved.slice(kept).map((day, i) => daysBetween(monday(old[kept + i]!), monday(day))))
        expect(shifts.size).toBeLessThanOrEqual(1)
        const period = before.terms.frequency === 'day_in_a_week' ? 7 : 14
        expect([...shifts].every((shift) => shift === 0 || shift === period)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('changes nothing when the day stays the same and nothing must wait', () => {
    fc.assert(
      fc.property(changeableSchedule, datesBetween('2017-01-01', '2018-12-31'), (before, changedOn) => {
        const same = changeInstallmentDay(before, { installmentDay: before.terms.installmentDay!, changedOn })
        expect(daysOf(same)).toEqual(daysOf(before))
      }),
    )
  })
})

const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
const monday = (date: CivilDate): CivilDate => addDays(date, 1 - weekday(date))
