import { nearestValid } from '@foliokit/errors'
import { addDays, daysBetween, type CivilDate } from '../civil-date.js'
import { endsByFailures, failureLimit, failureLimitReachedBy, skippedAfter } from '../failure-limit.js'
import { installmentAt } from '../installments.js'
import { numbersIn } from '../skip.js'
import type { SkipIssue, SkipRule } from './skip-rule.js'

/** A systematic purchase plan cannot skip so much that it would be cancelled for consecutive failures (domain §4.10). */
export const skipWithinFailureLimit: SkipRule = (draft, { schedule, outcomes = [], skips = [] }) => {
  const { from, to } = draft
  if (!endsByFailures(schedule) || to == null || daysBetween(from, to) < 0) return []
  const limit = failureLimit(schedule.terms.frequency)
  const reachedBy = (end: CivilDate): number | undefined => {
    const plannedSkips = skippedAfter(schedule, outcomes.length, [...skips, { from, to: end }])
    return failureLimitReachedBy({ outcomes, plannedSkips, limit })
  }
  const number = reachedBy(to)
  if (number === undefined) return []
  // The latest ends that leave out the last one, two, three... installments of the window.
  const { first, last } = numbersIn(schedule, { from, to })
  const ends = Array.from({ length: Math.max(0, last - first) }, (_, i) => addDays(installmentAt(schedule, last - i)!.installmentDay, -1))
  const nearest = nearestValid(ends, (end) => (reachedBy(end) === undefined ? [] : [reached(number, end)]))
  return [nearest === undefined ? reached(number, to) : { ...reached(number, to), nearest }]

  function reached(by: number, end: CivilDate): SkipIssue {
    const message = `Skipping ${from} to ${end} makes installment ${by} the last of ${limit} failed or skipped in a row, which cancels the plan.`
    return { code: 'SCHEDULE_SKIP_REACHES_FAILURE_LIMIT', path: ['to'], message, context: { from, to: end, number: by, limit } }
  }
}
