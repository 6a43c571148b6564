import { describe, expect, it } from 'vitest'
import {
  checkRedemptionInput,
  createRedemptionLifecycle,
  redemptionGateways,
  redemptionLifecycle,
  type RedemptionContext,
  type RedemptionEvent,
  type RedemptionInput,
  type WithdrawalState,
} from '../../src/index.js'
import { redemptionInput, sampleRedemption } from '../../src/testing.js'
import { codes } from '../purchase/fixture.js'
import { confirmed, consent, redemptionAfter, stored, time } from './fixture.js'

const submitted = { type: 'submitted', at: time.soon } as const
const succeeded = { type: 'succeeded', at: time.nextDay, outcome: sampleRedemption } as const
const issuesOf = (input: Partial<RedemptionInput>, lifecycle = redemptionLifecycle): readonly string[] => {
  try {
    lifecycle.start(redemptionInput(input))
    return []
  } catch (error) {
    const { code, context } = error as { code: string; context: { issues: readonly { code: string; path: readonly string[] }[] } }
    expect(code).toBe('ORDERS_INPUT_INVALID')
    return context.issues.map((issue) => `${issue.code} ${issue.path.join('.')}`)
  }
}

describe('a redemption', () => {
  it('is confirmed with its consent in one update, submitted, processed and reversed, and stamps every step', () => {
    const reversed = { type: 'reversed', at: '2024-02-01T09:00:00+05:30' } as const
    expect(redemptionAfter([confirmed, submitted, succeeded, reversed])).toStrictEqual({
      state: 'reversed',
      version: 1,
      context: {
        gateway: 'rta',
        plan: null,
        scheduledOn: '2024-01-15',
        expiresAt: time.expiry,
        consent,
        failureCode: null,
        createdAt: time.created,
        confirmedAt: time.soon,
        submittedAt: time.soon,
        succeededAt: time.nextDay,
        failedAt: null,
        cancelledAt: null,
        reversedAt: '2024-02-01T09:00:00+05:30',
        quantity: { by: 'amount', amount: '1000.00' },
        outcome: sampleRedemption,
        mode: 'normal',
      },
    })
  })

  it.each<[Partial<RedemptionInput>, object]>([
    [{ amount: '1000' }, { by: 'amount', amount: '1000' }],
    [
      { amount: null, units: '3.378' },
      { by: 'units', units: '3.378' },
    ],
    [{ amount: null, units: null }, { by: 'everything' }],
  ])('of %o says so', (input, quantity) => {
    expect(redemptionAfter([], input).context.quantity).toEqual(quantity)
  })

  it('fails with order_expiry after its window, and there is no retry', () => {
    const failed = redemptionAfter([{ type: 'expired', at: time.justExpired }])
    expect(failed).toMatchObject({ state: 'failed', context: { failureCode: 'order_expiry', failedAt: time.justExpired } })
    expect(redemptionLifecycle.isFinal(failed)).toBe(true)
  })

  it('keeps the failure code of the gateway, whatever it is', () => {
    const failed = redemptionAfter([confirmed, submitted, { type: 'failed', at: time.nextDay, failureCode: 'a_code_of_tomorrow' }])
    expect(failed.context.failureCode).toBe('a_code_of_tomorrow')
  })

  it('is cancelled as an installment that a skip instruction took out', () => {
    const skipped = redemptionAfter([{ type: 'skipped', at: time.soon }], { plan: { systematic: false } })
    expect(skipped).toMatchObject({ state: 'cancelled', context: { cancelledAt: time.soon } })
  })

  it('on ondc is reviewed first, and a review may fail it', () => {
    expect(redemptionAfter([], { gateway: 'ondc' }).state).toBe('under_review')
    expect(redemptionAfter([{ type: 'review_completed', at: time.soon }, confirmed, submitted], { gateway: 'ondc' }).state).toBe(
      'submitted',
    )
    const refused = { type: 'failed', at: time.soon, failureCode: 'fp_order_ineligibility' } as const
    expect(redemptionAfter([refused], { gateway: 'ondc' }).state).toBe('failed')
  })

  it('on bse takes consent by itself and is submitted without being confirmed', () => {
    const done = redemptionAfter([{ type: 'consented', at: time.soon, consent }, submitted], { gateway: 'bse' })
    expect(done).toMatchObject({ state: 'submitted', context: { consent, confirmedAt: null } })
  })

  it('keeps nothing of a consent or an outcome but its known members, and no contacts', () => {
    const loose = { ...confirmed, consent: { ...consent, otp: '1234' }, contacts: { emails: [consent.email], mobiles: [] } }
    const done = redemptionAfter([loose, submitted, { ...succeeded, outcome: { ...sampleRedemption, note: 'x' } } as RedemptionEvent])
    expect(done.context.consent).toStrictEqual(consent)
    expect(done.context.outcome).toStrictEqual(sampleRedemption)
    expect(done.context).not.toHaveProperty('contacts')
  })
})

describe('start', () => {
  it.each<[Partial<RedemptionInput>, readonly string[]]>([
    [{ amount: '1000', units: '3.378' }, ['ORDERS_QUANTITY_AMBIGUOUS units']],
    [{ amount: '0' }, ['ORDERS_INPUT_INVALID amount']],
    [{ amount: '0.00' }, ['ORDERS_INPUT_INVALID amount']],
    [{ amount: '-1' }, ['ORDERS_INPUT_INVALID amount']],
    [{ amount: null, units: '1e3' }, ['ORDERS_INPUT_INVALID units']],
    [{ amount: 1000 as never }, ['ORDERS_INPUT_INVALID amount']],
    [{ gateway: 'ondc', amount: null, units: '3.378' }, ['ORDERS_UNITS_NOT_AT_GATEWAY units']],
    [{ gateway: 'ondc', amount: null }, []],
    [{ gateway: 'bse', amount: null, units: '3.378' }, []],
    [{ mode: 'instant' }, []],
    [{ mode: 'instant', gateway: 'ondc' }, []],
    [{ mode: 'instant', gateway: 'bse' }, ['ORDERS_INSTANT_NOT_AT_GATEWAY mode']],
    [{ mode: 'instant', amount: null }, ['ORDERS_INSTANT_AMOUNT_MISSING amount']],
    [{ mode: 'instant', amount: null, units: '3.378' }, ['ORDERS_INSTANT_AMOUNT_MISSING amount']],
    [{ mode: 'soon' as never }, ['ORDERS_INPUT_INVALID mode']],
    [{ at: 'now', scheduledOn: '2024-02-30' }, ['ORDERS_INPUT_INVALID at', 'ORDERS_INPUT_INVALID scheduledOn']],
  ])('with %o has the issues %o', (input, issues) => {
    expect(issuesOf(input)).toEqual(issues)
  })

  it('says which gateway takes no instant redemptions, and what an instant one names', () => {
    expect(checkRedemptionInput(redemptionInput({ mode: 'instant', gateway: 'bse', amount: null }), redemptionGateways.bse)).toEqual([
      {
        code: 'ORDERS_INSTANT_NOT_AT_GATEWAY',
        path: ['mode'],
        message: 'Gateway bse takes no instant redemptions.',
        context: { gateway: 'bse' },
      },
      {
        code: 'ORDERS_INSTANT_AMOUNT_MISSING',
        path: ['amount'],
        message: 'An instant redemption names an amount, not units or everything.',
        context: {},
      },
    ])
  })

  it('follows another table', () => {
    const gateways = { ...redemptionGateways, ondc: { ...redemptionGateways.ondc, units: true } }
    const lifecycle = createRedemptionLifecycle({ gateways })
    expect(issuesOf({ gateway: 'ondc', amount: null, units: '3.378' }, lifecycle)).toEqual([])
    expect(() => lifecycle.restore(stored('pending', { mode: '' }))).toThrow(
      expect.objectContaining({ context: expect.objectContaining({ issues: [expect.objectContaining({ path: ['mode'] })] }) }),
    )
  })

  it.each(['nse', 'toString', '__proto__', ''])('knows no gateway %o', (gateway) => {
    expect(() => redemptionLifecycle.start(redemptionInput({ gateway }))).toThrow(
      expect.objectContaining({ code: 'ORDERS_GATEWAY_UNKNOWN' }),
    )
  })
})

/** [state, what differs in the context, event, the reason's code or null when it is taken] */
const cases: readonly [WithdrawalState, Partial<RedemptionContext>, RedemptionEvent, string | null][] = [
  // Confirming carries the consent.
  ['pending', {}, confirmed, null],
  ['pending', {}, { type: 'confirmed', at: time.soon }, 'ORDERS_CONSENT_MISSING'],
  ['pending', { plan: { systematic: false } }, { type: 'confirmed', at: time.soon }, 'ORDERS_CONSENT_MISSING'],
  ['pending', { plan: { systematic: true } }, { type: 'confirmed', at: time.soon }, null],
  ['pending', { gateway: 'ondc' }, confirmed, null],
  ['pending', { gateway: 'bse' }, confirmed, 'ORDERS_CONFIRM_NOT_AT_GATEWAY'],
  ['pending', { gateway: 'nse' }, confirmed, 'ORDERS_GATEWAY_UNKNOWN'],

  // Consent is set once, and by itself only where the gateway takes it so.
  ['pending', { consent }, confirmed, 'ORDERS_CONSENT_ALREADY_SET'],
  ['pending', { consent }, { type: 'confirmed', at: time.soon }, null],
  ['pending', {}, { type: 'consented', at: time.soon, consent }, 'ORDERS_CONSENT_WITH_CONFIRMATION'],
  ['pending', { gateway: 'ondc' }, { type: 'consented', at: time.soon, consent }, 'ORDERS_CONSENT_WITH_CONFIRMATION'],
  ['pending', { gateway: 'bse' }, { type: 'consented', at: time.soon, consent }, null],
  ['pending', { gateway: 'bse', consent }, { type: 'consented', at: time.soon, consent }, 'ORDERS_CONSENT_ALREADY_SET'],

  // Submission follows confirmation, except on bse, where consent comes first.
  ['pending', { consent }, submitted, 'ORDERS_SUBMIT_NOT_CONFIRMED'],
  ['pending', { gateway: 'bse' }, submitted, 'ORDERS_CONSENT_MISSING'],
  ['pending', { gateway: 'bse', plan: { systematic: true } }, submitted, null],

  // An order expires after its window.
  ['pending', {}, { type: 'expired', at: time.expiry }, 'ORDERS_WINDOW_STILL_OPEN'],
  ['pending', {}, { type: 'expired', at: '2024-01-16T09:30:00Z' }, 'ORDERS_WINDOW_STILL_OPEN'],
  ['pending', {}, { type: 'expired', at: '2024-01-16T09:30:01Z' }, null],

  // Only an installment is skipped.
  ['pending', {}, { type: 'skipped', at: time.soon }, 'ORDERS_SKIP_NOT_INSTALLMENT'],
  ['pending', { plan: { systematic: true } }, { type: 'skipped', at: time.soon }, null],
]

describe('guards', () => {
  it.each(cases)('%s, %o, %o: %s', (state, context, event, code) => {
    const expected = code === null ? [] : ['LIFECYCLE_GUARD_REFUSED', code]
    expect(codes(redemptionLifecycle.apply(stored(state, context), event))).toEqual(expected)
  })
})
