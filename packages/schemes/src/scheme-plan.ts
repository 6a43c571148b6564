import type { Rupees } from '@foliokit/money'
import { noAmountLimits } from './amount-limits.js'
import type { SchemeOptions } from './fund-scheme.js'
import type { Scheme } from './scheme.js'

/** One entry of a scheme plan's `thresholds`. Types other than `lumpsum` carry other members. */
export interface SchemePlanThreshold {
  readonly type: string
  readonly amount_min?: Rupees | null | undefined
  readonly amount_max?: Rupees | null | undefined
  readonly amount_multiples?: Rupees | null | undefined
  readonly additional_amount_min?: Rupees | null | undefined
  readonly additional_amount_max?: Rupees | null | undefined
  readonly additional_amount_multiples?: Rupees | null | undefined
}

/**
 * The members of the platform's v2 scheme plan object (`mf_scheme_plan`) that the purchase rules read, with amounts decoded.
 * `schemePlanSchema` in `@foliokit/schemes/zod` reads it from the wire and keeps every other member.
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
 * The object has no flag for purchases: a plan without a `lumpsum` threshold takes none (seen on about a quarter of a live list).
 */
export function schemeFromPlan(wire: SchemePlan, options: SchemeOptions = {}): Scheme {
  const { stepFrom = 'zero' } = options
  const lumpsum = wire.thresholds.find((threshold) => threshold.type === 'lumpsum')
  return {
    isin: wire.isin,
    name: wire.mf_scheme?.name ?? wire.isin,
    category: null,
    active: wire.active,
    purchase: {
      allowed: lumpsum !== undefined,
      fresh:
        lumpsum === undefined
          ? noAmountLimits
          : {
              minimum: lumpsum.amount_min ?? null,
              maximum: lumpsum.amount_max ?? null,
              multiple: lumpsum.amount_multiples ?? null,
              stepFrom,
            },
      additional:
        lumpsum === undefined
          ? noAmountLimits
          : {
              minimum: lumpsum.additional_amount_min ?? null,
              maximum: lumpsum.additional_amount_max ?? null,
              multiple: lumpsum.additional_amount_multiples ?? null,
              stepFrom,
            },
    },
  }
}
