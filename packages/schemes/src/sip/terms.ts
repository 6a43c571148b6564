import type { AmountLimits } from '../limits/exact-limits.js'

/** What a scheme asks of a systematic plan of one frequency (domain §5). */
export interface SipTerms {
  /** Limits of one installment. */
  readonly amount: AmountLimits
  /** The days of the month on which a plan may collect; `null` is any day. */
  readonly days: readonly number[] | null
  /** The least number of installments; `null` is one. */
  readonly minimumInstallments: number | null
}

/** Systematic purchases of a scheme. */
export interface Sip {
  readonly allowed: boolean
  /** By frequency, in the platform's words: `monthly`, `quarterly`, `day_in_a_week` and so on. */
  readonly frequencies: Readonly<Record<string, SipTerms>>
}
