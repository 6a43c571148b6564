import type { FundScheme, FundSchemePlanTerms } from '../fund-scheme.js'
import { limitsOf, noAmountLimits, type AmountLimits } from '../limits/exact-limits.js'
import { frequencyName } from './frequencies.js'
import type { SystematicDirections, SystematicPlans, SystematicTerms } from './terms.js'

type StepFrom = NonNullable<AmountLimits['stepFrom']>

/**
 * Reads the terms of systematic plans of a fund scheme object: the frequency's own data, and for `monthly` the flat fields where that is
 * missing. The flat fields are the deprecated form, and on objects that carry both they differ (domain §5).
 *
 * STP has one list for both directions. Its flat fields say which direction they are of: amounts are those of the scheme entered
 * (`min_stp_in_amount`), the count is that of the scheme left (`min_stp_out_installments`).
 */
export function systematicFromFundScheme(wire: FundScheme, stepFrom: StepFrom): Required<SystematicDirections> {
  const sip = limitsOf(wire.min_sip_amount, wire.max_sip_amount, wire.sip_multiples, stepFrom)
  const swp = limitsOf(wire.min_swp_amount, wire.max_swp_amount, wire.swp_multiples, stepFrom)
  const stpIn = limitsOf(wire.min_stp_in_amount, wire.max_stp_in_amount, wire.stp_in_amount_multiples, stepFrom)
  const stpDays = wire.stp_frequency_data
  const stpTerms = wire.stp_frequency_specific_data
  return {
    sip: plans(wire.sip_allowed, flat(wire.sip_frequency_data, sip, wire.min_sip_installments), wire.sip_frequency_specific_data, stepFrom),
    swp: plans(wire.swp_allowed, flat(wire.swp_frequency_data, swp, wire.min_swp_installments), wire.swp_frequency_specific_data, stepFrom),
    stpOut: plans(wire.stp_out_allowed, flat(stpDays, noAmountLimits, wire.min_stp_out_installments), stpTerms, stepFrom),
    stpIn: plans(wire.stp_in_allowed, flat(stpDays, stpIn, null), stpTerms, stepFrom),
  }
}

/** The deprecated form: days in capitals, of `MONTHLY` only. */
function flat(
  days: FundScheme['sip_frequency_data'],
  amount: AmountLimits,
  installments: number | null | undefined,
): SystematicTerms | undefined {
  const monthly = days?.['MONTHLY']
  return monthly == null ? undefined : { amount, days: monthly, minimumInstallments: installments ?? null }
}

function plans(
  allowed: boolean | null | undefined,
  monthly: SystematicTerms | undefined,
  own: Readonly<Record<string, FundSchemePlanTerms | null | undefined>> | null | undefined,
  stepFrom: StepFrom,
): SystematicPlans {
  const frequencies: Record<string, SystematicTerms> = monthly === undefined ? {} : { monthly }
  for (const [frequency, data] of Object.entries(own ?? {})) {
    if (data == null) continue
    frequencies[frequencyName(frequency)] = {
      amount: limitsOf(data.min_installment_amount, data.max_installment_amount, data.amount_multiples, stepFrom),
      days: data.dates ?? null,
      minimumInstallments: data.min_installments ?? null,
    }
  }
  return { allowed: allowed ?? false, frequencies }
}
