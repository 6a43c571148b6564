import { expect, it } from 'vitest'
import { checkSkip, type Frequency } from '../../src/index.js'
import { d } from '../calendars.js'
import { codes, skippedPlan } from './skipped-plan.js'

it.each<Frequency>(['monthly', 'quarterly', 'half_yearly', 'yearly'])('accepts a %s plan', (frequency) => {
  expect(codes('2022-02-01', '2022-02-28', skippedPlan({ frequency }))).toEqual([])
})

it.each<[Frequency, number | null]>([
  ['daily', null],
  ['calendar_day_daily', null],
  ['day_in_a_week', 1],
  ['day_in_a_fortnight', 1],
  ['four_times_a_month', 1],
  ['twice_a_month', 1],
])('refuses a %s plan', (frequency, installmentDay) => {
  expect(checkSkip({ from: d('2022-02-01') }, skippedPlan({ frequency, installmentDay }))).toEqual([
    {
      code: 'SCHEDULE_SKIP_FREQUENCY',
      path: [],
      message: `A ${frequency} plan cannot skip; accepted: monthly, quarterly, half_yearly, yearly.`,
      context: { frequency, accepted: ['monthly', 'quarterly', 'half_yearly', 'yearly'] },
    },
  ])
})
