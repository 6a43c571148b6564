import type { FundScheme } from '../fund-scheme.js'
import { limitsOf, type AmountLimits } from '../limits/exact-limits.js'
import type { Sip, SipTerms } from './terms.js'

/**
 * Reads the SIP terms of a fund scheme object: the frequency's own data, and for `monthly` the flat fields where that is missing. The
 * flat fields are the deprecated form, and on objects that carry both they differ (domain §5).
 */
export function sipFromFundScheme(wire: FundScheme, stepFrom: NonNullable<AmountLimits['stepFrom']>): Sip {
  const frequencies: Record<string, SipTerms> = {}
  const flatDays = wire.sip_frequency_data?.['MONTHLY']
  if (flatDays != null) {
    frequencies['monthly'] = {
      amount: limitsOf(wire.min_sip_amount, wire.max_sip_amount, wire.sip_multiples, stepFrom),
      days: flatDays,
      minimumInstallments: wire.min_sip_installments ?? null,
    }
  }
  for (const [frequency, data] of Object.entries(wire.sip_frequency_specific_data ?? {})) {
    if (data == null) continue
    frequencies[frequency] = {
      amount: limitsOf(data.min_installment_amount, data.max_installment_amount, data.amount_multiples, stepFrom),
      days: data.dates ?? null,
      minimumInstallments: data.min_installments ?? null,
    }
  }
  return { allowed: wire.sip_allowed ?? false, frequencies }
}
