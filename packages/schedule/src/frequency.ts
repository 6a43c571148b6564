import { CodedError } from '@foliokit/errors'

/** How often a plan has an installment, as the platform writes it (domain §4.2). */
export type Frequency =
  | 'daily'
  | 'calendar_day_daily'
  | 'day_in_a_week'
  | 'day_in_a_fortnight'
  | 'four_times_a_month'
  | 'twice_a_month'
  | 'monthly'
  | 'quarterly'
  | 'half_yearly'
  | 'yearly'

/** All frequencies, from the most to the least often. */
export const frequencies: readonly Frequency[] = [
  'daily',
  'calendar_day_daily',
  'day_in_a_week',
  'day_in_a_fortnight',
  'four_times_a_month',
  'twice_a_month',
  'monthly',
  'quarterly',
  'half_yearly',
  'yearly',
]

/**
 * Reads a frequency off the wire, the alias `half-yearly` and v1's upper case included.
 *
 * @throws `SCHEDULE_FREQUENCY_UNKNOWN` with the accepted ones. `sporadic` is unknown here: it has no dates.
 */
export function readFrequency(text: string): Frequency {
  const name = text === 'half-yearly' ? 'half_yearly' : text === 'MONTHLY' ? 'monthly' : text
  const frequency = frequencies.find((known) => known === name)
  if (frequency !== undefined) return frequency
  throw new CodedError('SCHEDULE_FREQUENCY_UNKNOWN', `Frequency ${String(text)} is unknown; accepted: ${frequencies.join(', ')}.`, {
    context: { frequency: text, accepted: frequencies },
  })
}
