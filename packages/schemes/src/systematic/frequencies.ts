/** The last installment day each frequency takes, from the most to the least often; `null` where it takes none (domain §4.2). */
const lastDays: Readonly<Record<string, number | null>> = {
  daily: null,
  calendar_day_daily: null,
  // A weekday: 1 is Monday.
  day_in_a_week: 5,
  four_times_a_month: 28,
  day_in_a_fortnight: 5,
  twice_a_month: 28,
  monthly: 28,
  quarterly: 28,
  half_yearly: 28,
  yearly: 28,
}

/** The frequencies of the platform's v2 plans, from the most to the least often (domain §4.2). */
export const planFrequencies: readonly string[] = Object.freeze(Object.keys(lastDays))

/** Reads a frequency off the wire: the document's `half-yearly` is the validator's `half_yearly` (domain §4.2). */
export function frequencyName(wire: string): string {
  return wire === 'half-yearly' ? 'half_yearly' : wire
}

/** The last installment day that a frequency takes, the first being 1; `null` where it takes none, `undefined` where it is unknown. */
export function lastDayOf(frequency: string): number | null | undefined {
  return Object.hasOwn(lastDays, frequency) ? lastDays[frequency] : undefined
}
