import type { Rupees } from '@foliokit/money'
import type { AmountLimits } from './amount-limits.js'
import type { Scheme } from './scheme.js'

/**
 * The members of the platform's fund scheme object (`GET /api/oms/fund_schemes/:isin`) that the purchase rules read, with amounts
 * decoded. `fundSchemeSchema` in `@foliokit/schemes/zod` reads it from the wire and keeps every other member.
 */
export interface FundScheme {
  readonly isin: string
  readonly name: string
  readonly fund_category?: string | null | undefined
  readonly active: boolean
  readonly purchase_allowed: boolean
  readonly min_initial_investment?: Rupees | null | undefined
  readonly max_initial_investment?: Rupees | null | undefined
  readonly initial_investment_multiples?: Rupees | null | undefined
  readonly min_additional_investment?: Rupees | null | undefined
  readonly max_additional_investment?: Rupees | null | undefined
  readonly additional_investment_multiples?: Rupees | null | undefined
}

/** What the platform's objects leave open. */
export interface SchemeOptions {
  /** Where the steps of a multiple are counted from; `zero` by default (domain §2). */
  readonly stepFrom?: AmountLimits['stepFrom']
}

/** Reads a {@link Scheme} from a fund scheme object. An absent limit is no limit. */
export function schemeFromFundScheme(wire: FundScheme, options: SchemeOptions = {}): Scheme {
  const { stepFrom = 'zero' } = options
  return {
    isin: wire.isin,
    name: wire.name,
    category: wire.fund_category ?? null,
    active: wire.active,
    purchase: {
      allowed: wire.purchase_allowed,
      fresh: {
        minimum: wire.min_initial_investment ?? null,
        maximum: wire.max_initial_investment ?? null,
        multiple: wire.initial_investment_multiples ?? null,
        stepFrom,
      },
      additional: {
        minimum: wire.min_additional_investment ?? null,
        maximum: wire.max_additional_investment ?? null,
        multiple: wire.additional_investment_multiples ?? null,
        stepFrom,
      },
    },
  }
}
