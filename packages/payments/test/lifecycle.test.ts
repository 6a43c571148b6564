import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTokenUrlUsable, paymentGuards, paymentLifecycle, paymentReasons, type PaymentEvent, type PaymentStatus } from '../src/index.js'
import { paymentInput } from '../src/testing.js'
import { codes, created, paymentAfter, soon, stored } from './fixture.js'

describe('a payment', () => {
  it('is paid on a page, transferred and settled, and stamps every stage', () => {
    const payment = paymentAfter([
      { type: 'token_used', at: '2024-01-15T10:01:00+05:30' },
      { type: 'succeeded', at: '2024-01-15T10:02:00+05:30' },
      { type: 'initiated', at: '2024-01-15T12:00:00+05:30' },
      { type: 'approved', at: '2024-01-15T13:00:00+05:30' },
    ])
    expect(payment).toStrictEqual({
      state: 'APPROVED',
      version: 1,
      context: {
        type: 'netbanking',
        tokenIssuedAt: created,
        tokenUsedAt: '2024-01-15T10:01:00+05:30',
        failureCode: null,
        createdAt: created,
        submittedAt: null,
        debitConfirmedAt: '2024-01-15T10:02:00+05:30',
        transferInitiatedAt: '2024-01-15T12:00:00+05:30',
        settledAt: '2024-01-15T13:00:00+05:30',
        failedAt: null,
        rejectedAt: null,
      },
    })
  })

  it('under a mandate is submitted to the bank first, and has no link', () => {
    const payment = paymentAfter([{ type: 'submitted', at: soon }], { type: 'nach' })
    expect(payment).toMatchObject({ state: 'SUBMITTED', context: { submittedAt: soon, tokenIssuedAt: null } })
  })

  it('is known as paid at the stage that is seen first', () => {
    expect(paymentAfter([{ type: 'approved', at: soon }])).toMatchObject({
      state: 'APPROVED',
      context: { debitConfirmedAt: soon, settledAt: soon, transferInitiatedAt: null },
    })
    expect(paymentAfter([{ type: 'initiated', at: soon }])).toMatchObject({ state: 'INITIATED', context: { debitConfirmedAt: soon } })
  })

  it.each<[PaymentEvent, PaymentStatus, object]>([
    [{ type: 'failed', at: soon, failureCode: 'a_code_of_tomorrow' }, 'FAILED', { failedAt: soon, failureCode: 'a_code_of_tomorrow' }],
    [{ type: 'failed', at: soon }, 'FAILED', { failedAt: soon, failureCode: null }],
    [
      { type: 'rejected', at: soon, failureCode: 'insufficient_funds' },
      'REJECTED',
      { rejectedAt: soon, failureCode: 'insufficient_funds' },
    ],
    [{ type: 'timed_out', at: soon }, 'TIMEDOUT', { failedAt: soon, failureCode: null }],
  ])('ends without money: %o', (event, status, context) => {
    expect(paymentAfter([event])).toMatchObject({ state: status, context: { ...context, debitConfirmedAt: null } })
  })

  const accepted: { readonly [Status in PaymentStatus]: readonly PaymentEvent['type'][] } = {
    PENDING: ['token_used', 'submitted', 'succeeded', 'initiated', 'approved', 'failed', 'rejected', 'timed_out'],
    SUBMITTED: ['succeeded', 'initiated', 'approved', 'failed', 'rejected'],
    SUCCESS: ['initiated', 'approved'],
    INITIATED: ['approved'],
    APPROVED: [],
    FAILED: [],
    REJECTED: [],
    TIMEDOUT: [],
  }

  it.each(Object.entries(accepted))('refuses in %s what is not legal, with the list of what is', (state, list) => {
    const payment = stored(state as PaymentStatus, { type: 'nach' })
    expect(paymentLifecycle.accepts(payment)).toEqual(list)
    const code = list.length === 0 ? 'LIFECYCLE_STATE_FINAL' : 'LIFECYCLE_EVENT_NOT_ACCEPTED'
    for (const type of accepted.PENDING.filter((known) => !list.includes(known))) {
      expect(paymentLifecycle.apply(payment, { type, at: soon } as PaymentEvent)).toEqual({
        ok: false,
        code,
        state,
        accepted: list,
        reasons: [],
      })
    }
  })

  it('refuses a submission that is no debit', () => {
    expect(codes(paymentLifecycle.apply(paymentAfter([]), { type: 'submitted', at: soon }))).toEqual([
      'LIFECYCLE_GUARD_REFUSED',
      'PAYMENTS_NOT_A_DEBIT',
    ])
  })

  it.each([
    ['at', { type: 'failed' }],
    ['at', { type: 'failed', at: '2024-01-15' }],
    ['failureCode', { type: 'failed', at: soon, failureCode: '' }],
    ['failureCode', { type: 'rejected', at: soon, failureCode: null }],
  ])('refuses an event with a wrong %s: %o', (field, event) => {
    expect(paymentLifecycle.apply(paymentAfter([]), event as PaymentEvent)).toMatchObject({
      ok: false,
      code: 'LIFECYCLE_EVENT_INVALID',
      reasons: [{ code: 'PAYMENTS_EVENT_INVALID', path: [field] }],
    })
  })

  it('never throws for an event, whatever it brings', () => {
    const event = fc.record(
      { type: fc.constantFrom(...accepted.PENDING), at: fc.oneof(fc.constant(soon), fc.anything()), failureCode: fc.anything() },
      { requiredKeys: ['type'] },
    )
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(accepted) as PaymentStatus[])), fc.oneof(event, fc.anything()), (state, given) => {
        expect(typeof paymentLifecycle.apply(stored(state), given as PaymentEvent).ok).toBe('boolean')
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['type', { type: 'cash' }],
    ['at', { at: 'now' }],
    ['tokenIssuedAt', { tokenIssuedAt: 'now' }],
  ])('does not start with a wrong %s', (field, change) => {
    expect(() => paymentLifecycle.start(paymentInput(change as object))).toThrow(
      expect.objectContaining({ code: 'PAYMENTS_INPUT_INVALID', context: { issues: [expect.objectContaining({ path: [field] })] } }),
    )
  })

  it('has a reason for every guard', () => {
    expect(Object.keys(paymentReasons).sort()).toEqual(Object.keys(paymentGuards).sort())
  })
})

describe('token_url', () => {
  it.each([
    ['as soon as it is issued', created, true],
    ['in the last second of 15 minutes', '2024-01-15T10:14:59.999+05:30', true],
    ['in another offset', '2024-01-15T04:44:59Z', true],
    ['after 15 minutes', '2024-01-15T10:15:00+05:30', false],
    ['after 15 minutes, in another offset', '2024-01-15T04:45:00Z', false],
  ])('%s: usable at %s is %s', (_, at, usable) => {
    expect(isTokenUrlUsable(paymentAfter([]), at)).toBe(usable)
  })

  it('works once', () => {
    const used = paymentAfter([{ type: 'token_used', at: soon }])
    expect(isTokenUrlUsable(used, soon)).toBe(false)
    expect(codes(paymentLifecycle.apply(used, { type: 'token_used', at: soon }))).toEqual([
      'LIFECYCLE_GUARD_REFUSED',
      'PAYMENTS_TOKEN_USED',
    ])
  })

  it.each([
    ['a payment without one', stored('PENDING', { tokenIssuedAt: null }), ['LIFECYCLE_GUARD_REFUSED', 'PAYMENTS_TOKEN_NONE']],
    [
      'an old one',
      stored('PENDING', { tokenIssuedAt: '2024-01-15T09:00:00+05:30' }),
      ['LIFECYCLE_GUARD_REFUSED', 'PAYMENTS_TOKEN_EXPIRED'],
    ],
    ['a payment already made', stored('SUCCESS'), ['LIFECYCLE_EVENT_NOT_ACCEPTED']],
    ['a payment that failed', stored('FAILED'), ['LIFECYCLE_STATE_FINAL']],
  ])('is not usable: %s', (_, payment, expected) => {
    expect(isTokenUrlUsable(payment, soon)).toBe(false)
    expect(codes(paymentLifecycle.check(payment, { type: 'token_used', at: soon }))).toEqual(expected)
  })

  it('may be issued later than the payment was created, and a debit never has one', () => {
    expect(
      isTokenUrlUsable(paymentAfter([], { type: 'upi', tokenIssuedAt: '2024-01-15T11:00:00+05:30' }), '2024-01-15T11:14:00+05:30'),
    ).toBe(true)
    expect(paymentAfter([], { type: 'upi', tokenIssuedAt: null }).context.tokenIssuedAt).toBeNull()
    expect(paymentAfter([], { type: 'nach', tokenIssuedAt: created }).context.tokenIssuedAt).toBeNull()
  })
})

describe('restore', () => {
  it.each<[string, object]>([
    ['type', { type: '' }],
    ['tokenUsedAt', { tokenUsedAt: true }],
    ['failureCode', { failureCode: 7 }],
    ['createdAt', { createdAt: null }],
    ['settledAt', { settledAt: '2024-01-15' }],
  ])('refuses garbage in %s', (field, change) => {
    const payment = stored('PENDING')
    expect(() => paymentLifecycle.restore({ ...payment, context: { ...payment.context, ...change } })).toThrow(
      expect.objectContaining({
        code: 'LIFECYCLE_CONTEXT_INVALID',
        context: expect.objectContaining({ issues: [expect.objectContaining({ code: 'PAYMENTS_CONTEXT_INVALID', path: [field] })] }),
      }),
    )
  })

  it('takes a payment type this release does not know as data', () => {
    const payment = stored('PENDING', { type: 'card' })
    expect(paymentLifecycle.restore(JSON.parse(JSON.stringify(payment)))).toStrictEqual(payment)
  })

  it.each([null, 'SUCCESS', {}, { state: 'PENDING', context: {}, version: '1' }])('refuses the garbage %o', (value) => {
    expect(() => paymentLifecycle.restore(value)).toThrow(expect.objectContaining({ code: 'LIFECYCLE_STORED_INVALID' }))
  })

  it('refuses an unknown status and version', () => {
    expect(() => paymentLifecycle.restore({ ...stored('PENDING'), state: 'REFUNDED' })).toThrow(
      expect.objectContaining({ code: 'LIFECYCLE_STATE_UNKNOWN' }),
    )
    expect(() => paymentLifecycle.restore({ ...stored('PENDING'), version: 2 })).toThrow(
      expect.objectContaining({ code: 'LIFECYCLE_VERSION_UNKNOWN' }),
    )
  })
})
