import { describe, expect, it } from 'vitest'
import { planGuards, planReasons, purchasePlanLifecycle, type PlanContext, type PlanEvent, type PlanState } from '../../src/index.js'
import { activated, codes, consent, generated, on, stored, time } from '../fixture.js'

const at = time.soon
const confirmed: PlanEvent = { type: 'confirmed', at, mandateStatus: 'APPROVED' }
const ended = (number: number): PlanEvent => ({ type: 'installment_ended', at, number, outcome: 'failed' })
const modified = (change: Omit<Extract<PlanEvent, { type: 'modified' }>, 'type' | 'at'>, when: string = at): PlanEvent => ({
  type: 'modified',
  at: when,
  ...change,
})
const ondc = { gateway: 'ondc', mandate: '24', consent }
const active = { consent, activatedAt: at, generated: 2 }
const free = { ...active, systematic: false }
const threeFailed = { ...active, failures: { ended: 3, failed: 3, later: [] } }

/** What a plan in a state refuses, and why; an empty code is a step that is taken. */
const cases: readonly (readonly [PlanState, Partial<PlanContext>, PlanEvent, string])[] = [
  // Consent is set once, and before activation or confirmation.
  ['created', {}, { type: 'consented', at, consent }, ''],
  ['created', { consent }, { type: 'consented', at, consent }, 'PLANS_CONSENT_ALREADY_SET'],
  ['created', {}, activated, 'PLANS_CONSENT_MISSING'],
  ['review_completed', { ...ondc, consent: null }, confirmed, 'PLANS_CONSENT_MISSING'],
  ['review_completed', ondc, { ...confirmed, consent } as PlanEvent, 'PLANS_CONSENT_ALREADY_SET'],
  ['review_completed', { ...ondc, consent: null }, { ...confirmed, consent } as PlanEvent, ''],
  // The gateway decides how a plan becomes active.
  ['created', { consent }, { type: 'review_completed', at }, 'PLANS_REVIEW_NOT_AT_GATEWAY'],
  ['created', { gateway: 'bse', consent }, { type: 'review_completed', at }, 'PLANS_REVIEW_NOT_AT_GATEWAY'],
  ['created', ondc, { type: 'review_completed', at }, ''],
  ['created', ondc, activated, 'PLANS_ACTIVATE_NOT_SUBMITTED'],
  ['created', { gateway: 'bse', consent }, activated, ''],
  ['created', { consent, activateAfter: '2024-01-16' }, activated, 'PLANS_ACTIVATE_TOO_EARLY'],
  ['submitted', { ...ondc, activateAfter: '2024-01-16' }, activated, 'PLANS_ACTIVATE_TOO_EARLY'],
  ['created', { gateway: 'house', consent }, activated, 'PLANS_GATEWAY_UNKNOWN'],
  // On ondc a purchase plan is confirmed with an approved mandate.
  ['review_completed', ondc, { type: 'confirmed', at }, 'PLANS_MANDATE_NOT_APPROVED'],
  ['review_completed', ondc, { type: 'confirmed', at, mandateStatus: 'SUBMITTED' }, 'PLANS_MANDATE_NOT_APPROVED'],
  ['review_completed', { ...ondc, mandate: null }, confirmed, 'PLANS_MANDATE_NOT_APPROVED'],
  ['review_completed', { ...ondc, kind: 'switch', mandate: null }, { type: 'confirmed', at }, ''],
  // Installments count up.
  ['active', active, generated(3, '2024-04-05'), ''],
  ['active', active, generated(2, '2024-04-05'), 'PLANS_INSTALLMENT_OUT_OF_ORDER'],
  ['active', active, generated(4, '2024-04-05'), 'PLANS_INSTALLMENT_OUT_OF_ORDER'],
  ['active', { ...active, numberOfInstallments: 3 }, generated(4, '2024-04-05'), 'PLANS_INSTALLMENT_OUT_OF_ORDER'],
  ['active', active, ended(2), ''],
  ['active', active, ended(3), 'PLANS_INSTALLMENT_NOT_GENERATED'],
  // Changes (domain §4.7).
  ['active', active, modified({ amount: '1500' }), ''],
  ['active', active, modified({ mandate: '25' }), ''],
  ['active', active, modified({ installmentDay: 7 }), 'PLANS_CHANGE_SYSTEMATIC'],
  ['active', active, modified({ numberOfInstallments: 9 }), 'PLANS_CHANGE_SYSTEMATIC'],
  ['active', free, modified({ installmentDay: 7 }), ''],
  ['active', free, modified({ numberOfInstallments: 9 }), ''],
  ['active', free, modified({ numberOfInstallments: 1 }), 'PLANS_CHANGE_COUNT_TOO_LOW'],
  ['created', { systematic: false }, modified({ numberOfInstallments: 9 }), 'PLANS_CHANGE_COUNT_NOT_ACTIVE'],
  ['created', { systematic: false }, modified({ installmentDay: 7 }), ''],
  ['active', { ...free, gateway: 'bse' }, modified({ amount: '1500' }), 'PLANS_CHANGE_NOT_AT_GATEWAY'],
  ['active', { ...free, gateway: 'ondc' }, modified({ amount: '1500' }), 'PLANS_CHANGE_NOT_AT_GATEWAY'],
  ['active', { ...free, kind: 'redemption' }, modified({ mandate: '25' }), 'PLANS_CHANGE_MANDATE_NOT_TAKEN'],
  ['active', { ...free, frequency: 'daily', installmentDay: null }, modified({ installmentDay: 7 }), 'PLANS_CHANGE_DAY_FORBIDDEN'],
  ['active', free, modified({ installmentDay: 29 }), 'PLANS_CHANGE_DAY_INVALID'],
  ['active', free, modified({ amount: '0.00' }), 'PLANS_CHANGE_AMOUNT_INVALID'],
  ['active', free, modified({}), 'PLANS_CHANGE_EMPTY'],
  ['active', free, modified({ amount: '1500' }, on('2024-01-14')), 'PLANS_CHANGE_OUT_OF_ORDER'],
  // Consecutive failures (domain §4.10).
  ['active', threeFailed, { type: 'auto_cancelled', at }, ''],
  ['active', { ...threeFailed, systematic: false }, { type: 'auto_cancelled', at }, 'PLANS_AUTO_CANCEL_NOT_FOR_PLAN'],
  ['active', { ...threeFailed, kind: 'redemption' }, { type: 'auto_cancelled', at }, 'PLANS_AUTO_CANCEL_NOT_FOR_PLAN'],
  ['active', active, { type: 'auto_cancelled', at }, 'PLANS_AUTO_CANCEL_LIMIT_NOT_REACHED'],
]

describe('a step of a plan', () => {
  it.each(cases)('%s, %j: %j -> %s', (state, changes, event, code) => {
    const answer = purchasePlanLifecycle.apply(stored(state, changes), event)
    expect(codes(answer)).toEqual(code === '' ? [] : ['LIFECYCLE_GUARD_REFUSED', code])
  })

  it('is explained by a reason for every guard', () => {
    expect(Object.keys(planReasons()).sort()).toEqual(Object.keys(planGuards()).sort())
  })
})

describe('cancelling for consecutive failures', () => {
  it('names the code of the platform', () => {
    const step = purchasePlanLifecycle.apply(stored('active', threeFailed), { type: 'auto_cancelled', at })
    expect(step).toMatchObject({
      ok: true,
      next: { state: 'cancelled', context: { cancellationCode: 'consecutive_failed_installment_limit_exceeded', cancelledAt: at } },
    })
  })
})

describe('changing the number of installments to what was generated', () => {
  it('completes the plan (decision)', () => {
    const step = purchasePlanLifecycle.apply(stored('active', free), modified({ numberOfInstallments: 2 }))
    expect(step).toMatchObject({ ok: true, to: 'completed', next: { context: { numberOfInstallments: 2, completedAt: at } } })
  })
})
