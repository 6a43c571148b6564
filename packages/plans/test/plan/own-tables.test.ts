/** A lifecycle over tables of your own holds everything that the platform's own holds. */
import { describe, expect, it } from 'vitest'
import { createPlanLifecycle, planGateways, planKinds, type PlanEvent, type PlanKind, type PlanLifecycle } from '../../src/index.js'
import { planInput } from '../../src/testing.js'
import { codes, consent, generated, on, stored, time } from '../fixture.js'

const at = time.soon
const reasonsOf = (step: ReturnType<PlanLifecycle['apply']>) => (step.ok ? [] : step.reasons)
/** A lifecycle for plans on one gateway of the house, which does as the registrar. */
const house = (kind: PlanKind = 'purchase') => createPlanLifecycle(kind, { gateways: { house: planGateways.rta } })

describe('a plan over another table of gateways', () => {
  it('starts with what the rules take only', () => {
    expect(house().start(planInput({ gateway: 'house' }))).toMatchObject({ state: 'created', context: { gateway: 'house' } })
    expect(() => house().start(planInput({ gateway: 'house', installmentDay: 29, amount: '0' }))).toThrow(
      expect.objectContaining({
        code: 'PLANS_INPUT_INVALID',
        message: 'amount must be a decimal above 0 as text, such as 1000 or 1.689.',
      }),
    )
  })

  it.each<[string, object, string]>([
    ['active', { type: 'installment_generated', at, number: 0, installmentDay: '2024-02-05' }, 'PLANS_EVENT_INVALID'],
    ['active', { type: 'auto_cancelled' }, 'PLANS_EVENT_INVALID'],
    ['created', { type: 'consented', at, consent: {} }, 'IDENTIFIERS_CONSENT_EMPTY'],
    ['created', { type: 'cancelled', at }, 'PLANS_CANCELLATION_CODE_MISSING'],
  ])('refuses in %s the event %j', (state, event, code) => {
    expect(codes(house().apply(stored(state as 'active'), event as PlanEvent))).toEqual(['LIFECYCLE_EVENT_INVALID', code])
  })

  it.each<[string, object, PlanEvent]>([
    ['created', { consent }, { type: 'consented', at, consent }],
    ['review_completed', { consent }, { type: 'confirmed', at, mandateStatus: 'APPROVED', consent }],
  ])('says in %s that a consent is set once', (state, changes, event) => {
    expect(reasonsOf(house().apply(stored(state as 'created', { gateway: 'house', ...changes }), event))).toEqual([
      { code: 'PLANS_CONSENT_ALREADY_SET', path: ['consent'], message: 'The consent is set and cannot be changed.', context: {} },
    ])
  })

  it.each([2, 4])('says which installment is next, when number %d is generated after two', (number) => {
    expect(reasonsOf(house().apply(stored('active', { generated: 2 }), generated(number, '2024-04-05')))).toEqual([
      {
        code: 'PLANS_INSTALLMENT_OUT_OF_ORDER',
        path: ['number'],
        message: `The next installment is number 3, not ${number}.`,
        context: { next: 3, number },
      },
    ])
  })

  it.each<[PlanKind]>([['purchase'], ['redemption'], ['switch']])('is named in the error about a %s plan of another release', (kind) => {
    expect(() => house(kind).restore({ ...stored('active'), version: 7 })).toThrow(
      expect.objectContaining({ code: 'LIFECYCLE_VERSION_UNKNOWN', context: expect.objectContaining({ machine: `${kind}_plan` }) }),
    )
  })
})

describe('a plan over another table of kinds', () => {
  const kinds = { ...planKinds, switch: { ...planKinds.switch, mandate: true, cancellationCode: true } }
  const lifecycle = () => createPlanLifecycle('switch', { kinds })

  it('may have a mandate where the table says so', () => {
    expect(lifecycle().start(planInput({ mandate: '24' })).context.mandate).toBe('24')
  })

  it('is cancelled with a code where the table says so', () => {
    const plan = lifecycle().start(planInput())
    expect(codes(lifecycle().apply(plan, { type: 'cancelled', at }))).toEqual([
      'LIFECYCLE_EVENT_INVALID',
      'PLANS_CANCELLATION_CODE_MISSING',
    ])
    expect(lifecycle().apply(plan, { type: 'cancelled', at: on('2024-02-01'), cancellationCode: 'invest_later' }).ok).toBe(true)
  })
})
