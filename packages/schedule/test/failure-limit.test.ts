import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  failureLimit,
  failureLimitReachedBy,
  predictAutoCancellation,
  type Frequency,
  type InstallmentOutcome,
  type PlanTerms,
} from '../src/index.js'
import { d } from './calendars.js'
import { planOf } from './plans.js'

const outcome = { S: 'successful', F: 'failed', K: 'skipped', W: 'in_flight' } as const
const read = (letters: string): readonly InstallmentOutcome[] => letters.split('').map((letter) => outcome[letter as keyof typeof outcome])

describe('failureLimit (domain §4.10)', () => {
  it.each<[Frequency, number]>([
    ['daily', 3],
    ['calendar_day_daily', 3],
    ['day_in_a_week', 3],
    ['day_in_a_fortnight', 3],
    ['four_times_a_month', 3],
    ['twice_a_month', 3],
    ['monthly', 3],
    ['quarterly', 2],
    ['half_yearly', 2],
    ['yearly', 2],
  ])('of %s is %d', (frequency, limit) => {
    expect(failureLimit(frequency)).toBe(limit)
  })
})

describe('failureLimitReachedBy (domain §4.10)', () => {
  // the first four are the vector of the limit function alone
  it.each<[string, readonly number[], number | undefined]>([
    ['WWW', [20, 21], undefined],
    ['SFF', [20, 21], undefined],
    ['SFF', [4, 5], 4],
    ['SSS', [4, 5, 6], 6],
    ['SSS', [4, 5], undefined],
    ['SSS', [4, 6, 7], undefined],
    ['FFW', [4], 4],
    ['FWF', [4], 4],
    ['FWFWF', [], 5],
    ['FFSFF', [], undefined],
    ['FKF', [], 3],
    ['FF', [], undefined],
    ['', [1, 2, 3], 3],
    ['', [], undefined],
    ['FF', [2, 3], 3],
  ])('%s and skipping %j: %s', (outcomes, plannedSkips, expected) => {
    expect(failureLimitReachedBy({ outcomes: read(outcomes), plannedSkips, limit: 3 })).toBe(expected)
  })

  it('is reached exactly when some run without a success has that many', () => {
    const letters = fc.array(fc.constantFrom('S', 'F', 'K', 'W'), { maxLength: 20 }).map((list) => list.join(''))
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 4 }), (text, limit) => {
        const longest = Math.max(
          ...text
            .replaceAll('W', '')
            .split('S')
            .map((run) => run.length),
        )
        const reached = failureLimitReachedBy({ outcomes: read(text), plannedSkips: [], limit })
        expect(reached !== undefined).toBe(longest >= limit)
      }),
    )
  })
})

describe('predictAutoCancellation (domain §4.10)', () => {
  const systematic: Partial<PlanTerms> = { systematic: true, numberOfInstallments: 12 }

  it('cancels after the window of the last failure', () => {
    const schedule = planOf('monthly', 1, '2024-01-15', systematic)
    expect(predictAutoCancellation(schedule, { outcomes: read('SFFF') })).toEqual({
      number: 4,
      installmentDay: '2024-05-01',
      // Maharashtra Day: processed on 2 May, good until 8 May
      cancelledOn: '2024-05-09',
      reason: 'consecutive_failed_installment_limit_exceeded',
      coverage: 'announced',
    })
  })

  it('counts skips that are planned, after failures', () => {
    const schedule = planOf('monthly', 1, '2024-01-15', systematic)
    const skips = [{ from: d('2024-05-01'), to: d('2024-05-31') }]
    expect(predictAutoCancellation(schedule, { outcomes: read('SFF'), skips })?.number).toBe(4)
    expect(predictAutoCancellation(schedule, { outcomes: read('SFS'), skips })).toBeUndefined()
  })

  it('lets an installment that no instruction skips succeed', () => {
    const schedule = planOf('monthly', 1, '2024-01-15', systematic)
    expect(predictAutoCancellation(schedule, { outcomes: read('SFF') })).toBeUndefined()
    expect(predictAutoCancellation(schedule, { outcomes: read('SFF'), skips: [] })).toBeUndefined()
  })

  it('looks up to the last day of the last window, and ends there on a perpetual plan', () => {
    const schedule = planOf('monthly', 1, '2024-01-15', { systematic: true, numberOfInstallments: null })
    const skips = (to: string) => [{ from: d('2024-05-01'), to: d(to) }]
    expect(predictAutoCancellation(schedule, { outcomes: read('SSS'), skips: skips('2024-07-01') })?.number).toBe(6)
    expect(predictAutoCancellation(schedule, { outcomes: read('SSS'), skips: skips('2024-06-30') })).toBeUndefined()
  })

  it('takes two failures for a quarterly plan', () => {
    expect(predictAutoCancellation(planOf('quarterly', 1, '2024-01-15', systematic), { outcomes: read('FF') })?.number).toBe(2)
  })

  it('ends a look into a window without end', () => {
    const schedule = planOf('monthly', 1, '2024-01-15', { systematic: true, numberOfInstallments: null })
    expect(predictAutoCancellation(schedule, { outcomes: [], skips: [{ from: d('2025-01-01'), to: null }] })?.installmentDay).toBe(
      '2025-03-01',
    )
  })

  it.each<Partial<PlanTerms>>([{ systematic: false }, { kind: 'redemption' }, { kind: 'switch' }])(
    'never happens to a plan with %j',
    (more) => {
      const schedule = planOf('monthly', 1, '2024-01-15', { ...systematic, ...more })
      expect(predictAutoCancellation(schedule, { outcomes: read('FFFFF') })).toBeUndefined()
    },
  )

  it('does not happen past the last installment', () => {
    const schedule = planOf('monthly', 1, '2024-01-15', { systematic: true, numberOfInstallments: 2 })
    expect(predictAutoCancellation(schedule, { outcomes: [], skips: [{ from: d('2024-01-16'), to: d('2024-12-31') }] })).toBeUndefined()
  })
})
