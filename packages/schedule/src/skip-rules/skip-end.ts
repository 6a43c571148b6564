import { daysBetween } from '../civil-date.js'
import { endsByFailures } from '../failure-limit.js'
import type { SkipRule } from './skip-rule.js'

/** The window has an end on systematic purchase plans, and does not end before it starts (domain §4.9). */
export const skipEnd: SkipRule = ({ from, to }, { schedule }) => {
  if (to == null) {
    if (!endsByFailures(schedule)) return []
    const message = `A systematic purchase plan needs an end of the skip window; accepted: ${from} or later.`
    return [{ code: 'SCHEDULE_SKIP_TO_MISSING', path: ['to'], message, context: { from, accepted: { from } } }]
  }
  if (daysBetween(from, to) >= 0) return []
  const message = `Skip window ends on ${to}, before its start ${from}; accepted: ${from} or later.`
  return [{ code: 'SCHEDULE_SKIP_TO_BEFORE_FROM', path: ['to'], message, context: { from, to, accepted: { from } }, nearest: from }]
}
