import type { Rupees, Units } from '@foliokit/money'
import { limitsOf, type AmountLimits } from './limits/exact-limits.js'
import type { LockIn, Scheme } from './scheme.js'
import { systematicFromFundScheme } from './systematic/from-fund-scheme.js'

/**
 * The members of the platform's fund scheme object (`GET /api/oms/fund_schemes/:isin`) that the rules read, with amounts and units
 * decoded. `fundSchemeSchema` in `@foliokit/schemes/zod` reads it from the wire and keeps every other member.
 */
export interface FundScheme {
  readonly isin: string
  readonly name: string
  readonly fund_category?: string | null | undefined
  /** An integer: a number, or the lossless number that `parseJson` gives. */
  readonly amc_id?: { toString(): string } | null | undefined
  readonly active: boolean
  readonly purchase_allowed: boolean
  readonly min_initial_investment?: Rupees | null | undefined
  readonly max_initial_investment?: Rupees | null | undefined
  readonly initial_investment_multiples?: Rupees | null | undefined
  readonly min_additional_investment?: Rupees | null | undefined
  readonly max_additional_investment?: Rupees | null | undefined
  readonly additional_investment_multiples?: Rupees | null | undefined
  readonly redemption_allowed?: boolean | null | undefined
  /** The name the documents use; objects carry `insta_redemption_allowed`. */
  readonly instant_redemption_allowed?: boolean | null | undefined
  readonly insta_redemption_allowed?: boolean | null | undefined
  readonly min_withdrawal_amount?: Rupees | null | undefined
  readonly max_withdrawal_amount?: Rupees | null | undefined
  readonly withdrawal_multiples?: Rupees | null | undefined
  readonly min_withdrawal_units?: Units | null | undefined
  readonly max_withdrawal_units?: Units | null | undefined
  readonly withdrawal_multiples_units?: Units | null | undefined
  readonly switch_out_allowed?: boolean | null | undefined
  readonly min_switch_out_amount?: Rupees | null | undefined
  readonly switch_out_amount_multiples?: Rupees | null | undefined
  readonly min_switch_out_units?: Units | null | undefined
  readonly switch_out_unit_multiples?: Units | null | undefined
  /** v1's name of `switch_out_unit_multiples`: equal to it on every row that carries both. */
  readonly switch_multiples?: Units | null | undefined
  readonly switch_in_allowed?: boolean | null | undefined
  readonly min_switch_in_amount?: Rupees | null | undefined
  /** v1's name of `min_switch_in_amount`. */
  readonly switch_in_min_amt?: Rupees | null | undefined
  readonly switch_in_amount_multiples?: Rupees | null | undefined
  readonly sip_allowed?: boolean | null | undefined
  /** By frequency: `monthly`, `quarterly` and so on. */
  readonly sip_frequency_specific_data?: Readonly<Record<string, FundSchemePlanTerms | null | undefined>> | null | undefined
  /** The deprecated form, of `MONTHLY` plans only: days by frequency, and the four members below. */
  readonly sip_frequency_data?: Readonly<Record<string, readonly number[] | null | undefined>> | null | undefined
  readonly min_sip_amount?: Rupees | null | undefined
  readonly max_sip_amount?: Rupees | null | undefined
  readonly sip_multiples?: Rupees | null | undefined
  readonly min_sip_installments?: number | null | undefined
  readonly swp_allowed?: boolean | null | undefined
  readonly swp_frequency_specific_data?: Readonly<Record<string, FundSchemePlanTerms | null | undefined>> | null | undefined
  /** Deprecated, as those of SIP. */
  readonly swp_frequency_data?: Readonly<Record<string, readonly number[] | null | undefined>> | null | undefined
  readonly min_swp_amount?: Rupees | null | undefined
  readonly max_swp_amount?: Rupees | null | undefined
  readonly swp_multiples?: Rupees | null | undefined
  readonly min_swp_installments?: number | null | undefined
  readonly stp_out_allowed?: boolean | null | undefined
  readonly stp_in_allowed?: boolean | null | undefined
  /** One list for both directions. */
  readonly stp_frequency_specific_data?: Readonly<Record<string, FundSchemePlanTerms | null | undefined>> | null | undefined
  /** Deprecated, as those of SIP. */
  readonly stp_frequency_data?: Readonly<Record<string, readonly number[] | null | undefined>> | null | undefined
  readonly min_stp_in_amount?: Rupees | null | undefined
  readonly max_stp_in_amount?: Rupees | null | undefined
  readonly stp_in_amount_multiples?: Rupees | null | undefined
  readonly min_stp_out_installments?: number | null | undefined
  readonly lock_in?: boolean | null | undefined
  /** In months. */
  readonly lock_in_period?: number | null | undefined
}

/** One frequency's entry of a fund scheme's `sip_frequency_specific_data`, and of the lists of SWP and STP. */
export interface FundSchemePlanTerms {
  /** Days of the month. */
  readonly dates?: readonly number[] | null | undefined
  readonly min_installment_amount?: Rupees | null | undefined
  readonly max_installment_amount?: Rupees | null | undefined
  readonly amount_multiples?: Rupees | null | undefined
  readonly min_installments?: number | null | undefined
}

/** What the platform's objects leave open. */
export interface SchemeOptions {
  /** Where the steps of a multiple are counted from; `zero` by default (domain §2). */
  readonly stepFrom?: AmountLimits['stepFrom']
}

/** Reads a {@link Scheme} from a fund scheme object. An absent limit is no limit; an absent flag is a no. */
export function schemeFromFundScheme(wire: FundScheme, options: SchemeOptions = {}): Scheme {
  const { stepFrom = 'zero' } = options
  return {
    isin: wire.isin,
    name: wire.name,
    category: wire.fund_category ?? null,
    amc: wire.amc_id == null ? null : String(wire.amc_id),
    active: wire.active,
    purchase: {
      allowed: wire.purchase_allowed,
      fresh: limitsOf(wire.min_initial_investment, wire.max_initial_investment, wire.initial_investment_multiples, stepFrom),
      additional: limitsOf(wire.min_additional_investment, wire.max_additional_investment, wire.additional_investment_multiples, stepFrom),
    },
    redemption: {
      allowed: wire.redemption_allowed ?? false,
      amount: limitsOf(wire.min_withdrawal_amount, wire.max_withdrawal_amount, wire.withdrawal_multiples, stepFrom),
      units: limitsOf(wire.min_withdrawal_units, wire.max_withdrawal_units, wire.withdrawal_multiples_units, stepFrom),
      instantAllowed: wire.instant_redemption_allowed ?? wire.insta_redemption_allowed ?? false,
    },
    switchOut: {
      allowed: wire.switch_out_allowed ?? false,
      amount: limitsOf(wire.min_switch_out_amount, null, wire.switch_out_amount_multiples, stepFrom),
      units: limitsOf(wire.min_switch_out_units, null, wire.switch_out_unit_multiples ?? wire.switch_multiples, stepFrom),
    },
    switchIn: {
      allowed: wire.switch_in_allowed ?? false,
      amount: limitsOf(wire.min_switch_in_amount ?? wire.switch_in_min_amt, null, wire.switch_in_amount_multiples, stepFrom),
    },
    lockIn: lockInOf(wire),
    ...systematicFromFundScheme(wire, stepFrom),
  }
}

/** The flag alone is a lock-in of unknown length; a period without the flag is none. */
function lockInOf({ lock_in, lock_in_period }: FundScheme): LockIn | null {
  return lock_in === true ? { months: lock_in_period ?? null } : null
}
