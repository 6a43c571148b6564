import { frequencies, installmentDays, type Frequency, type InstallmentDayRange } from '@foliokit/schedule'

/** Tells whether a frequency is one whose dates `@foliokit/schedule` knows. */
export const isKnownFrequency = (frequency: string): frequency is Frequency => (frequencies as readonly string[]).includes(frequency)

/** What a frequency takes as its installment day: one in a range with both ends included, none, or whatever a schedule of your own makes of it. */
export type InstallmentDayRule = InstallmentDayRange | 'none' | 'any'

/** The rule of a frequency (domain §4.2). */
export function installmentDayRule(frequency: string): InstallmentDayRule {
  return isKnownFrequency(frequency) ? (installmentDays(frequency) ?? 'none') : 'any'
}

/** Tells whether a rule takes a day. */
export function takesDay(rule: InstallmentDayRule, day: number | null): boolean {
  if (rule === 'any') return true
  if (rule === 'none') return day === null
  return day !== null && Number.isInteger(day) && day >= rule.from && day <= rule.to
}
