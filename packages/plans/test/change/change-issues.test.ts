/** What a refused change says: the field, what was given, and what is accepted (domain §4.2, §4.7). */
import { describe, expect, it } from 'vitest'
import { checkPlanChange, type PlanChange, type PlanContext } from '../../src/index.js'
import { d, on, stored } from '../fixture.js'

const free = { activatedAt: on('2024-01-16'), consent: { email: 'investor@example.com' }, systematic: false }
const issues = (change: PlanChange, context: Partial<PlanContext>) =>
  checkPlanChange(change, stored('active', context).context, d('2024-03-01'))

const countTooLow = (count: number, least: number) => ({
  code: 'PLANS_CHANGE_COUNT_TOO_LOW',
  path: ['numberOfInstallments'],
  message: `Number of installments ${count}; accepted: a whole number from ${least}.`,
  context: { numberOfInstallments: count, accepted: { from: least } },
  nearest: least,
})
const dayInvalid = (frequency: string, installmentDay: number, to: number) => ({
  code: 'PLANS_CHANGE_DAY_INVALID',
  path: ['installmentDay'],
  message: `Installment day ${installmentDay} of a ${frequency} plan; accepted: 1 to ${to}.`,
  context: { installmentDay, accepted: { from: 1, to } },
})

describe('a change that is refused says so whole:', () => {
  it.each<[string, PlanChange, Partial<PlanContext>, object]>([
    [
      'one that changes nothing',
      {},
      free,
      {
        code: 'PLANS_CHANGE_EMPTY',
        path: [],
        message: 'A change names at least one of amount, mandate, installmentDay, numberOfInstallments.',
        context: { accepted: ['amount', 'mandate', 'installmentDay', 'numberOfInstallments'] },
      },
    ],
    [
      'one of a plan that has ended',
      { amount: '1500.00' },
      { ...free, completedAt: on('2024-02-20') },
      {
        code: 'PLANS_CHANGE_PLAN_ENDED',
        path: [],
        message: 'The plan ended at 2024-02-20T12:00:00+05:30 and cannot change.',
        context: { endedAt: '2024-02-20T12:00:00+05:30' },
      },
    ],
    [
      'one before the last',
      { amount: '1500.00' },
      { ...free, changes: [{ changedOn: '2024-03-02', amount: { from: '500.00', to: '1000.00' } }] },
      {
        code: 'PLANS_CHANGE_OUT_OF_ORDER',
        path: [],
        message: 'A change on 2024-03-01 lies before 2024-03-02; accepted: 2024-03-02 or later.',
        context: { on: '2024-03-01', accepted: { from: '2024-03-02' } },
      },
    ],
    [
      'one on a gateway that lets nothing change',
      { amount: '1500.00' },
      { ...free, gateway: 'bse' },
      {
        code: 'PLANS_CHANGE_NOT_AT_GATEWAY',
        path: ['amount'],
        message: 'On gateway bse amount cannot change.',
        context: { gateway: 'bse', accepted: [] },
      },
    ],
    [
      'one on a gateway that the table does not know',
      { mandate: '25' },
      { ...free, gateway: 'house' },
      {
        code: 'PLANS_CHANGE_NOT_AT_GATEWAY',
        path: ['mandate'],
        message: 'On gateway house mandate cannot change.',
        context: { gateway: 'house', accepted: [] },
      },
    ],
    [
      'another day for a systematic plan',
      { installmentDay: 7 },
      { ...free, systematic: true },
      {
        code: 'PLANS_CHANGE_SYSTEMATIC',
        path: ['installmentDay'],
        message: 'Of a systematic plan amount and mandate may change, not installmentDay.',
        context: { accepted: ['amount', 'mandate'] },
      },
    ],
    [
      'a mandate for a redemption plan',
      { mandate: '25' },
      { ...free, kind: 'redemption' },
      {
        code: 'PLANS_CHANGE_MANDATE_NOT_TAKEN',
        path: ['mandate'],
        message: 'A redemption plan has no mandate.',
        context: { kind: 'redemption' },
      },
    ],
    [
      'a day for a daily plan',
      { installmentDay: 7 },
      { ...free, frequency: 'daily', installmentDay: null },
      {
        code: 'PLANS_CHANGE_DAY_FORBIDDEN',
        path: ['installmentDay'],
        message: 'A daily plan has no installment day.',
        context: { frequency: 'daily' },
      },
    ],
    ['day 0', { installmentDay: 0 }, free, dayInvalid('monthly', 0, 28)],
    ['day 29', { installmentDay: 29 }, free, dayInvalid('monthly', 29, 28)],
    ['half a day', { installmentDay: 5.5 }, free, dayInvalid('monthly', 5.5, 28)],
    ['a Saturday', { installmentDay: 6 }, { ...free, frequency: 'day_in_a_week' }, dayInvalid('day_in_a_week', 6, 5)],
    [
      'an amount of nothing',
      { amount: '0.00' },
      free,
      {
        code: 'PLANS_CHANGE_AMOUNT_INVALID',
        path: ['amount'],
        message: 'amount must be a decimal above 0 as text, such as 1000 or 1.689.',
        context: { expected: 'a decimal above 0 as text, such as 1000 or 1.689' },
      },
    ],
    [
      'another number before the plan is active',
      { numberOfInstallments: 9 },
      { ...free, activatedAt: null },
      {
        code: 'PLANS_CHANGE_COUNT_NOT_ACTIVE',
        path: ['numberOfInstallments'],
        message: 'The number of installments changes only while the plan is active.',
        context: {},
      },
    ],
    ['no installments', { numberOfInstallments: 0 }, free, countTooLow(0, 1)],
    ['fewer than were generated', { numberOfInstallments: 3 }, { ...free, generated: 4 }, countTooLow(3, 4)],
    ['half an installment', { numberOfInstallments: 4.5 }, free, countTooLow(4.5, 1)],
  ])('%s', (_, change, context, issue) => {
    expect(issues(change, context)).toEqual([issue])
  })

  it.each<[string, PlanChange, Partial<PlanContext>]>([
    ['the first day of a month', { installmentDay: 1 }, free],
    ['the last day of a month', { installmentDay: 28 }, free],
    ['as many installments as were generated', { numberOfInstallments: 4 }, { ...free, generated: 4 }],
    ['any day of a frequency of your own', { installmentDay: 99 }, { ...free, frequency: 'every_ten_days' }],
    ['a change on the day of the last one', { amount: '1' }, { ...free, changes: [{ changedOn: '2024-03-01' }] }],
  ])('but not %s', (_, change, context) => {
    expect(issues(change, context)).toEqual([])
  })
})
