import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { purchasePlanLifecycle, skipLifecycle, switchPlanLifecycle } from '../../src/index.js'
import { skipInput } from '../../src/testing.js'
import { consent, generated, on, planAfter, stored, time } from '../fixture.js'

interface Fixture {
  readonly plans: readonly unknown[]
  readonly skips: readonly unknown[]
}
const fixture = JSON.parse(readFileSync(new URL('../fixtures/stored-version-1.json', import.meta.url), 'utf8')) as Fixture

/** The same steps today as made the fixture. */
const plans = [
  planAfter([], { consent: null }),
  planAfter(
    [
      { type: 'activated', at: time.soon },
      generated(1, '2024-02-05'),
      { type: 'installment_ended', at: on('2024-02-12'), number: 1, outcome: 'failed' },
      { type: 'modified', at: on('2024-02-20'), amount: '1500.00', mandate: '25', installmentDay: 7, numberOfInstallments: 9 },
      generated(2, '2024-03-07'),
      generated(3, '2024-04-07'),
      { type: 'installment_ended', at: on('2024-04-09'), number: 3, outcome: 'skipped' },
    ],
    { mandate: '24', systematic: false },
  ),
  planAfter(
    [
      { type: 'review_completed', at: time.soon },
      { type: 'confirmed', at: time.soon, consent },
    ],
    { gateway: 'ondc', consent: null, numberOfInstallments: null },
    switchPlanLifecycle,
  ),
  planAfter([{ type: 'cancelled', at: time.soon, cancellationCode: 'custom_reason', reason: 'Moves abroad' }], {
    activateAfter: '2024-02-01',
  }),
]

describe('the stored form of version 1', () => {
  it('is what these steps still make', () => {
    expect(JSON.parse(JSON.stringify(plans))).toEqual(fixture.plans)
    expect(JSON.parse(JSON.stringify([skipLifecycle.start(skipInput({ to: null }))]))).toEqual(fixture.skips)
  })

  it('comes back and takes its next step', () => {
    const [created, active, confirmed] = fixture.plans.map((value) => purchasePlanLifecycle.restore(value))
    expect(purchasePlanLifecycle.apply(created!, { type: 'consented', at: time.soon, consent }).ok).toBe(true)
    expect(purchasePlanLifecycle.apply(active!, generated(4, '2024-05-07'))).toMatchObject({
      ok: true,
      next: { context: { generated: 4 } },
    })
    expect(switchPlanLifecycle.apply(confirmed!, { type: 'submitted', at: time.soon }).ok).toBe(true)
    expect(skipLifecycle.restore(fixture.skips[0])).toEqual(fixture.skips[0])
  })
})

describe('garbage', () => {
  const good = stored('active')

  it.each<[string, object]>([
    ['kind', { kind: 'loan' }],
    ['gateway', { gateway: 7 }],
    ['systematic', { systematic: 'true' }],
    ['installmentDay', { installmentDay: 1.5 }],
    ['numberOfInstallments', { numberOfInstallments: 0 }],
    ['activateAfter', { activateAfter: '15-01-2024' }],
    ['amount', { amount: 1000 }],
    ['consent', { consent: 'yes' }],
    ['changes', { changes: [{ changedOn: '2024-02-20', amount: { from: '1', to: 2 } }] }],
    ['changes', { changes: {} }],
    ['generated', { generated: -1 }],
    ['failures', { failures: { ended: 1, failed: 0, later: ['lost'] } }],
    ['lastGeneratedOn', { lastGeneratedOn: 'yesterday' }],
    ['createdAt', { createdAt: null }],
    ['cancelledAt', { cancelledAt: '2024-01-15' }],
  ])('in %s is refused', (field, change) => {
    const text = JSON.stringify({ ...good, context: { ...good.context, ...change } })
    expect(() => purchasePlanLifecycle.restore(JSON.parse(text))).toThrow(
      expect.objectContaining({
        code: 'LIFECYCLE_CONTEXT_INVALID',
        context: expect.objectContaining({ issues: [expect.objectContaining({ code: 'PLANS_CONTEXT_INVALID', path: [field] })] }),
      }),
    )
  })

  it('of an unknown state is refused', () => {
    expect(() => purchasePlanLifecycle.restore({ ...good, state: 'paused' })).toThrow(
      expect.objectContaining({ code: 'LIFECYCLE_STATE_UNKNOWN' }),
    )
  })
})
