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

/** What a frequency's slots repeat by. In months, the slots of one month lie `gap` days apart inside 1 to 28. */
export type Cadence =
  | { readonly unit: 'business-day' }
  | { readonly unit: 'day' }
  | { readonly unit: 'week'; readonly weeks: 1 | 2 }
  | { readonly unit: 'month'; readonly months: 1 | 3 | 6 | 12; readonly gap?: 7 | 14 }

const cadences: Readonly<Record<Frequency, Cadence>> = {
  daily: { unit: 'business-day' },
  calendar_day_daily: { unit: 'day' },
  day_in_a_week: { unit: 'week', weeks: 1 },
  day_in_a_fortnight: { unit: 'week', weeks: 2 },
  four_times_a_month: { unit: 'month', months: 1, gap: 7 },
  twice_a_month: { unit: 'month', months: 1, gap: 14 },
  monthly: { unit: 'month', months: 1 },
  quarterly: { unit: 'month', months: 3 },
  half_yearly: { unit: 'month', months: 6 },
  yearly: { unit: 'month', months: 12 },
}

/** All frequencies, from the most to the least often. */
export const frequencies: readonly Frequency[] = [
  'daily',
  'calendar_day_daily',
  'day_in_a_week',
  'four_times_a_month',
  'day_in_a_fortnight',
  'twice_a_month',
  'monthly',
  'quarterly',
  'half_yearly',
  'yearly',
]

/**
 * Reads a frequency off the wire, the alias `half-yearly` and v1's `MONTHLY` included (domain §4.2).
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

/** The cadence of a frequency. */
export function cadenceOf(frequency: Frequency): Cadence {
  return cadences[frequency]
}

/** The days of the month on which a frequency has its slots, ascending: d and its neighbours at the gap, inside 1 to 28 (domain §4.2). */
export function slotsOfMonth(cadence: Extract<Cadence, { unit: 'month' }>, installmentDay: number): readonly number[] {
  const { gap } = cadence
  if (gap === undefined) return [installmentDay]
  const first = ((installmentDay - 1) % gap) + 1
  return Array.from({ length: 28 / gap }, (_, slot) => first + slot * gap)
}
