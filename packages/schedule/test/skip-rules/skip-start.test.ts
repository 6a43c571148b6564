import { expect, it } from 'vitest'
import { checkSkip, skipStart } from '../../src/index.js'
import { d } from '../calendars.js'
import { codes, skippedPlan } from './skipped-plan.js'

it('accepts a window two calendar days ahead', () => {
  expect(codes('2022-01-15', '2022-01-15', skippedPlan({}, { date: d('2022-01-13') }))).toEqual([])
})

it.each(['2022-01-15', '2022-01-14', '2022-01-01'])(
  'refuses one that starts on %s when created on 2022-01-14, with the earliest start',
  (from) => {
    const plan = skippedPlan({}, { date: d('2022-01-14') })
    expect(checkSkip({ from: d(from), to: d('2022-01-20') }, plan)).toEqual([
      {
        code: 'SCHEDULE_SKIP_FROM_TOO_SOON',
        path: ['from'],
        message: `Skip window starts on ${from}; accepted: 2022-01-16 or later.`,
        context: { from, date: '2022-01-14', accepted: { from: '2022-01-16' } },
        nearest: '2022-01-16',
      },
    ])
    expect(skipStart({ from: d('2022-01-16') }, plan)).toEqual([])
  },
)
