import { failureLimit } from '@foliokit/schedule'
import { isKnownFrequency } from '../plan/installment-day.js'

/** How many installments in a row may not fail or be skipped, by frequency. */
export type FailureLimitOf = (frequency: string) => number

/** The platform's limits (domain §4.10): 2 for quarterly and longer, 3 for the others and for a frequency of your own. */
export const failureLimitOf: FailureLimitOf = (frequency) => (isKnownFrequency(frequency) ? failureLimit(frequency) : 3)
