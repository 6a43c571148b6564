import type { Rupees, Units } from '@foliokit/money'
import { limitsOf } from './limits/exact-limits.js'
import type { SchemeOptions } from './fund-scheme.js'
import type { Scheme } from './scheme.js'
import { systematicFromPlan } from './systematic/from-plan.js'

/** One entry of a scheme plan's `thresholds`: `lumpsum`, `withdrawal`, `sip`, `swp`, `stp` or a type the platform adds later. */
export interface SchemePlanThreshold {
  readonly type: string
  readonly amount_min?: Rupees | null | undefined
  readonly amount_max?: Rupees | null | undefined
  readonly amount_multiples?: Rupees | null | undefined
  readonly additional_amount_min?: Rupees | null | undefined
  readonly additional_amount_max?: Rupees | null | undefined
  readonly additional_amount_multiples?: Rupees | null | undefined
  readonly units_min?: Units | null | undefined
  readonly units_max?: Units | null | undefined
  readonly units_multiples?: Units | null | undefined
  readonly frequency?: string | null | undefined
  readonly installments_min?: number | null | undefined
  /** Days of the month. */
  readonly dates?: readonly number[] | null | undefined
}

/**
 * The members of the platform's v2 scheme plan object (`mf_scheme_plan`) that the rules read, with amounts and units
 * decoded. `schemePlanSchema` in `@foliokit/schemes/zod` reads it from the wire and keeps every other member.
 */
export interface SchemePlan {
  readonly isin: string
  readonly active: boolean
  readonly mf_scheme?: { readonly name?: string | null | undefined } | null | undefined
  readonly thresholds: readonly SchemePlanThreshold[]
}

/**
 * Reads a {@link Scheme} from a scheme plan object.
 *
 * The object has no flags: a plan without a `lumpsum` threshold takes no purchases (seen on about a quarter of a live list), one
 * without a `withdrawal` threshold gives no redemptions, one without a `sip`, `swp` or `stp` threshold takes no such plan. It says
 * nothing about instant redemption, switches and lock-in, and names the fund house but not by its id.
 */
export function schemeFromPlan(wire: SchemePlan, options: SchemeOptions = {}): Scheme {
  const { stepFrom = 'zero' } = options
  const lumpsum = wire.thresholds.find((threshold) => threshold.type === 'lumpsum')
  const withdrawal = wire.thresholds.find((threshold) => threshold.type === 'withdrawal')
  return {
    isin: wire.isin,
    name: wire.mf_scheme?.name ?? wire.isin,
    category: null,
    active: wire.active,
    purchase: {
      allowed: lumpsum !== undefined,
      fresh: limitsOf(lumpsum?.amount_min, lumpsum?.amount_max, lumpsum?.amount_multiples, stepFrom),
      additional: limitsOf(lumpsum?.additional_amount_min, lumpsum?.additional_amount_max, lumpsum?.additional_amount_multiples, stepFrom),
    },
    redemption: {
      allowed: withdrawal !== undefined,
      amount: limitsOf(withdrawal?.amount_min, withdrawal?.amount_max, withdrawal?.amount_multiples, stepFrom),
      units: limitsOf(withdrawal?.units_min, withdrawal?.units_max, withdrawal?.units_multiples, stepFrom),
      instantAllowed: false,
    },
    ...systematicFromPlan(wire, stepFrom),
  }
}
