import { noAmountLimits, noUnitsLimits, type AmountLimits, type UnitsLimits } from './limits/exact-limits.js'
import type { SystematicDirections } from './systematic/terms.js'

/**
 * A scheme as the rules see it: one shape, whichever of the platform's two objects it was read from. Every amount is parsed once,
 * here, so that a rule is a comparison of integers.
 *
 * Make one with `schemeFromFundScheme` or `schemeFromPlan`, or write it by hand: it is plain data. A way of trading that is left out
 * is one the object says nothing about, and is refused: nothing shows that the fund house would take the order.
 */
export interface Scheme extends SystematicDirections {
  readonly isin: string
  readonly name: string
  /** `EQUITY`, `DEBT`, `LIQUID` or a word the platform adds later; `null` where the object has none. */
  readonly category: string | null
  /** The platform's id of the fund house; `null` or absent where the object has none. */
  readonly amc?: string | null | undefined
  readonly active: boolean
  readonly purchase: {
    readonly allowed: boolean
    /** Limits of a purchase into a new folio. */
    readonly fresh: AmountLimits
    /** Limits of a purchase into a folio that exists. */
    readonly additional: AmountLimits
  }
  readonly redemption?: Redemption | undefined
  readonly switchOut?: Withdrawal | undefined
  readonly switchIn?: { readonly allowed: boolean; readonly amount: AmountLimits } | undefined
  /** How long units are held back; `null` or absent is not at all. */
  readonly lockIn?: LockIn | null | undefined
}

/** A way out of a scheme: limits by amount and limits by units, of which an order uses one. */
export interface Withdrawal {
  readonly allowed: boolean
  readonly amount: AmountLimits
  readonly units: UnitsLimits
}

/** Redemption out of a scheme. */
export interface Redemption extends Withdrawal {
  /** Whether the fund house also pays out at once (`redemption_mode` `instant`). */
  readonly instantAllowed: boolean
}

/**
 * A lock-in, counted from the day of allotment. `months` is `null` where the object has the flag and no period.
 *
 * The platform's documents give `lock_in_period` no unit. The one value seen is 36, on tax saver schemes, whose lock-in is three years
 * by law: months.
 */
export interface LockIn {
  readonly months: number | null
}

/** What stands for a way out that the object says nothing about. */
export const closedWithdrawal: Withdrawal = Object.freeze({ allowed: false, amount: noAmountLimits, units: noUnitsLimits })
