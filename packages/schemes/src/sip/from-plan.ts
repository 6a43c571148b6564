import { limitsOf, type AmountLimits } from '../limits/exact-limits.js'
import type { SchemePlan } from '../scheme-plan.js'
import type { Sip, SipTerms } from './terms.js'

/** Reads the SIP terms of a scheme plan object: one `sip` threshold per frequency. Without any, the plan takes no SIP. */
export function sipFromPlan({ thresholds }: SchemePlan, stepFrom: NonNullable<AmountLimits['stepFrom']>): Sip {
  const frequencies: Record<string, SipTerms> = {}
  for (const { type, frequency, amount_min, amount_max, amount_multiples, dates, installments_min } of thresholds) {
    if (type !== 'sip' || frequency == null) continue
    frequencies[frequency] = {
      amount: limitsOf(amount_min, amount_max, amount_multiples, stepFrom),
      days: dates ?? null,
      minimumInstallments: installments_min ?? null,
    }
  }
  return { allowed: Object.keys(frequencies).length > 0, frequencies }
}
