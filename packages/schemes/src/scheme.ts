import type { AmountLimits } from './amount-limits.js'

/**
 * A scheme as the rules see it: one shape, whichever of the platform's two objects it was read from. Every amount is parsed once,
 * here, so that a rule is a comparison of integers.
 *
 * Make one with `schemeFromFundScheme` or `schemeFromPlan`, or write it by hand: it is plain data.
 */
export interface Scheme {
  readonly isin: string
  readonly name: string
  /** `EQUITY`, `DEBT`, `LIQUID` or a word the platform adds later; `null` where the object has none. */
  readonly category: string | null
  readonly active: boolean
  readonly purchase: {
    readonly allowed: boolean
    /** Limits of a purchase into a new folio. */
    readonly fresh: AmountLimits
    /** Limits of a purchase into a folio that exists. */
    readonly additional: AmountLimits
  }
}
