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
  expect(codes('2022-02-01', null, skippedPlan({ systematic: true }))).toEqual(['SCHEDULE_SKIP_TO_MISSING'])
  expect(checkSkip({ from: d('2022-02-01') }, skippedPlan({ systematic: true }))).toHaveLength(1)
})

it('refuses an end before the start', () => {
  expect(checkSkip({ from: d('2022-02-01'), to: d('2022-01-31') }, skippedPlan())).toMatchObject([
    { code: 'SCHEDULE_SKIP_TO_BEFORE_FROM', path: ['to'], nearest: '2022-02-01', context: { accepted: { from: '2022-02-01' } } },
  ])
})
