import { takeAll } from '@foliokit/lifecycle/testing'
import { rupees } from '@foliokit/money'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createMandateLifecycle,
  mandateGuards,
  mandateLifecycle,
  mandateMaximums,
  mandateReasons,
  mandateStatuses,
  readMandateStatus,
  type MandateContext,
  type MandateEvent,
  type MandateInput,
  type MandateStatus,
  type StoredMandate,
} from '../src/index.js'
import { mandateInput } from '../src/testing.js'
import { codes, created, soon } from './fixture.js'

const mandateAfter = (events: readonly MandateEvent[], input: Partial<MandateInput> = {}): StoredMandate =>
  takeAll(mandateLifecycle, mandateLifecycle.start(mandateInput(input)), events)
const stored = (state: MandateStatus, changes: Partial<MandateContext> = {}): StoredMandate => {
  const fresh = mandateAfter([])
  return { ...fresh, state, context: { ...fresh.context, ...changes } }
}
const inputIssues = (input: Partial<MandateInput>, lifecycle = mandateLifecycle): readonly object[] => {
  try {
    lifecycle.start(mandateInput(input))
    return []
  } catch (error) {
    expect(error).toMatchObject({ code: 'PAYMENTS_INPUT_INVALID' })
    return (error as { context: { issues: readonly object[] } }).context.issues
  }
}

describe('a mandate', () => {
  it('is submitted, approved and cancelled, and stamps every stage', () => {
    const done = mandateAfter([
      { type: 'submitted', at: soon },
      { type: 'approved', at: '2024-01-18T10:00:00+05:30' },
      { type: 'cancelled', at: '2024-06-01T10:00:00+05:30' },
    ])
    expect(done).toStrictEqual({
      state: 'CANCELLED',
      version: 1,
      context: {
        type: 'E_MANDATE',
        limit: '50000.00',
        validFrom: '2024-01-15',
        validTo: null,
        gateway: 'rta',
        rejectedReason: null,
        createdAt: created,
        receivedAt: null,
        submittedAt: soon,
        approvedAt: '2024-01-18T10:00:00+05:30',
        rejectedAt: null,
        cancelledAt: '2024-06-01T10:00:00+05:30',
      },
    })
  })

  it('is received through bse only', () => {
    expect(mandateAfter([{ type: 'received', at: soon }], { gateway: 'bse' })).toMatchObject({
      state: 'RECEIVED',
      context: { receivedAt: soon },
    })
    expect(codes(mandateLifecycle.apply(mandateAfter([]), { type: 'received', at: soon }))).toEqual([
      'LIFECYCLE_GUARD_REFUSED',
      'PAYMENTS_MANDATE_NOT_THROUGH_BSE',
    ])
  })

  it.each<[MandateEvent, string | null]>([
    [{ type: 'rejected', at: soon, reason: 'Signature differs' }, 'Signature differs'],
    [{ type: 'rejected', at: soon }, null],
  ])('keeps why it was rejected: %o', (event, rejectedReason) => {
    expect(mandateAfter([event])).toMatchObject({ state: 'REJECTED', context: { rejectedAt: soon, rejectedReason } })
  })

  const accepted: { readonly [Status in MandateStatus]: readonly MandateEvent['type'][] } = {
    CREATED: ['received', 'submitted', 'approved', 'rejected'],
    RECEIVED: ['submitted', 'approved', 'rejected'],
    SUBMITTED: ['approved', 'rejected'],
    APPROVED: ['cancelled'],
    REJECTED: [],
    CANCELLED: [],
  }

  it.each(Object.entries(accepted))('refuses in %s what is not legal: it is cancelled from APPROVED only', (state, list) => {
    const mandate = stored(state as MandateStatus, { gateway: 'bse' })
    expect(mandateLifecycle.accepts(mandate)).toEqual(list)
    const code = list.length === 0 ? 'LIFECYCLE_STATE_FINAL' : 'LIFECYCLE_EVENT_NOT_ACCEPTED'
    const types = ['received', 'submitted', 'approved', 'rejected', 'cancelled'] as const
    for (const type of types.filter((known) => !list.includes(known))) {
      expect(mandateLifecycle.apply(mandate, { type, at: soon })).toEqual({ ok: false, code, state, accepted: list, reasons: [] })
    }
  })

  it.each<[Partial<MandateInput>, readonly object[]]>([
    [{ type: 'E_MANDATE', limit: rupees('10000000') }, []],
    [
      { type: 'E_MANDATE', limit: rupees('10000000.01') },
      [{ code: 'PAYMENTS_MANDATE_LIMIT_ABOVE_MAXIMUM', path: ['limit'], nearest: rupees('10000000') }],
    ],
    [{ type: 'UPI', limit: rupees('100000') }, []],
    [{ type: 'UPI', limit: rupees('100001') }, [{ code: 'PAYMENTS_MANDATE_LIMIT_ABOVE_MAXIMUM', nearest: rupees('100000') }]],
    [{ type: 'NACH', limit: rupees('99999999') }, []],
    [{ limit: rupees('0') }, [{ code: 'PAYMENTS_MANDATE_LIMIT_NOT_POSITIVE', path: ['limit'] }]],
    [{ limit: '50000' as never }, [{ code: 'PAYMENTS_INPUT_INVALID', path: ['limit'] }]],
    [{ type: 'ECS' as never }, [{ code: 'PAYMENTS_INPUT_INVALID', path: ['type'] }]],
    [{ validFrom: '2024-02-30' }, [{ code: 'PAYMENTS_INPUT_INVALID', path: ['validFrom'] }]],
    [{ validTo: '2024-01-14' }, [{ code: 'PAYMENTS_MANDATE_VALIDITY_EMPTY', path: ['validTo'] }]],
    [{ validTo: '2024-01-15' }, []],
    [{ type: 'NACH', gateway: 'bse' }, [{ code: 'PAYMENTS_MANDATE_TYPE_NOT_AT_GATEWAY', path: ['type'] }]],
  ])('starts with %o or says what is wrong', (input, issues) => {
    expect(inputIssues(input)).toMatchObject(issues)
    expect(inputIssues(input)).toHaveLength(issues.length)
  })

  it('follows other maximums', () => {
    const lifecycle = createMandateLifecycle({ maximums: { ...mandateMaximums, UPI: '500000' } })
    expect(inputIssues({ type: 'UPI', limit: rupees('500000') }, lifecycle)).toEqual([])
  })

  it('never throws for an event, whatever it brings', () => {
    const type = fc.constantFrom<MandateEvent['type']>('received', 'submitted', 'approved', 'rejected', 'cancelled')
    const event = fc.record({ type, at: fc.oneof(fc.constant(soon), fc.anything()), reason: fc.anything() }, { requiredKeys: ['type'] })
    fc.assert(
      fc.property(fc.constantFrom(...mandateStatuses), fc.oneof(event, fc.anything()), (state, given) => {
        expect(typeof mandateLifecycle.apply(stored(state), given as MandateEvent).ok).toBe('boolean')
      }),
      { numRuns: 2_000 },
    )
  })

  it.each<[string, object]>([
    ['limit', { limit: 50000 }],
    ['validTo', { validTo: 'never' }],
    ['approvedAt', { approvedAt: '2024-01-15' }],
    ['rejectedReason', { rejectedReason: '' }],
  ])('is not restored with garbage in %s', (field, change) => {
    const mandate = stored('SUBMITTED')
    expect(() => mandateLifecycle.restore({ ...mandate, context: { ...mandate.context, ...change } })).toThrow(
      expect.objectContaining({
        code: 'LIFECYCLE_CONTEXT_INVALID',
        context: expect.objectContaining({ issues: [expect.objectContaining({ code: 'PAYMENTS_CONTEXT_INVALID', path: [field] })] }),
      }),
    )
  })

  it('has a reason for every guard', () => {
    expect(Object.keys(mandateReasons)).toEqual(Object.keys(mandateGuards))
  })

  it.each(['SUSPENDED', '', 'toString', null, undefined])('may grow: the status %o is unknown and no error', (status) => {
    expect(readMandateStatus(status)).toBeUndefined()
    expect(readMandateStatus('approved')).toBe('APPROVED')
  })
})
