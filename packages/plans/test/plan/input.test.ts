import { frequencies } from '@foliokit/schedule'
import { describe, expect, it } from 'vitest'
import { checkPlanInput, planGateways, purchasePlanLifecycle, type PlanInput, type PlanKind } from '../../src/index.js'
import { planInput } from '../../src/testing.js'

const found = (kind: PlanKind, changes: Partial<PlanInput>) => {
  const input = planInput(changes)
  return checkPlanInput(kind, input, planGateways[input.gateway as keyof typeof planGateways]).map(({ code, path }) => [code, ...path])
}

describe('what starts a plan', () => {
  it.each<[PlanKind, Partial<PlanInput>]>([
    ['purchase', {}],
    ['purchase', { consent: { email: 'investor@example.com' }, mandate: '24', firstInstallmentNow: true }],
    ['purchase', { numberOfInstallments: null }],
    ['purchase', { frequency: 'half-yearly' }],
    ['purchase', { frequency: 'daily', installmentDay: null }],
    ['purchase', { activateAfter: '2024-01-15', firstInstallmentNow: true }],
    ['purchase', { gateway: 'ondc', frequency: 'calendar_day_daily', installmentDay: null }],
    ['redemption', { gateway: 'ondc' }],
    ['switch', { frequency: 'day_in_a_week' }],
  ])('of a %s plan passes with %j', (kind, changes) => {
    expect(found(kind, changes)).toEqual([])
  })

  it.each<[PlanKind, Partial<PlanInput>, readonly string[]]>([
    ['purchase', { amount: '0' }, ['PLANS_INPUT_INVALID', 'amount']],
    ['purchase', { amount: 1000 as unknown as string }, ['PLANS_INPUT_INVALID', 'amount']],
    ['purchase', { numberOfInstallments: 0 }, ['PLANS_INPUT_INVALID', 'numberOfInstallments']],
    ['purchase', { activateAfter: '2024-02-30' }, ['PLANS_INPUT_INVALID', 'activateAfter']],
    ['purchase', { frequency: 'calendar_day_daily', installmentDay: null }, ['PLANS_FREQUENCY_NOT_AT_GATEWAY', 'frequency']],
    ['purchase', { frequency: 'sporadic' }, ['PLANS_FREQUENCY_NOT_AT_GATEWAY', 'frequency']],
    ['purchase', { gateway: 'ondc', frequency: 'quarterly' }, ['PLANS_FREQUENCY_NOT_AT_GATEWAY', 'frequency']],
    ['switch', { gateway: 'ondc', frequency: 'daily', installmentDay: null }, ['PLANS_FREQUENCY_NOT_AT_GATEWAY', 'frequency']],
    ['purchase', { frequency: 'daily' }, ['PLANS_INSTALLMENT_DAY_FORBIDDEN', 'installmentDay']],
    ['purchase', { installmentDay: 29 }, ['PLANS_INSTALLMENT_DAY_INVALID', 'installmentDay']],
    ['purchase', { installmentDay: null }, ['PLANS_INSTALLMENT_DAY_INVALID', 'installmentDay']],
    ['purchase', { frequency: 'day_in_a_week', installmentDay: 6 }, ['PLANS_INSTALLMENT_DAY_INVALID', 'installmentDay']],
    ['purchase', { gateway: 'bse', activateAfter: '2024-02-01' }, ['PLANS_ACTIVATE_AFTER_NOT_AT_GATEWAY', 'activateAfter']],
    ['redemption', { firstInstallmentNow: true }, ['PLANS_FIRST_NOW_NOT_TAKEN', 'firstInstallmentNow']],
    ['purchase', { firstInstallmentNow: true, activateAfter: '2024-01-16' }, ['PLANS_FIRST_NOW_NOT_TAKEN', 'firstInstallmentNow']],
    ['switch', { mandate: '24' }, ['PLANS_MANDATE_NOT_TAKEN', 'mandate']],
    ['purchase', { consent: {} }, ['IDENTIFIERS_CONSENT_EMPTY', 'consent']],
    [
      'purchase',
      { consent: { email: 'x@y.in' }, contacts: { emails: [], mobiles: [] } },
      ['IDENTIFIERS_CONSENT_EMAIL_NOT_REGISTERED', 'consent', 'email'],
    ],
  ])('of a %s plan is refused with %j', (kind, changes, issue) => {
    expect(found(kind, changes)).toEqual([issue])
  })

  it('names every issue in the error that start throws', () => {
    expect(() => purchasePlanLifecycle.start(planInput({ installmentDay: 29, gateway: 'bse', activateAfter: '2024-02-01' }))).toThrow(
      expect.objectContaining({
        code: 'PLANS_INPUT_INVALID',
        context: { issues: [expect.objectContaining({ path: ['installmentDay'] }), expect.objectContaining({ path: ['activateAfter'] })] },
      }),
    )
    expect(() => purchasePlanLifecycle.start(planInput({ gateway: 'house' }))).toThrow(
      expect.objectContaining({ code: 'PLANS_GATEWAY_UNKNOWN', context: { gateway: 'house', known: ['rta', 'ondc', 'bse'] } }),
    )
  })

  it('stores half-yearly as half_yearly (domain §4.2)', () => {
    expect(purchasePlanLifecycle.start(planInput({ frequency: 'half-yearly' })).context.frequency).toBe('half_yearly')
  })

  it('knows every frequency of the schedule on some gateway', () => {
    const known = new Set(Object.values(planGateways).flatMap((row) => row.frequencies.purchase))
    expect([...known].sort()).toEqual([...frequencies].sort())
  })
})
