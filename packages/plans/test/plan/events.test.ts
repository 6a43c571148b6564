import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planStates, purchasePlanLifecycle, redemptionPlanLifecycle, type PlanEvent } from '../../src/index.js'
import { codes, consent, stored, time } from '../fixture.js'

const at = time.soon
const contacts = { emails: [consent.email], mobiles: [] }

describe('the events of a plan', () => {
  it.each<[string, object, string]>([
    ['without a time', { type: 'activated' }, 'PLANS_EVENT_INVALID'],
    ['with a time without offset', { type: 'activated', at: '2024-01-15T10:00:00' }, 'PLANS_EVENT_INVALID'],
    ['with an empty consent', { type: 'consented', at, consent: {} }, 'IDENTIFIERS_CONSENT_EMPTY'],
    ['without a consent', { type: 'consented', at }, 'IDENTIFIERS_CONSENT_INVALID'],
    [
      'with a contact not on the folio',
      { type: 'consented', at, consent: { email: 'x@y.in' }, contacts },
      'IDENTIFIERS_CONSENT_EMAIL_NOT_REGISTERED',
    ],
    ['with contacts that are none', { type: 'consented', at, consent, contacts: 'all' }, 'IDENTIFIERS_CONTACTS_INVALID'],
    ['with a reason that is no text', { type: 'failed', at, reason: 7 }, 'PLANS_EVENT_INVALID'],
    ['with a code that is no text', { type: 'cancelled', at, cancellationCode: 7 }, 'PLANS_EVENT_INVALID'],
    ['without a code', { type: 'cancelled', at }, 'PLANS_CANCELLATION_CODE_MISSING'],
    ['with a code of tomorrow', { type: 'cancelled', at, cancellationCode: 'of_tomorrow' }, 'PLANS_CANCELLATION_CODE_UNKNOWN'],
    [
      "with the platform's own code",
      { type: 'cancelled', at, cancellationCode: 'consecutive_failed_installment_limit_exceeded' },
      'PLANS_CANCELLATION_CODE_UNKNOWN',
    ],
  ])('are refused %s', (_, event, code) => {
    expect(codes(purchasePlanLifecycle.apply(stored('created'), event as PlanEvent))).toEqual(['LIFECYCLE_EVENT_INVALID', code])
  })

  it.each<[object, string]>([
    [{ type: 'installment_generated', at, number: 0, installmentDay: '2024-02-05' }, 'number'],
    [{ type: 'installment_generated', at, number: 1, installmentDay: '2024-02-30' }, 'installmentDay'],
    [{ type: 'installment_ended', at, number: 1, outcome: 'in_flight' }, 'outcome'],
    [{ type: 'modified', at, mandate: '' }, 'mandate'],
  ])('refuse %o', (event, field) => {
    expect(purchasePlanLifecycle.apply(stored('active', { consent }), event as PlanEvent)).toMatchObject({
      ok: false,
      code: 'LIFECYCLE_EVENT_INVALID',
      reasons: [{ code: 'PLANS_EVENT_INVALID', path: [field] }],
    })
  })

  it('are held to the consent of a confirmation, when it brings one', () => {
    const plan = stored('review_completed', { gateway: 'ondc', mandate: '24', consent })
    const confirmed = { type: 'confirmed', at, mandateStatus: 'APPROVED' } as const
    expect(codes(purchasePlanLifecycle.apply(plan, { ...confirmed, consent: {} }))).toEqual([
      'LIFECYCLE_EVENT_INVALID',
      'IDENTIFIERS_CONSENT_EMPTY',
    ])
    expect(purchasePlanLifecycle.apply(plan, confirmed)).toMatchObject({ ok: true, next: { context: { consent } } })
  })

  it('are not held to a consent where none is set', () => {
    const event = { type: 'submitted', at, consent: {} } as PlanEvent
    const step = purchasePlanLifecycle.apply(stored('confirmed', { gateway: 'ondc', consent }), event)
    expect(step).toMatchObject({ ok: true, next: { context: { consent } } })
  })

  it.each([
    { email: 'investor@example.com' },
    { isd_code: '91', mobile: '9000000000' },
    { ...consent, isd_code: '91', mobile: '9000000000' },
  ])('keep every contact that the investor consented by: %j', (given) => {
    const step = purchasePlanLifecycle.apply(stored('created'), { type: 'consented', at, consent: given })
    expect(step.ok && step.next.context.consent).toEqual(given)
  })

  it('store of a consent what is known of it, and never its contacts', () => {
    const event = { type: 'consented', at, consent: { ...consent, fax: '1' }, contacts } as PlanEvent
    const step = purchasePlanLifecycle.apply(stored('created'), event)
    expect(step.ok && step.next.context.consent).toEqual(consent)
    expect(JSON.stringify(step)).not.toContain('contacts')
  })

  it('never throw, whatever they hold', () => {
    const junk = fc.oneof(fc.anything(), fc.constantFrom<unknown>(at, consent, contacts, 1, '2024-02-05', '1000', 'custom_reason'))
    const types = ['consented', 'confirmed', 'activated', 'installment_generated', 'installment_ended', 'modified', 'cancelled', 'failed']
    const event = fc.record({
      type: fc.constantFrom(...types),
      at: fc.oneof(junk, fc.constant(at)),
      consent: junk,
      contacts: junk,
      number: junk,
      installmentDay: junk,
      outcome: junk,
      amount: junk,
      mandate: junk,
      numberOfInstallments: junk,
      cancellationCode: junk,
      reason: junk,
    })
    fc.assert(
      fc.property(
        event,
        fc.constantFrom(...planStates),
        fc.constantFrom(purchasePlanLifecycle, redemptionPlanLifecycle),
        (given, state, lifecycle) => {
          const step = lifecycle.apply(stored(state), given as unknown as PlanEvent)
          if (step.ok) expect(lifecycle.restore(JSON.parse(JSON.stringify(step.next)))).toStrictEqual(step.next)
        },
      ),
    )
  })
})
