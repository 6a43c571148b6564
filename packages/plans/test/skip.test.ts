import { takeAll } from '@foliokit/lifecycle/testing'
import { skipTaking } from '@foliokit/schedule'
import { describe, expect, it } from 'vitest'
import {
  checkSkipOf,
  createSkipLifecycle,
  skipLifecycle,
  skipReasons,
  skipGuards,
  skipStateOfWire,
  skipTakingOf,
  skipWindow,
  wireSkipStates,
  type SkipEvent,
  type SkipInput,
  type StoredSkip,
} from '../src/index.js'
import { skipInput } from '../src/testing.js'
import { activated, codes, d, datesOf, generated, on, planAfter } from './fixture.js'

const after = (events: readonly SkipEvent[], input: Partial<SkipInput> = {}): StoredSkip =>
  takeAll(skipLifecycle, skipLifecycle.start(skipInput(input)), events)
const begun: SkipEvent = { type: 'activated', at: on('2024-03-01') }

describe('a skip instruction (domain §4.9)', () => {
  it('is pending, active from its first day, and completed after its last', () => {
    const skip = after([
      begun,
      { type: 'installment_skipped', at: on('2024-03-05'), installmentDay: '2024-03-05' },
      { type: 'completed', at: on('2024-07-01') },
    ])
    expect(skip).toStrictEqual({
      state: 'COMPLETED',
      version: 1,
      context: {
        from: '2024-03-01',
        to: '2024-06-30',
        skipped: 1,
        createdAt: '2024-02-16T10:00:00+05:30',
        activatedAt: on('2024-03-01'),
        completedAt: on('2024-07-01'),
        cancelledAt: null,
      },
    })
  })

  it.each<[string, readonly SkipEvent[]]>([
    ['pending', []],
    ['active', [begun]],
  ])('can be cancelled while %s, and is when its plan ends', (_, events) => {
    for (const type of ['cancelled', 'plan_ended'] as const) {
      expect(after([...events, { type, at: on('2024-03-02') }])).toMatchObject({
        state: 'CANCELLED',
        context: { cancelledAt: on('2024-03-02') },
      })
    }
  })

  it.each<[readonly SkipEvent[], Partial<SkipInput>, SkipEvent, string]>([
    [[], {}, { type: 'activated', at: '2024-02-29T18:29:59Z' }, 'PLANS_SKIP_NOT_BEGUN'],
    [[begun], {}, { type: 'completed', at: on('2024-06-30') }, 'PLANS_SKIP_NOT_OVER'],
    [[begun], { to: null }, { type: 'completed', at: on('2034-01-01') }, 'PLANS_SKIP_NOT_OVER'],
    [[begun], {}, { type: 'installment_skipped', at: on('2024-03-01'), installmentDay: '2024-07-05' }, 'PLANS_SKIP_OUTSIDE_WINDOW'],
    [
      [begun],
      { to: null },
      { type: 'installment_skipped', at: on('2024-03-01'), installmentDay: '2024-02-29' },
      'PLANS_SKIP_OUTSIDE_WINDOW',
    ],
  ])('after %j, %j refuses %j: %s', (events, input, event, code) => {
    expect(codes(skipLifecycle.apply(after(events, input), event))).toEqual(['LIFECYCLE_GUARD_REFUSED', code])
  })

  it('takes no installment before it is active', () => {
    const event = { type: 'installment_skipped', at: on('2024-03-05'), installmentDay: '2024-03-05' } as const
    expect(codes(skipLifecycle.apply(after([]), event))).toEqual(['LIFECYCLE_EVENT_NOT_ACCEPTED'])
  })

  it('refuses what is malformed', () => {
    expect(() => skipLifecycle.start(skipInput({ from: '2024-3-1' }))).toThrow(
      expect.objectContaining({ code: 'PLANS_SKIP_INPUT_INVALID' }),
    )
    const event = { type: 'installment_skipped', at: on('2024-03-05'), installmentDay: 5 } as unknown as SkipEvent
    expect(codes(skipLifecycle.apply(after([begun]), event))).toEqual(['LIFECYCLE_EVENT_INVALID', 'PLANS_EVENT_INVALID'])
    const { context, ...rest } = after([])
    expect(() => skipLifecycle.restore({ ...rest, context: { ...context, skipped: -1 } })).toThrow(
      expect.objectContaining({ code: 'LIFECYCLE_CONTEXT_INVALID' }),
    )
  })

  it('says of a start what each field must be', () => {
    const issue = (field: string, right: string) => ({
      code: 'PLANS_SKIP_INPUT_INVALID',
      path: [field],
      message: `${field} must be ${right}.`,
      context: { expected: right },
    })
    const issues = [issue('from', 'a civil date, YYYY-MM-DD'), issue('to', 'a civil date, YYYY-MM-DD, or null, or absent')]
    expect(() => createSkipLifecycle().start(skipInput({ from: '2024-3-1', to: 'never' }))).toThrow(
      expect.objectContaining({
        code: 'PLANS_SKIP_INPUT_INVALID',
        message: issues.map(({ message }) => message).join(' '),
        context: { issues },
      }),
    )
  })

  it('is held to the same by a lifecycle that is made anew', () => {
    const lifecycle = createSkipLifecycle()
    const pending = lifecycle.start(skipInput())
    expect(codes(lifecycle.apply(pending, { type: 'activated', at: 'soon' }))).toEqual(['LIFECYCLE_EVENT_INVALID', 'PLANS_EVENT_INVALID'])
    const early = { type: 'activated', at: on('2024-02-20') } as const
    expect(codes(lifecycle.apply(pending, early))).toEqual(['LIFECYCLE_GUARD_REFUSED', 'PLANS_SKIP_NOT_BEGUN'])
    expect(() => lifecycle.restore({ ...pending, context: { ...pending.context, skipped: -1 } })).toThrow(
      expect.objectContaining({
        context: expect.objectContaining({ issues: [expect.objectContaining({ code: 'PLANS_CONTEXT_INVALID', path: ['skipped'] })] }),
      }),
    )
    expect(() => lifecycle.restore({ ...pending, version: 7 })).toThrow(
      expect.objectContaining({
        code: 'LIFECYCLE_VERSION_UNKNOWN',
        context: expect.objectContaining({ machine: 'skip_instruction' }),
      }),
    )
  })

  it('is explained by a reason for every guard', () => {
    expect(Object.keys(skipReasons).sort()).toEqual(Object.keys(skipGuards).sort())
  })
})

describe('which instruction takes an installment (domain §4.9)', () => {
  const later = after([], { from: '2024-04-01' })
  const earlier = after([begun])
  const twin = after([begun])

  it('is the one that began first, and of equals the first in the list', () => {
    expect(skipTakingOf([later, earlier, twin], d('2024-05-05'))).toBe(earlier)
    expect(skipTakingOf([later], d('2024-03-05'))).toBeUndefined()
    expect(skipTakingOf([], d('2024-05-05'))).toBeUndefined()
  })

  it('is never one that was cancelled before', () => {
    const cancelled = after([begun, { type: 'cancelled', at: on('2024-04-20') }])
    expect(skipTakingOf([cancelled, later], d('2024-04-05'))).toBe(cancelled)
    expect(skipTakingOf([cancelled, later], d('2024-05-05'))).toBe(later)
  })

  it('is what the schedule says of their windows', () => {
    const windows = [later, earlier].map(({ context }) => skipWindow(context))
    expect(windows).toEqual([
      { from: '2024-04-01', to: '2024-06-30' },
      { from: '2024-03-01', to: '2024-06-30' },
    ])
    expect(skipTaking(d('2024-05-05'), windows)).toBe(windows[1])
  })
})

describe('checkSkipOf', () => {
  const failed = (number: number) => ({ type: 'installment_ended', at: on('2024-02-12'), number, outcome: 'failed' }) as const
  const plan = planAfter([activated, generated(1, '2024-02-05'), failed(1)])
  const check = (from: string, to: string | null, of = plan) =>
    checkSkipOf(of.context, datesOf(of), { from: d(from), to: to === null ? null : d(to) }, { on: d('2024-02-20') }).map(({ code }) => code)

  it('asks the rules of the schedule', () => {
    expect(check('2024-02-22', '2024-03-31')).toEqual([])
    expect(check('2024-02-21', '2024-03-31')).toEqual(['SCHEDULE_SKIP_FROM_TOO_SOON'])
    expect(check('2024-03-01', null)).toEqual(['SCHEDULE_SKIP_TO_MISSING'])
  })

  it('counts the failures that the plan knows (domain §4.10)', () => {
    expect(check('2024-03-01', '2024-04-30')).toEqual(['SCHEDULE_SKIP_REACHES_FAILURE_LIMIT'])
    expect(check('2024-03-01', '2024-04-30', planAfter([activated, generated(1, '2024-02-05')]))).toEqual([])
    expect(check('2024-03-01', '2024-04-30', planAfter([activated, generated(1, '2024-02-05'), failed(1)], { systematic: false }))).toEqual(
      [],
    )
  })

  // Limit 3; installments 1 to 3 generated on the 5th of February to April (domain §4.10).
  const three = [generated(1, '2024-02-05'), generated(2, '2024-03-05'), generated(3, '2024-04-05')]
  const ended = (...outcomes: readonly ('successful' | 'failed')[]) =>
    outcomes.map((outcome, i) => ({ type: 'installment_ended', at: on('2024-04-08'), number: i + 1, outcome }) as const)

  it.each([
    ['W,W,W skip 20,21', [], '2025-09-01', '2025-10-31', []],
    ['S,F,F skip 20,21', ended('successful', 'failed', 'failed'), '2025-09-01', '2025-10-31', []],
    ['S,F,F skip 4,5', ended('successful', 'failed', 'failed'), '2024-05-01', '2024-06-30', ['SCHEDULE_SKIP_REACHES_FAILURE_LIMIT']],
    [
      'S,S,S skip 4,5,6',
      ended('successful', 'successful', 'successful'),
      '2024-05-01',
      '2024-07-31',
      ['SCHEDULE_SKIP_REACHES_FAILURE_LIMIT'],
    ],
  ])('%s', (_, outcomes, from, to, expected) => {
    const long = planAfter([activated, ...three, ...outcomes], { numberOfInstallments: 30 })
    const issues = checkSkipOf(long.context, datesOf(long), { from: d(from), to: d(to) }, { on: d('2024-04-10') })
    expect(issues.map(({ code }) => code)).toEqual(expected)
  })

  it('refuses a plan whose installments the caller generates, and counts the instructions there are', () => {
    expect(check('2024-03-01', '2024-03-31', planAfter([activated], { autoGenerate: false }))).toEqual(['SCHEDULE_SKIP_NOT_AVAILABLE'])
    const fresh = planAfter([activated])
    const instructions = [after([], { from: '2024-03-01', to: '2024-03-31' })]
    const draft = { from: d('2024-04-01'), to: d('2024-05-31') }
    const options = { on: d('2024-02-20'), instructions }
    expect(checkSkipOf(fresh.context, datesOf(fresh), draft, options).map(({ code }) => code)).toEqual([
      'SCHEDULE_SKIP_REACHES_FAILURE_LIMIT',
    ])
    expect(checkSkipOf(fresh.context, datesOf(fresh), draft, { ...options, rules: [] })).toEqual([])
  })
})

describe('a state read from the wire (field notes §5, row 12)', () => {
  it.each([
    [{ state: 'PENDING' }, 'PENDING'],
    [{ state: 'pending', cancelled_at: null }, 'PENDING'],
    [{ state: 'PENDING', cancelled_at: '2023-01-30T05:29:23+05:30' }, 'CANCELLED'],
    [{ state: 'CANCELLATION_REQUESTED' }, 'CANCELLATION_REQUESTED'],
    [{ state: 'OF_TOMORROW' }, 'OF_TOMORROW'],
  ])('%j is %s', (wire, state) => {
    expect(skipStateOfWire(wire)).toBe(state)
  })

  it('may be one of six that are known', () => {
    expect(wireSkipStates).toEqual(['PENDING', 'ACTIVE', 'COMPLETED', 'CANCELLED', 'CANCELLATION_REQUESTED', 'FAILED'])
  })
})
