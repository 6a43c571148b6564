import { frequencies, installmentDays, type Frequency } from '@foliokit/schedule'

/** The frequencies of the platform's v2 plans, from the most to the least often (domain §4.2). */
export const planFrequencies: readonly string[] = frequencies

/** Reads a frequency off the wire: the document's `half-yearly` is the validator's `half_yearly` (domain §4.2). */
export function frequencyName(wire: string): string {
  return wire === 'half-yearly' ? 'half_yearly' : wire
}

/** The last installment day that a frequency takes, the first being 1; `null` where it takes none, `undefined` where it is unknown. */
export function lastDayOf(frequency: string): number | null | undefined {
  return planFrequencies.includes(frequency) ? (installmentDays(frequency as Frequency)?.to ?? null) : undefined
}
