import { takeAll } from '@foliokit/lifecycle/testing'
import { describe, expect, it } from 'vitest'
import {
  checkPlanChange,
  planChangeEffect,
  planGateways,
  purchasePlanLifecycle,
  type PlanChange,
  type PlanContext,
} from '../../src/index.js'
import { activated, d, datesOf, generated, on, planAfter, stored } from '../fixture.js'

const active = { activatedAt: on('2024-01-16'), consent: { email: 'investor@example.com' } }
const free = { ...active, systematic: false }
const found = (change: PlanChange, context: Partial<PlanContext>, day = '2024-03-01') =>
  checkPlanChange(change, stored('active', context).context, d(day)).map(({ code, path }) => [code, ...path])

describe('checkPlanChange (domain §4.7)', () => {
  it('lets the amount and the mandate of any purchase plan on rta change', () => {
    expect(found({ amount: '1500.00', mandate: '25' }, active)).toEqual([])
    expect(found({ amount: '1500.00', mandate: '25', installmentDay: 7, numberOfInstallments: 20 }, free)).toEqual([])
  })

  it('names every member that may not change', () => {
    expect(found({ amount: '1500.00', installmentDay: 7, numberOfInstallments: 20 }, active)).toEqual([
      ['PLANS_CHANGE_SYSTEMATIC', 'installmentDay'],
      ['PLANS_CHANGE_SYSTEMATIC', 'numberOfInstallments'],
    ])
    expect(found({ amount: '1500.00', mandate: '25' }, { ...free, gateway: 'bse' })).toEqual([
      ['PLANS_CHANGE_NOT_AT_GATEWAY', 'amount'],
      ['PLANS_CHANGE_NOT_AT_GATEWAY', 'mandate'],
    ])
  })

  it('refuses any change of a plan that has ended, and one before the last', () => {
    for (const ended of ['cancelledAt', 'completedAt', 'failedAt'] as const) {
      expect(found({ amount: '1500.00' }, { ...free, [ended]: on('2024-02-20') })).toEqual([['PLANS_CHANGE_PLAN_ENDED']])
    }
    const changes = [{ changedOn: '2024-03-02', amount: { from: '500.00', to: '1000.00' } }]
    expect(found({ amount: '1500.00' }, { ...free, changes })).toEqual([['PLANS_CHANGE_OUT_OF_ORDER']])
    expect(found({ amount: '1500.00' }, { ...free, changes }, '2024-03-02')).toEqual([])
  })

  it('holds a number of installments against those the change comes too late for, when it knows the dates', () => {
    // Installments on 2024-02-05, 03-05, 04-05 and so on. On 04-03 the third is two days away and can still be left out.
    const plan = planAfter([activated], { systematic: false })
    const issues = (numberOfInstallments: number, day: string) =>
      checkPlanChange({ numberOfInstallments }, plan.context, d(day), { schedule: datesOf(plan) })
    expect(issues(2, '2024-04-03')).toEqual([])
    expect(issues(2, '2024-04-04')).toMatchObject([{ code: 'PLANS_CHANGE_COUNT_TOO_LOW', nearest: 3, context: { accepted: { from: 3 } } }])
    expect(issues(12, '2025-12-01')).toEqual([])
    expect(issues(11, '2025-12-01')).toMatchObject([{ nearest: 12 }])
  })

  it('takes other rules and gateways', () => {
    const plan = stored('active', { ...active, gateway: 'ondc' }).context
    const gateways = { ...planGateways, ondc: { ...planGateways.ondc, changes: ['amount'] as const } }
    expect(checkPlanChange({ amount: '1500.00' }, plan, d('2024-03-01'), { gateways })).toEqual([])
    expect(checkPlanChange({ installmentDay: 99 }, plan, d('2024-03-01'), { rules: [] })).toEqual([])
  })
})

describe('planChangeEffect: at least 2 calendar days before the next installment, or from the one after (domain §4.7)', () => {
  // Day 5: generated on 2024-02-05, the next one on 2024-03-05.
  const plan = planAfter([activated, generated(1, '2024-02-05')])

  it.each([
    ['2024-02-20', false, 2, '2024-03-05'],
    ['2024-03-03', false, 2, '2024-03-05'],
    ['2024-03-04', true, 3, '2024-04-05'],
    ['2024-03-05', true, 3, '2024-04-05'],
  ])('on %s: misses the next %s, first affected is number %d on %s', (day, missesNext, number, installmentDay) => {
    expect(planChangeEffect(plan.context, datesOf(plan), d(day))).toMatchObject({
      missesNext,
      next: { number: 2 },
      firstAffected: { number, installmentDay },
    })
  })

  it('reaches nothing once the last installment is too near', () => {
    const short = planAfter([activated, generated(1, '2024-02-05')], { numberOfInstallments: 2 })
    expect(planChangeEffect(short.context, datesOf(short), d('2024-03-04'))).toMatchObject({ missesNext: true, firstAffected: undefined })
  })

  it('reaches nothing once every installment was generated, even ahead of its day', () => {
    const ahead = { ...plan.context, numberOfInstallments: 2, generated: 2 }
    const schedule = datesOf({ ...plan, context: ahead })
    expect(planChangeEffect(ahead, schedule, d('2024-02-06'))).toEqual({ next: undefined, firstAffected: undefined, missesNext: false })
  })

  it('never reaches an installment that was generated ahead of its day', () => {
    const ahead = takeAll(purchasePlanLifecycle, plan, [generated(2, '2024-03-05'), generated(3, '2024-04-05')])
    expect(planChangeEffect(ahead.context, datesOf(ahead), d('2024-03-01'))).toMatchObject({
      firstAffected: { number: 4 },
      missesNext: false,
    })
  })
})
