import { describe, expect, it } from 'vitest'
import {
  createPlanLifecycle,
  planGateways,
  purchasePlanLifecycle,
  redemptionPlanLifecycle,
  switchPlanLifecycle,
  v1PlanGateways,
  type PlanEvent,
} from '../../src/index.js'
import { planInput } from '../../src/testing.js'
import { activated, codes, consent, generated, on, planAfter, time } from '../fixture.js'

const at = time.soon

describe('gateway rta', () => {
  it('takes a plan through its whole life, and stamps every step', () => {
    const plan = planAfter(
      [
        { type: 'consented', at: time.created, consent },
        activated,
        generated(1, '2024-02-05'),
        { type: 'installment_ended', at: on('2024-02-07'), number: 1, outcome: 'successful' },
        generated(2, '2024-03-05'),
      ],
      { consent: null, numberOfInstallments: 2, mandate: '24' },
    )
    expect(plan).toStrictEqual({
      state: 'completed',
      version: 1,
      context: {
        kind: 'purchase',
        gateway: 'rta',
        systematic: true,
        frequency: 'monthly',
        installmentDay: 5,
        numberOfInstallments: 2,
        autoGenerate: true,
        firstInstallmentNow: false,
        activateAfter: null,
        amount: '1000.00',
        mandate: '24',
        consent,
        changes: [],
        generated: 2,
        firstGeneratedOn: '2024-02-05',
        previousGeneratedOn: '2024-02-05',
        lastGeneratedOn: '2024-03-05',
        failures: { ended: 1, failed: 0, later: [] },
        cancellationCode: null,
        reason: null,
        createdAt: time.created,
        reviewCompletedAt: null,
        confirmedAt: null,
        submittedAt: null,
        activatedAt: at,
        cancelledAt: null,
        completedAt: on('2024-03-05'),
        failedAt: null,
      },
    })
    expect(purchasePlanLifecycle.isFinal(plan)).toBe(true)
  })

  it('completes a plan while its last installment is in flight (domain §6)', () => {
    const plan = planAfter([activated, generated(1, '2024-02-05')], { numberOfInstallments: 1 })
    expect(plan).toMatchObject({ state: 'completed', context: { failures: { ended: 0 } } })
  })

  it('leaves a plan without consent created (domain §6)', () => {
    const plan = planAfter([], { consent: null })
    expect(codes(purchasePlanLifecycle.apply(plan, activated))).toEqual(['LIFECYCLE_GUARD_REFUSED', 'PLANS_CONSENT_MISSING'])
  })

  it('activates on the day that was asked for, by the date in India (domain §6)', () => {
    const plan = planAfter([], { activateAfter: '2024-02-01' })
    const check = (moment: string) => purchasePlanLifecycle.check(plan, { type: 'activated', at: moment })
    expect(codes(check('2024-01-31T23:59:59+05:30'))).toContain('PLANS_ACTIVATE_TOO_EARLY')
    expect(codes(check('2024-01-31T18:29:59Z'))).toContain('PLANS_ACTIVATE_TOO_EARLY')
    expect(check('2024-01-31T18:30:00Z').ok).toBe(true)
    expect(check('2024-02-01T00:00:00+05:30').ok).toBe(true)
  })

  it('may be cancelled before the day of activation (v2 documents, state transitions)', () => {
    const plan = planAfter([{ type: 'cancelled', at, cancellationCode: 'invest_later' }], { activateAfter: '2024-02-01' })
    expect(plan).toMatchObject({ state: 'cancelled', context: { cancellationCode: 'invest_later', cancelledAt: at, activatedAt: null } })
  })

  it.each<[string, readonly PlanEvent[]]>([
    ['created', []],
    ['active', [activated]],
  ])('cancels a plan that is %s at once, with the words of a custom reason', (_, before) => {
    const cancelled = { type: 'cancelled', at: on('2024-03-01'), cancellationCode: 'custom_reason', reason: 'Moves abroad' } as const
    expect(planAfter([...before, cancelled])).toMatchObject({
      state: 'cancelled',
      context: { cancellationCode: 'custom_reason', reason: 'Moves abroad', cancelledAt: on('2024-03-01') },
    })
  })

  it('fails a plan that cannot be activated, and keeps why', () => {
    const plan = planAfter([{ type: 'failed', at, reason: 'Folio is closed' }])
    expect(plan).toMatchObject({ state: 'failed', context: { reason: 'Folio is closed', failedAt: at } })
  })
})

describe('gateway ondc', () => {
  const reviewed: PlanEvent = { type: 'review_completed', at }
  const confirmed: PlanEvent = { type: 'confirmed', at, mandateStatus: 'APPROVED', consent }
  const input = { gateway: 'ondc', mandate: '24', consent: null }

  it('reviews, confirms with consent and mandate, submits, then activates (domain §6, field notes §2.3)', () => {
    const plan = planAfter([reviewed, confirmed, { type: 'submitted', at }, activated], input)
    expect(plan).toMatchObject({
      state: 'active',
      context: { consent, reviewCompletedAt: at, confirmedAt: at, submittedAt: at, activatedAt: at },
    })
  })

  it.each<[string, readonly PlanEvent[]]>([
    ['review_completed', [reviewed]],
    ['confirmed', [reviewed, confirmed]],
    ['submitted', [reviewed, confirmed, { type: 'submitted', at }]],
  ])('does not cancel a plan that is %s, but may fail it', (state, events) => {
    const plan = planAfter(events, input)
    expect(plan.state).toBe(state)
    const cancelled = purchasePlanLifecycle.apply(plan, { type: 'cancelled', at, cancellationCode: 'invest_later' })
    expect(codes(cancelled)).toEqual(['LIFECYCLE_EVENT_NOT_ACCEPTED'])
    expect(purchasePlanLifecycle.apply(plan, { type: 'failed', at })).toMatchObject({ ok: true, to: 'failed' })
  })

  it('asks a redemption plan for no mandate', () => {
    const plan = planAfter([reviewed, { type: 'confirmed', at }], { gateway: 'ondc' }, redemptionPlanLifecycle)
    expect(plan.state).toBe('confirmed')
  })
})

describe('the other kinds', () => {
  it.each([
    ['redemption', redemptionPlanLifecycle],
    ['switch', switchPlanLifecycle],
  ] as const)('a %s plan is cancelled without a code', (kind, lifecycle) => {
    const plan = planAfter([activated], {}, lifecycle)
    expect(plan.context.kind).toBe(kind)
    expect(lifecycle.apply(plan, { type: 'cancelled', at })).toMatchObject({ ok: true, next: { context: { cancellationCode: null } } })
    const withCode = lifecycle.apply(plan, { type: 'cancelled', at, cancellationCode: 'invest_later' })
    expect(codes(withCode)).toEqual(['LIFECYCLE_EVENT_INVALID', 'PLANS_CANCELLATION_CODE_NOT_TAKEN'])
  })
})

describe('another table of gateways', () => {
  it('lets a plan of v1 be activated without consent', () => {
    const lifecycle = createPlanLifecycle('purchase', { gateways: v1PlanGateways })
    const plan = lifecycle.start(planInput())
    expect(lifecycle.apply(plan, activated)).toMatchObject({ ok: true, to: 'active' })
    expect(() => lifecycle.start(planInput({ gateway: 'ondc' }))).toThrow(expect.objectContaining({ code: 'PLANS_GATEWAY_UNKNOWN' }))
  })

  it('refuses what a gateway that it does not know would have to decide', () => {
    const plan = planAfter([])
    const lifecycle = createPlanLifecycle('purchase', { gateways: { house: planGateways.rta } })
    expect(codes(lifecycle.apply(plan, activated))).toEqual(['LIFECYCLE_GUARD_REFUSED', 'PLANS_GATEWAY_UNKNOWN'])
  })
})
