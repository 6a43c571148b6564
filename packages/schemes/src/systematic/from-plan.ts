import { limitsOf, type AmountLimits } from '../limits/exact-limits.js'
import type { SchemePlan } from '../scheme-plan.js'
import { frequencyName } from './frequencies.js'
import type { SystematicDirections, SystematicPlans, SystematicTerms } from './terms.js'

/**
 * Reads the terms of systematic plans of a scheme plan object: one threshold per type and frequency. Without any `sip`, `swp` or `stp`
 * threshold, the scheme plan takes none of that kind; an `stp` threshold counts out of it and into it.
 */
export function systematicFromPlan(plan: SchemePlan, stepFrom: NonNullable<AmountLimits['stepFrom']>): Required<SystematicDirections> {
  const stp = plans(plan, 'stp', stepFrom)
  return { sip: plans(plan, 'sip', stepFrom), swp: plans(plan, 'swp', stepFrom), stpOut: stp, stpIn: stp }
}

function plans(
  { thresholds }: SchemePlan,
  wanted: 'sip' | 'swp' | 'stp',
  stepFrom: NonNullable<AmountLimits['stepFrom']>,
): SystematicPlans {
  const frequencies: Record<string, SystematicTerms> = {}
  for (const { type, frequency, amount_min, amount_max, amount_multiples, dates, installments_min } of thresholds) {
    if (type !== wanted || frequency == null) continue
    frequencies[frequencyName(frequency)] = {
      amount: limitsOf(amount_min, amount_max, amount_multiples, stepFrom),
      days: dates ?? null,
      minimumInstallments: installments_min ?? null,
    }
  }
  return { allowed: Object.keys(frequencies).length > 0, frequencies }
}
