import { describe, expect, it } from 'vitest'
import { checkSkip, type InstallmentOutcome, type PlanTerms } from '../../src/index.js'
import { d } from '../calendars.js'
import { codes, skippedPlan } from './skipped-plan.js'

describe('skipWithinFailureLimit (domain §4.10)', () => {
  const [S, F, W] = ['successful', 'failed', 'in_flight'] as const
  // installment n is dated the 15th of month n of 2022
  it.each<[string, readonly InstallmentOutcome[], string, string, readonly string[]]>([
    ['W,W,W skip 20,21', [W, W, W], '2023-08-01', '2023-09-30', []],
    ['S,F,F skip 20,21', [S, F, F], '2023-08-01', '2023-09-30', []],
    ['S,F,F skip 4,5', [S, F, F], '2022-04-01', '2022-05-31', ['SCHEDULE_SKIP_REACHES_FAILURE_LIMIT']],
    ['S,S,S skip 4,5,6', [S, S, S], '2022-04-01', '2022-06-30', ['SCHEDULE_SKIP_REACHES_FAILURE_LIMIT']],
    ['S,S,S skip 4,5', [S, S, S], '2022-04-01', '2022-05-31', []],
    ['S,F,F skip 4 in a window of its day alone', [S, F, F], '2022-04-15', '2022-04-15', ['SCHEDULE_SKIP_REACHES_FAILURE_LIMIT']],
  ])('%s', (_, outcomes, from, to, expected) => {
    expect(codes(from, to, skippedPlan({ systematic: true }, { outcomes, date: d('2022-03-20') }))).toEqual(expected)
  })

  it('begins with the first installment when none was generated', () => {
    const plan = skippedPlan({ systematic: true })
    expect(codes('2022-01-10', '2022-03-14', plan)).toEqual([])
    expect(checkSkip({ from: d('2022-01-10'), to: d('2022-03-15') }, plan)).toEqual([
      {
        code: 'SCHEDULE_SKIP_REACHES_FAILURE_LIMIT',
        path: ['to'],
        message: 'Skipping 2022-01-10 to 2022-03-15 makes installment 3 the last of 3 failed or skipped in a row, which cancels the plan.',
        context: { from: '2022-01-10', to: '2022-03-15', number: 3, limit: 3 },
        nearest: '2022-03-14',
      },
    ])
  })

  it('offers the longest window that does not reach it', () => {
    const plan = skippedPlan({ systematic: true }, { outcomes: [S, S, S], date: d('2022-03-20') })
    expect(checkSkip({ from: d('2022-04-01'), to: d('2022-08-31') }, plan)).toMatchObject([
      { code: 'SCHEDULE_SKIP_REACHES_FAILURE_LIMIT', path: ['to'], nearest: '2022-06-14', context: { number: 6, limit: 3 } },
    ])
    const failed = skippedPlan({ systematic: true }, { outcomes: [S, F, F], date: d('2022-03-20') })
    expect(checkSkip({ from: d('2022-04-01'), to: d('2022-04-30') }, failed)[0]).not.toHaveProperty('nearest')
  })

  it('counts instructions that exist already', () => {
    const skips = [{ from: d('2022-04-01'), to: d('2022-05-31') }]
    const plan = skippedPlan({ systematic: true }, { skips, date: d('2022-01-20'), outcomes: [S] })
    expect(codes('2022-06-01', '2022-06-30', plan)).toEqual(['SCHEDULE_SKIP_REACHES_FAILURE_LIMIT'])
    expect(codes('2022-07-01', '2022-07-31', plan)).toEqual([])
  })

  it.each<Partial<PlanTerms>>([{ systematic: false }, { kind: 'redemption' }, { kind: 'switch' }])(
    'never refuses a plan with %j',
    (more) => {
      expect(codes('2022-02-01', '2022-12-31', skippedPlan({ systematic: true, ...more }))).toEqual([])
    },
  )
})
