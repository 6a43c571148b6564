import { frequencies } from '../frequency.js'
import type { SkipRule } from './skip-rule.js'

/** Only monthly and longer plans can skip (domain §4.9). */
export const skipFrequency: SkipRule = (_draft, { schedule }) => {
  const { frequency } = schedule.terms
  const accepted = frequencies.slice(frequencies.indexOf('monthly'))
  if (accepted.includes(frequency)) return []
  const message = `A ${frequency} plan cannot skip; accepted: ${accepted.join(', ')}.`
  return [{ code: 'SCHEDULE_SKIP_FREQUENCY', path: [], message, context: { frequency, accepted } }]
}
