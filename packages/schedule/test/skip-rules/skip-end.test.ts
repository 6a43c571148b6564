import { expect, it } from 'vitest'
import { checkSkip } from '../../src/index.js'
import { d } from '../calendars.js'
import { codes, skippedPlan } from './skipped-plan.js'

it('accepts a window of one day, and one without end unless the plan is a systematic purchase plan', () => {
  expect(codes('2022-01-15', '2022-01-15', skippedPlan())).toEqual([])
  expect(codes('2022-01-15', null, skippedPlan())).toEqual([])
  expect(codes('2022-01-15', null, skippedPlan({ systematic: true, kind: 'redemption' }))).toEqual([])
})

it('needs an end on a systematic purchase plan', () => {
  for (const draft of [{ from: d('2022-02-01'), to: null }, { from: d('2022-02-01') }]) {
    expect(checkSkip(draft, skippedPlan({ systematic: true }))).toEqual([
      {
        code: 'SCHEDULE_SKIP_TO_MISSING',
        path: ['to'],
        message: 'A systematic purchase plan needs an end of the skip window; accepted: 2022-02-01 or later.',
        context: { from: '2022-02-01', accepted: { from: '2022-02-01' } },
      },
    ])
  }
})

it('refuses an end before the start', () => {
  expect(checkSkip({ from: d('2022-02-01'), to: d('2022-01-31') }, skippedPlan())).toEqual([
    {
      code: 'SCHEDULE_SKIP_TO_BEFORE_FROM',
      path: ['to'],
      message: 'Skip window ends on 2022-01-31, before its start 2022-02-01; accepted: 2022-02-01 or later.',
      context: { from: '2022-02-01', to: '2022-01-31', accepted: { from: '2022-02-01' } },
      nearest: '2022-02-01',
    },
  ])
})
