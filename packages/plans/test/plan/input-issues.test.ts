/** What a refused start says: the field, what was given, and what is accepted (domain §4.2 to §4.4, §4.7). */
import { describe, expect, it } from 'vitest'
import { checkPlanInput, planGateways, type PlanInput, type PlanKind } from '../../src/index.js'
import { planInput } from '../../src/testing.js'

const issues = (kind: PlanKind, changes: Partial<PlanInput>) => {
  const input = planInput(changes)
  return checkPlanInput(kind, input, planGateways[input.gateway as keyof typeof planGateways])
}

const dayInvalid = (frequency: string, installmentDay: number | null, to: number) => ({
  code: 'PLANS_INSTALLMENT_DAY_INVALID',
  path: ['installmentDay'],
  message: `Installment day ${installmentDay ?? 'missing'} of a ${frequency} plan; accepted: 1 to ${to}.`,
  context: { frequency, installmentDay, accepted: { from: 1, to } },
})
const firstNow = (kind: PlanKind, activateAfter: string | null) => ({
  code: 'PLANS_FIRST_NOW_NOT_TAKEN',
  path: ['firstInstallmentNow'],
  message: 'The first installment is generated now of purchase plans that start on the day of registration.',
  context: { kind, activateAfter },
})

describe('a start that is refused says so whole:', () => {
  it.each<[string, PlanKind, Partial<PlanInput>, object]>([
    [
      'a frequency that the gateway does not take',
      'purchase',
      { gateway: 'ondc', frequency: 'quarterly' },
      {
        code: 'PLANS_FREQUENCY_NOT_AT_GATEWAY',
        path: ['frequency'],
        message: 'Gateway ondc takes no quarterly purchase plan; accepted: monthly, daily, calendar_day_daily.',
        context: { gateway: 'ondc', frequency: 'quarterly', accepted: ['monthly', 'daily', 'calendar_day_daily'] },
      },
    ],
    [
      'a day of activation where the gateway takes none',
      'purchase',
      { gateway: 'bse', activateAfter: '2024-02-01' },
      {
        code: 'PLANS_ACTIVATE_AFTER_NOT_AT_GATEWAY',
        path: ['activateAfter'],
        message: 'On gateway bse a plan is not given a day of activation.',
        context: { gateway: 'bse' },
      },
    ],
    ['a first installment now of a redemption plan', 'redemption', { firstInstallmentNow: true }, firstNow('redemption', null)],
    [
      'a first installment now of a plan that starts later',
      'purchase',
      { firstInstallmentNow: true, activateAfter: '2024-01-16' },
      firstNow('purchase', '2024-01-16'),
    ],
    [
      'a mandate for a switch plan',
      'switch',
      { mandate: '24' },
      { code: 'PLANS_MANDATE_NOT_TAKEN', path: ['mandate'], message: 'A switch plan has no mandate.', context: { kind: 'switch' } },
    ],
    [
      'a day for a daily plan',
      'purchase',
      { frequency: 'daily', installmentDay: 5 },
      {
        code: 'PLANS_INSTALLMENT_DAY_FORBIDDEN',
        path: ['installmentDay'],
        message: 'A daily plan takes no installment day; leave 5 out.',
        context: { frequency: 'daily', installmentDay: 5 },
      },
    ],
    ['no day for a monthly plan', 'purchase', { installmentDay: null }, dayInvalid('monthly', null, 28)],
    ['day 0', 'purchase', { installmentDay: 0 }, dayInvalid('monthly', 0, 28)],
    ['day 29', 'purchase', { installmentDay: 29 }, dayInvalid('monthly', 29, 28)],
    ['a Saturday', 'purchase', { frequency: 'day_in_a_week', installmentDay: 6 }, dayInvalid('day_in_a_week', 6, 5)],
  ])('%s', (_, kind, changes, issue) => {
    expect(issues(kind, changes)).toEqual([issue])
  })

  it.each<[string, Partial<PlanInput>]>([
    ['the first day of a month', { installmentDay: 1 }],
    ['the last day that every month has', { installmentDay: 28 }],
    ['a first installment now without a day of activation', { firstInstallmentNow: true, activateAfter: null }],
  ])('but not %s', (_, changes) => {
    expect(issues('purchase', changes)).toEqual([])
  })
})
