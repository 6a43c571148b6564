import * as fc from 'fast-check'
import { takeAll } from '@foliokit/lifecycle/testing'
import {
  changeInstallmentDay,
  daysBetween,
  firstAffected,
  installmentAt,
  listInstallments,
  planAttributes,
  planSchedule,
  previewPlan,
  type CivilDate,
} from '@foliokit/schedule'
import { describe, expect, it } from 'vitest'
import {
  amountOn,
  installmentOf,
  mandateOn,
  nextInstallment,
  planAttributesOf,
  purchasePlanLifecycle,
  redemptionPlanLifecycle,
  type PlanEvent,
  type PlanInput,
  type StoredPlan,
} from '../src/index.js'
import { activated, d, datesOf, equity, generated, on, planAfter } from './fixture.js'

const days = (plan: StoredPlan): readonly string[] => listInstallments(datesOf(plan), 100).map(({ installmentDay }) => installmentDay)
const created = (date: string, input: Partial<PlanInput>): StoredPlan => planAfter([], { at: on(date), ...input })

describe('the dates of a plan', () => {
  it.each<[string, string, Partial<PlanInput>, string]>([
    ['monthly, day 15', '2022-08-15', { installmentDay: 15 }, '2022-09-15'],
    ['monthly, day 16', '2022-08-15', { installmentDay: 16 }, '2022-08-16'],
    [
      'quarterly with a day of activation',
      '2022-07-21',
      { frequency: 'quarterly', installmentDay: 1, activateAfter: '2022-08-15' },
      '2022-09-01',
    ],
    ['quarterly, day 1', '2022-07-21', { frequency: 'quarterly', installmentDay: 1 }, '2022-10-01'],
    ['quarterly, day 25', '2022-07-21', { frequency: 'quarterly', installmentDay: 25 }, '2022-07-25'],
    ['four times a month', '2023-02-28', { frequency: 'four_times_a_month', installmentDay: 22 }, '2023-03-22'],
    ['the first one now', '2025-01-01', { installmentDay: 28, firstInstallmentNow: true }, '2025-01-01'],
  ])('%s, registered %s (domain §4.3, §4.4)', (_, date, input, first) => {
    expect(days(created(date, input))[0]).toBe(first)
  })

  it('count the day of registration in India', () => {
    const plan = planAfter([], { at: '2022-08-14T20:00:00Z', installmentDay: 16 })
    expect(days(plan)[0]).toBe('2022-08-16')
    expect(days(planAfter([], { at: '2022-08-14T20:00:00Z', installmentDay: 15 }))[0]).toBe('2022-09-15')
  })

  it('are those of @foliokit/schedule, on gateway bse too', () => {
    const plan = created('2024-01-15', { gateway: 'bse', installmentDay: 24 })
    const terms = { kind: 'purchase', systematic: true, frequency: 'monthly', installmentDay: 24, numberOfInstallments: 12 } as const
    expect(datesOf(plan)).toEqual(planSchedule({ ...terms, registeredOn: d('2024-01-15'), gateway: 'bse' }, { calendar: equity }))
  })

  // registered 2023-02-28, start 2023-03-01, day 1, 5 installments; changed to 26 (domain §4.6)
  it.each([
    ['twice_a_month', '2023-02-28', 2, '2023-03-26', '2023-05-12'],
    ['twice_a_month', '2023-03-07', 2, '2023-03-26', '2023-05-12'],
    ['twice_a_month', '2023-03-17', 3, '2023-04-12', '2023-05-12'],
    ['four_times_a_month', '2023-02-28', 2, '2023-03-12', '2023-04-05'],
    ['four_times_a_month', '2023-03-07', 3, '2023-03-19', '2023-04-05'],
    ['four_times_a_month', '2023-03-17', 4, '2023-03-26', '2023-04-05'],
    ['four_times_a_month', '2023-03-22', 5, '2023-04-05', '2023-04-05'],
  ])('%s changed on %s: number %d moves first, to %s, and the plan ends on %s', (frequency, changedOn, number, date, end) => {
    const before = created('2023-02-28', { frequency, installmentDay: 1, numberOfInstallments: 5, systematic: false })
    const after = takeAll(purchasePlanLifecycle, before, [{ type: 'modified', at: on(changedOn), installmentDay: 26 }])
    expect(firstAffected(datesOf(after), d(changedOn))).toMatchObject({ number, installmentDay: date })
    expect(days(after).at(-1)).toBe(end)
    expect(days(after)[0]).toBe('2023-03-01')
    expect(after.context).toMatchObject({ installmentDay: 26, changes: [{ changedOn, installmentDay: { from: 1, to: 26 } }] })
  })

  it('follow several changes of day and number', () => {
    const plan = planAfter(
      [
        { ...activated, at: on('2023-01-02') } as PlanEvent,
        { type: 'modified', at: on('2023-03-01'), installmentDay: 20, amount: '700.00' },
        { type: 'modified', at: on('2023-03-02'), installmentDay: 25 },
        { type: 'modified', at: on('2023-04-01'), numberOfInstallments: 4 },
      ],
      { at: on('2023-01-01'), installmentDay: 10, numberOfInstallments: 5, systematic: false },
    )
    expect(days(plan)).toEqual(['2023-01-10', '2023-02-10', '2023-03-25', '2023-04-25'])
  })

  it('are those of the schedule with the same changes, for any change', () => {
    const change = fc.record({ after: fc.integer({ min: 0, max: 400 }), day: fc.integer({ min: 1, max: 28 }) })
    fc.assert(
      fc.property(
        fc.constantFrom('monthly', 'twice_a_month', 'four_times_a_month', 'quarterly'),
        fc.array(change, { maxLength: 4 }),
        (frequency, list) => {
          const start = created('2023-01-01', { frequency, systematic: false, numberOfInstallments: 30 })
          const changes = list
            .map(({ after, day }) => ({ at: new Date(Date.UTC(2023, 0, 1 + after, 6)).toISOString(), installmentDay: day }))
            .sort((a, b) => (a.at < b.at ? -1 : 1))
          const plan = takeAll(
            purchasePlanLifecycle,
            start,
            changes.map((made) => ({ type: 'modified', ...made })),
          )
          const expected = changes.reduce(
            (schedule, { at, installmentDay }) => changeInstallmentDay(schedule, { installmentDay, changedOn: d(at.slice(0, 10)) }),
            datesOf(start),
          )
          expect(datesOf(plan)).toEqual(expected)
        },
      ),
    )
  })
})

describe('the amount in force (domain §4.7)', () => {
  const plan = planAfter([
    activated,
    { type: 'modified', at: on('2024-03-03'), amount: '1500.00' },
    { type: 'modified', at: on('2024-05-04'), amount: '2000.00', mandate: '25' },
  ])

  it.each([
    ['2024-02-05', '1000.00', null],
    ['2024-03-05', '1500.00', null],
    ['2024-05-05', '1500.00', null],
    ['2024-06-05', '2000.00', '25'],
  ])('on %s is %s, paid by %s', (day, amount, mandate) => {
    expect([amountOn(plan.context, d(day)), mandateOn(plan.context, d(day))]).toEqual([amount, mandate])
  })

  it('is what a preview shows, for any changes', () => {
    const schedule = datesOf(plan)
    const change = fc.record({ after: fc.integer({ min: 0, max: 380 }), amount: fc.integer({ min: 1, max: 9 }).map((n) => `${n}00.00`) })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (list) => {
        const changes = [...list]
          .sort((a, b) => a.after - b.after)
          .map(({ after, amount }) => ({ on: dayAfter('2024-01-15', after), amount }))
        const changed = takeAll(
          purchasePlanLifecycle,
          planAfter([activated]),
          changes.map((made) => ({ type: 'modified', at: on(made.on), amount: made.amount })),
        )
        const amountChanges = changes.map((made) => ({ amount: made.amount, changedOn: d(made.on) }))
        for (const row of previewPlan(schedule, { amount: '1000.00', amountChanges })) {
          expect(amountOn(changed.context, row.installmentDay)).toBe(row.amount)
        }
      }),
    )
  })
})

describe('the next installment', () => {
  it('comes after those generated, with its dates, amount and mandate', () => {
    const plan = planAfter([activated, generated(1, '2024-02-05')], { mandate: '24' })
    expect(nextInstallment(plan.context, datesOf(plan))).toEqual({
      number: 2,
      installmentDay: '2024-03-05',
      processingDay: '2024-03-05',
      coverage: 'announced',
      amount: '1000.00',
      mandate: '24',
      generatedNow: false,
    })
  })

  it('is paid by no mandate when it is generated now (domain §4.4)', () => {
    const plan = planAfter([activated], { mandate: '24', firstInstallmentNow: true })
    expect(nextInstallment(plan.context, datesOf(plan))).toMatchObject({
      number: 1,
      installmentDay: '2024-01-15',
      mandate: null,
      generatedNow: true,
    })
    expect(installmentOf(plan.context, datesOf(plan), 2)).toMatchObject({
      installmentDay: '2024-02-05',
      mandate: '24',
      generatedNow: false,
    })
  })

  it('is none after the last, and where the caller generates', () => {
    const last = planAfter([activated, generated(1, '2024-02-05')], { numberOfInstallments: 1 })
    expect(nextInstallment(last.context, datesOf(last))).toBeUndefined()
    const own = planAfter([activated], { autoGenerate: false })
    expect(nextInstallment(own.context, datesOf(own))).toBeUndefined()
  })
})

describe('the derived attributes (domain §4.5)', () => {
  const created2022 = { at: on('2022-03-15'), installmentDay: 1, numberOfInstallments: 7 }
  const begun: PlanEvent = { type: 'activated', at: on('2022-03-15') }
  const generatedThrough = (count: number, input: Partial<PlanInput> = {}) =>
    planAfter([begun, ...Array.from({ length: count }, (_, i) => generated(i + 1, `2022-${String(i + 4).padStart(2, '0')}-01`))], {
      ...created2022,
      ...input,
    })

  it.each([
    ['2022-03-15', 0, null, '2022-04-01', 7],
    ['2022-04-01', 1, null, '2022-04-01', 6],
    ['2022-04-02', 1, '2022-04-01', '2022-05-01', 6],
    ['2022-05-17', 2, '2022-05-01', '2022-06-01', 5],
  ])('on %s with %d generated: previous %s, next %s, remaining %d', (date, count, previous, next, remaining) => {
    const plan = generatedThrough(count)
    expect(planAttributesOf(plan, datesOf(plan), d(date))).toEqual({
      start_date: '2022-04-01',
      end_date: '2022-10-01',
      previous_installment_date: previous,
      next_installment_date: next,
      remaining_installments: remaining,
    })
  })

  const nothing = {
    start_date: null,
    end_date: null,
    previous_installment_date: null,
    next_installment_date: null,
    remaining_installments: null,
  }

  it.each<[string, StoredPlan]>([
    ['created', planAfter([], created2022)],
    ['failed', planAfter([{ type: 'failed', at: on('2022-03-15') }], created2022)],
    ['review_completed', planAfter([{ type: 'review_completed', at: on('2022-03-15') }], { ...created2022, gateway: 'ondc' })],
    [
      'cancelled before it was active',
      planAfter([{ type: 'cancelled', at: on('2022-03-15'), cancellationCode: 'invest_later' }], created2022),
    ],
  ])('are null while %s', (_, plan) => {
    expect(planAttributesOf(plan, datesOf(plan), d('2022-06-01'))).toEqual(nothing)
  })

  it('of a completed plan: previous is the end, no next, none remaining', () => {
    const plan = generatedThrough(7)
    expect(plan.state).toBe('completed')
    expect(planAttributesOf(plan, datesOf(plan), d('2022-10-01'))).toEqual({
      start_date: '2022-04-01',
      end_date: '2022-10-01',
      previous_installment_date: '2022-10-01',
      next_installment_date: null,
      remaining_installments: 0,
    })
  })

  it('of a cancelled plan stay as on the day of cancellation, without a next', () => {
    const plan = takeAll(purchasePlanLifecycle, generatedThrough(2), [
      { type: 'cancelled', at: on('2022-05-17'), cancellationCode: 'invest_later' },
    ])
    expect(planAttributesOf(plan, datesOf(plan), d('2022-09-01'))).toMatchObject({
      previous_installment_date: '2022-05-01',
      next_installment_date: null,
      remaining_installments: 5,
    })
  })

  it('of a perpetual plan have no end and none remaining', () => {
    const plan = generatedThrough(1, { numberOfInstallments: null })
    expect(planAttributesOf(plan, datesOf(plan), d('2022-04-02'))).toMatchObject({ end_date: null, remaining_installments: null })
  })

  it.each([
    [0, { start_date: null, previous_installment_date: null, remaining_installments: 3, end_date: null }],
    [1, { start_date: '2022-04-01', previous_installment_date: null, remaining_installments: 2, end_date: null }],
    [2, { start_date: '2022-04-01', previous_installment_date: '2022-04-01', remaining_installments: 1, end_date: null }],
    [3, { start_date: '2022-04-01', previous_installment_date: '2022-06-01', remaining_installments: 0, end_date: '2022-06-01' }],
  ])('of a plan that generates itself go by the days it did: %d of 3', (count, expected) => {
    const plan = generatedThrough(count, { autoGenerate: false, numberOfInstallments: 3 })
    expect(planAttributesOf(plan, datesOf(plan), d('2022-06-01'))).toEqual({ ...expected, next_installment_date: null })
  })

  it('of a plan that generates itself: previous is the (n-1)th once the nth is generated', () => {
    const plan = generatedThrough(4, { autoGenerate: false })
    expect(planAttributesOf(plan, datesOf(plan), d('2022-07-01')).previous_installment_date).toBe('2022-06-01')
    const perpetual = generatedThrough(4, { autoGenerate: false, numberOfInstallments: null })
    expect(planAttributesOf(perpetual, datesOf(perpetual), d('2022-07-01')).remaining_installments).toBeNull()
    const unborn = planAfter([], { ...created2022, autoGenerate: false })
    expect(planAttributesOf(unborn, datesOf(unborn), d('2022-07-01'))).toEqual(nothing)
  })

  it('are those of the day of cancellation once a plan is cancelled, and only then', () => {
    const plan = generatedThrough(2)
    const on17 = planAttributesOf(plan, datesOf(plan), d('2022-05-17'))
    const shown = (state: 'active' | 'cancelled', cancelledAt: string | null) =>
      planAttributesOf({ state, context: { ...plan.context, cancelledAt } }, datesOf(plan), d('2022-05-17'))
    expect(shown('cancelled', on('2022-04-20'))).toMatchObject({ previous_installment_date: '2022-04-01', next_installment_date: null })
    // A machine of your own may take a plan up again, or not say when it was cancelled.
    expect(shown('active', on('2022-04-20'))).toEqual(on17)
    expect(shown('cancelled', null)).toEqual({ ...on17, next_installment_date: null })
  })

  it('are those of @foliokit/schedule on every day of a plan that is generated on time', () => {
    let plan = planAfter([activated], { systematic: false }, redemptionPlanLifecycle)
    const schedule = datesOf(plan)
    for (let day = d('2024-01-16'); day <= '2025-02-01'; day = dayAfter(day, 1)) {
      if (nextInstallment(plan.context, schedule)?.installmentDay === day) {
        plan = takeAll(redemptionPlanLifecycle, plan, [generated(plan.context.generated + 1, day)])
      }
      const expected = planAttributes(schedule, { state: plan.state, date: day, generated: plan.context.generated })
      expect(planAttributesOf(plan, schedule, day)).toEqual({
        start_date: expected.startDate,
        end_date: expected.endDate,
        previous_installment_date: expected.previousInstallmentDate,
        next_installment_date: expected.nextInstallmentDate,
        remaining_installments: expected.remainingInstallments,
      })
    }
    expect(plan.state).toBe('completed')
    expect(daysBetween(installmentAt(schedule, 12)!.installmentDay, d('2025-01-05'))).toBe(0)
  })
})

function dayAfter(date: string, count: number): CivilDate {
  return d(new Date(Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10) + count)).toISOString().slice(0, 10))
}
