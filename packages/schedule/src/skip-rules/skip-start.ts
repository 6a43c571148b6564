import { addDays, daysBetween } from '../civil-date.js'
import type { SkipRule } from './skip-rule.js'

/** Calendar days between the creation of an instruction and its first day (domain §4.9). */
const skipNotice = 2

/** The window starts at least two calendar days after the instruction is created (domain §4.9). */
export const skipStart: SkipRule = ({ from }, { date }) => {
  if (daysBetween(date, from) >= skipNotice) return []
  const nearest = addDays(date, skipNotice)
  const message = `Skip window starts on ${from}; accepted: ${nearest} or later.`
  return [{ code: 'SCHEDULE_SKIP_FROM_TOO_SOON', path: ['from'], message, context: { from, date, accepted: { from: nearest } }, nearest }]
}
