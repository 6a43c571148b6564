import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, listInstallments, skipCounts, skipState, skipTaking, type PlanSchedule, type SkipInstruction } from '../src/index.js'
import { d, datesBetween } from './calendars.js'
import { anySchedule, planOf } from './plans.js'

const window = (from: string, to: string | null, cancelledOn?: string): SkipInstruction => ({
  from: d(from),
  to: to === null ? null : d(to),
  ...(cancelledOn === undefined ? {} : { cancelledOn: d(cancelledOn) }),
})

const skipped = (schedule: PlanSchedule, skips: readonly SkipInstruction[]): readonly number[] =>
  listInstallments(schedule, 1000)
    .filter((row) => skipTaking(row.installmentDay, skips) !== undefined)
    .map((row) => row.number)

describe('skipTaking (domain §4.9)', () => {
  // 15 January to 15 December 2023
  const schedule = planOf('monthly', 15, '2023-01-01', { numberOfInstallments: 12 })

  it.each([
    ['both ends count', window('2023-03-15', '2023-05-15'), [3, 4, 5]],
    ['a window between installments', window('2023-03-16', '2023-04-14'), []],
    ['without an end, until the plan ends', window('2023-10-16', null), [11, 12]],
    ['cancelled while pending', window('2023-03-15', '2023-05-15', '2023-03-14'), []],
    ['cancelled while active, keeps what is cancelled already', window('2023-03-15', '2023-05-15', '2023-04-15'), [3, 4]],
    ['cancelled after it was completed', window('2023-03-15', '2023-05-15', '2023-06-01'), [3, 4, 5]],
  ])('%s', (_, skip, numbers) => {
    expect(skipped(schedule, [skip])).toEqual(numbers)
  })

  it('gives an installment to the first active instruction', () => {
    const [march, april] = [window('2023-03-01', '2023-05-31'), window('2023-04-01', '2023-06-30')]
    expect(skipTaking(d('2023-04-15'), [april, march])).toBe(march)
    expect(skipTaking(d('2023-06-15'), [april, march])).toBe(april)
    const twin = { ...march }
    expect(skipTaking(d('2023-04-15'), [twin, march])).toBe(twin)
  })

  it('gives it to the next one once the first is cancelled', () => {
    const [march, april] = [window('2023-03-01', '2023-05-31', '2023-03-20'), window('2023-04-01', '2023-06-30')]
    expect(skipTaking(d('2023-03-15'), [march, april])).toBe(march)
    expect(skipTaking(d('2023-04-15'), [march, april])).toBe(april)
  })

  it('refuses a window that ends before it starts, with what is accepted', () => {
    expect(() => skipTaking(d('2023-04-15'), [window('2023-04-16', '2023-04-15')])).toThrow(
      expect.objectContaining({
        code: 'SCHEDULE_SKIP_WINDOW_INVALID',
        context: { from: '2023-04-16', to: '2023-04-15', accepted: { from: '2023-04-16' } },
      }),
    )
  })

  it('refuses malformed dates', () => {
    for (const skip of [
      { from: '2023-02-30', to: null },
      { from: '2023-02-01', to: 'never' },
      { from: '2023-02-01', to: null, cancelledOn: 'x' },
    ]) {
      expect(() => skipTaking(d('2023-04-15'), [skip as SkipInstruction])).toThrow(
        expect.objectContaining({ code: 'SCHEDULE_DATE_INVALID' }),
      )
    }
  })
})

describe('skipState (domain §4.9)', () => {
  it.each([
    ['2023-03-14', undefined, undefined, 'pending'],
    ['2023-03-15', undefined, undefined, 'active'],
    ['2023-06-23', undefined, undefined, 'active'],
    ['2023-06-24', undefined, undefined, 'completed'],
    ['2023-03-14', '2023-03-14', undefined, 'cancelled'],
    ['2023-03-13', '2023-03-14', undefined, 'pending'],
    ['2023-05-01', '2023-04-01', undefined, 'cancelled'],
    ['2023-07-01', '2023-04-01', undefined, 'cancelled'],
    ['2023-07-01', '2023-06-24', undefined, 'completed'],
    ['2023-05-01', undefined, '2023-05-01', 'cancelled'],
    ['2023-04-30', undefined, '2023-05-01', 'active'],
    ['2023-06-23', undefined, '2023-06-23', 'cancelled'],
    ['2023-07-01', undefined, '2023-06-24', 'completed'],
    ['2023-07-01', undefined, '2023-06-30', 'completed'],
  ] as const)('on %s, cancelled %s, plan ended %s: %s', (date, cancelledOn, planEndedOn, state) => {
    const skip = window('2023-03-15', '2023-06-23', cancelledOn)
    expect(skipState(skip, d(date), { planEndedOn: planEndedOn === undefined ? null : d(planEndedOn) })).toBe(state)
  })

  it('of an instruction without end ends with the plan', () => {
    expect(skipState(window('2023-03-15', null), d('2030-01-01'))).toBe('active')
    expect(skipState(window('2023-03-15', null), d('2030-01-01'), { planEndedOn: d('2029-12-01') })).toBe('cancelled')
  })
})

describe('skipCounts', () => {
  const schedule = planOf('monthly', 15, '2023-01-01', { numberOfInstallments: 12 })

  it('counts what was skipped and what will be', () => {
    const skips = [window('2023-03-15', '2023-06-23')]
    expect(skipCounts(schedule, skips, d('2023-03-14'))).toEqual([{ skipped: 0, remaining: 4 }])
    expect(skipCounts(schedule, skips, d('2023-04-15'))).toEqual([{ skipped: 2, remaining: 2 }])
    expect(skipCounts(schedule, skips, d('2024-01-01'))).toEqual([{ skipped: 4, remaining: 0 }])
  })

  it('shares overlapping installments out', () => {
    const skips = [window('2023-04-01', '2023-06-30'), window('2023-03-01', '2023-05-31')]
    expect(skipCounts(schedule, skips, d('2023-05-01'))).toEqual([
      { skipped: 0, remaining: 1 },
      { skipped: 2, remaining: 1 },
    ])
  })

  it('counts up to the end of the window on a perpetual plan too', () => {
    const perpetual = planOf('monthly', 15, '2023-01-01', { numberOfInstallments: null })
    expect(skipCounts(perpetual, [window('2023-03-01', '2023-06-15')], d('2023-05-01'))).toEqual([{ skipped: 2, remaining: 2 }])
  })

  it('knows no remaining count without an end on a perpetual plan, unless cancelled', () => {
    const perpetual = planOf('monthly', 15, '2023-01-01', { numberOfInstallments: null })
    expect(skipCounts(perpetual, [window('2023-03-01', null)], d('2023-05-01'))).toEqual([{ skipped: 2, remaining: null }])
    expect(skipCounts(perpetual, [window('2023-03-01', null, '2023-05-01')], d('2023-06-01'))).toEqual([{ skipped: 2, remaining: 0 }])
  })
})

describe('laws of skipping', () => {
  const windows = fc
    .tuple(datesBetween('2013-01-01', '2018-12-31'), fc.integer({ min: 0, max: 500 }), fc.boolean())
    .map(([from, length, open]): SkipInstruction => ({ from, to: open ? null : addDays(from, length) }))

  it('cancelling a skip changes only installments not yet generated', () => {
    fc.assert(
      fc.property(
        anySchedule,
        fc.array(windows, { minLength: 1, maxLength: 3 }),
        datesBetween('2013-01-01', '2019-12-31'),
        (schedule, skips, cancelledOn) => {
          const [first, ...others] = skips as [SkipInstruction, ...SkipInstruction[]]
          for (const { installmentDay } of listInstallments(schedule, 1000)) {
            const generated = installmentDay <= cancelledOn
            const before = skipTaking(installmentDay, generated ? skips : others) !== undefined
            const after = skipTaking(installmentDay, [{ ...first, cancelledOn }, ...others]) !== undefined
            expect(after).toBe(before)
          }
        },
      ),
    )
  })

  it('counts each skipped installment once', () => {
    fc.assert(
      fc.property(anySchedule, fc.array(windows, { maxLength: 4 }), datesBetween('2013-01-01', '2019-12-31'), (schedule, skips, date) => {
        const counts = skipCounts(schedule, skips, date)
        const total = counts.reduce((sum, count) => sum + count.skipped + count.remaining!, 0)
        expect(total).toBe(skipped(schedule, skips).length)
      }),
    )
  })
})
