import type { AmountLimits } from '../limits/exact-limits.js'

/** What a scheme asks of a systematic plan of one frequency (domain §5). */
export interface SystematicTerms {
  /** Limits of one installment. */
  readonly amount: AmountLimits
  /** The installment days that may be asked for; `null` is any day. Means nothing for the daily frequencies, which take none. */
  readonly days: readonly number[] | null
  /** The least number of installments; `null` is one. */
  readonly minimumInstallments: number | null
}

/** Systematic plans of a scheme in one direction: SIP, SWP, STP out of it or STP into it. */
export interface SystematicPlans {
  readonly allowed: boolean
  /** By frequency, in the platform's words: `monthly`, `quarterly`, `day_in_a_week` and so on. */
  readonly frequencies: Readonly<Record<string, SystematicTerms>>
}

/** The four directions, by the members of `Scheme` that hold them. */
export interface SystematicDirections {
  readonly sip?: SystematicPlans | undefined
  readonly swp?: SystematicPlans | undefined
  readonly stpOut?: SystematicPlans | undefined
  readonly stpIn?: SystematicPlans | undefined
}

/** One of the four directions. */
export type SystematicDirection = keyof SystematicDirections
