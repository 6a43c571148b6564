import * as fc from 'fast-check'
import { failureLimitReachedBy, frequencies, predictAutoCancellation, type InstallmentOutcome } from '@foliokit/schedule'
import { describe, expect, it } from 'vitest'
import { autoCancellationOf, failureLimitOf, noFailures, outcomesOf, runReaches, withOutcome, type FailureRun } from '../src/index.js'
import { d, datesOf, planAfter } from './fixture.js'

const anyOutcome = fc.constantFrom<InstallmentOutcome>('successful', 'failed', 'skipped', 'in_flight')
const outcomes = fc.array(anyOutcome, { maxLength: 12 })
const runOf = (list: readonly InstallmentOutcome[]): FailureRun =>
  list.reduce((run, outcome, i) => withOutcome(run, i + 1, outcome), noFailures)

/** Outcomes in which no run reaches the limit before it is over: what a plan has while it lives. */
const living = (limit: number) =>
  outcomes.filter((list) =>
    list.every((_, i) => failureLimitReachedBy({ outcomes: list.slice(0, i), plannedSkips: [], limit }) === undefined),
  )

describe('a run of failures (domain §4.10)', () => {
  it.each<[string, readonly InstallmentOutcome[], number | undefined]>([
    ['three in flight', ['in_flight', 'in_flight', 'in_flight'], undefined],
    ['one success, two failures', ['successful', 'failed', 'failed'], undefined],
    ['three failures', ['successful', 'failed', 'failed', 'failed'], 4],
    ['skipped ones count', ['failed', 'skipped', 'skipped'], 3],
    ['in flight neither counts nor breaks', ['failed', 'in_flight', 'failed', 'failed'], 4],
    ['a success breaks', ['failed', 'failed', 'successful', 'failed'], undefined],
  ])('%s', (_, list, number) => {
    expect(runReaches(runOf(list), 3)).toBe(number)
  })

  it('reaches the limit where the schedule says it does', () => {
    for (const limit of [2, 3]) {
      fc.assert(
        fc.property(living(limit), (list) => {
          expect(runReaches(runOf(list), limit)).toBe(failureLimitReachedBy({ outcomes: list, plannedSkips: [], limit }))
        }),
      )
    }
  })

  it('is the same in whatever order installments end', () => {
    fc.assert(
      fc.property(outcomes, fc.infiniteStream(fc.nat()), (list, order) => {
        const numbers = list.map((_, i) => i + 1)
        const shuffled = numbers.map((number) => ({ number, by: order.next().value as number })).sort((a, b) => a.by - b.by)
        const run = shuffled.reduce((so, { number }) => withOutcome(so, number, list[number - 1]!), noFailures)
        for (const limit of [2, 3]) expect(runReaches(run, limit)).toBe(runReaches(runOf(list), limit))
      }),
    )
  })

  it('lets a failed installment succeed by a retry, whenever it failed', () => {
    fc.assert(
      fc.property(living(3), fc.nat({ max: 11 }), (list, place) => {
        fc.pre(list[place] === 'failed')
        const retried = list.map((outcome, i) => (i === place ? 'successful' : outcome))
        expect(runReaches(withOutcome(runOf(list), place + 1, 'successful'), 3)).toBe(runReaches(runOf(retried), 3))
      }),
    )
  })

  it.each<[string, readonly InstallmentOutcome[], number, FailureRun]>([
    ['the first of two leaves the second', ['failed', 'failed'], 1, { ended: 2, failed: 1, later: [] }],
    ['the last of two leaves none', ['failed', 'failed'], 2, { ended: 2, failed: 0, later: [] }],
    ['one that succeeded before the run leaves it', ['successful', 'failed', 'failed'], 1, { ended: 3, failed: 2, later: [] }],
    ['one before the run that a success ended leaves it', ['failed', 'successful', 'failed'], 1, { ended: 3, failed: 1, later: [] }],
    [
      'one that ended out of turn is known for the success it became',
      ['in_flight', 'failed', 'failed'],
      2,
      { ended: 0, failed: 0, later: ['in_flight', 'successful', 'failed'] },
    ],
    [
      'one that succeeded out of turn stays so',
      ['in_flight', 'successful', 'failed'],
      2,
      { ended: 0, failed: 0, later: ['in_flight', 'successful', 'failed'] },
    ],
  ])('after a success by a retry: %s', (_, list, number, run) => {
    expect(withOutcome(runOf(list), number, 'successful')).toEqual(run)
  })

  it('takes no other second outcome', () => {
    const run = runOf(['successful', 'failed', 'in_flight', 'failed', 'successful'])
    expect(withOutcome(run, 1, 'failed')).toEqual(run)
    expect(withOutcome(run, 2, 'skipped')).toEqual(run)
    expect(withOutcome(run, 4, 'skipped')).toEqual(run)
    expect(withOutcome(run, 5, 'failed')).toEqual(run)
    expect(withOutcome(run, 3, 'in_flight')).toEqual(run)
  })

  it('keeps nothing of an installment that is in flight still', () => {
    expect(withOutcome(noFailures, 3, 'in_flight')).toEqual(noFailures)
    expect(withOutcome(runOf(['in_flight', 'failed']), 4, 'in_flight')).toEqual(runOf(['in_flight', 'failed']))
  })

  it('keeps no more than what is in flight', () => {
    const long = runOf(Array.from({ length: 1_000 }, (_, i) => (i % 3 === 0 ? 'successful' : 'failed')))
    expect(long).toEqual({ ended: 1_000, failed: 0, later: [] })
  })

  it.each<[readonly InstallmentOutcome[], number, readonly InstallmentOutcome[]]>([
    [[], 2, ['in_flight', 'in_flight']],
    [['failed', 'successful', 'skipped'], 4, ['successful', 'successful', 'failed', 'in_flight']],
    [['failed', 'in_flight', 'skipped'], 4, ['failed', 'in_flight', 'skipped', 'in_flight']],
  ])('of %j, when %d are generated, reads as %j', (list, generated, expected) => {
    expect(outcomesOf(runOf(list), generated)).toEqual(expected)
  })

  it('gives outcomes of the same effect, one for each installment generated', () => {
    fc.assert(
      fc.property(living(3), (list) => {
        const equivalent = outcomesOf(runOf(list), list.length)
        expect(equivalent).toHaveLength(list.length)
        const plannedSkips = [list.length + 1, list.length + 2]
        expect(failureLimitReachedBy({ outcomes: equivalent, plannedSkips, limit: 3 })).toBe(
          failureLimitReachedBy({ outcomes: list, plannedSkips, limit: 3 }),
        )
      }),
    )
  })
})

describe('autoCancellationOf', () => {
  const plan = planAfter([], { numberOfInstallments: 24 })
  const failed = (list: readonly InstallmentOutcome[]) => ({ ...plan.context, failures: runOf(list) })

  it('cancels a monthly plan when the window of the last failure is over: on the 8th for day 1', () => {
    const first = planAfter([], { at: '2024-01-15T10:00:00+05:30', installmentDay: 1 })
    const context = { ...first.context, failures: runOf(['failed', 'skipped', 'failed']) }
    expect(autoCancellationOf(context, datesOf(first))).toEqual({
      number: 3,
      installmentDay: '2024-04-01',
      cancelledOn: '2024-04-08',
      reason: 'consecutive_failed_installment_limit_exceeded',
      coverage: 'announced',
    })
  })

  it('says what predictAutoCancellation of the schedule says', () => {
    fc.assert(
      fc.property(living(3), (list) => {
        const schedule = datesOf(plan)
        expect(autoCancellationOf(failed(list), schedule)).toEqual(predictAutoCancellation(schedule, { outcomes: list }))
      }),
    )
  })

  it('cancels no plan that is not systematic, and no redemption or switch', () => {
    const three: readonly InstallmentOutcome[] = ['failed', 'failed', 'failed']
    for (const change of [{ systematic: false }, { kind: 'redemption' }, { kind: 'switch' }] as const) {
      expect(autoCancellationOf({ ...failed(three), ...change }, datesOf(plan))).toBeUndefined()
    }
  })

  it('takes a limit of its own', () => {
    expect(autoCancellationOf(failed(['failed']), datesOf(plan), { failureLimit: () => 1 })).toMatchObject({ number: 1 })
    expect(d('2024-02-05')).toBe(autoCancellationOf(failed(['failed']), datesOf(plan), { failureLimit: () => 1 })!.installmentDay)
  })

  it.each([
    [2, ['quarterly', 'half_yearly', 'yearly']],
    [
      3,
      [
        'daily',
        'calendar_day_daily',
        'day_in_a_week',
        'four_times_a_month',
        'day_in_a_fortnight',
        'twice_a_month',
        'monthly',
        'of_tomorrow',
      ],
    ],
  ])('has the limit %d for %j', (limit, names) => {
    expect(names.map(failureLimitOf)).toEqual(names.map(() => limit))
    expect(frequencies.filter((name) => failureLimitOf(name) === limit)).toEqual(names.filter((name) => name !== 'of_tomorrow'))
  })
})
