import { subtract } from './arithmetic.js'
import type { Nav } from './nav.js'
import type { Rupees } from './rupees.js'
import { documentedStampDuty, stampDuty, type StampDutyPolicy } from './stamp-duty.js'
import type { Units } from './units.js'
import { unitsFor } from './valuation.js'

/** What a purchase becomes once the registrar has processed it. */
export interface Allotment {
  readonly stampDuty: Rupees
  /** The amount less the duty: the wire's `purchased_amount`. */
  readonly purchasedAmount: Rupees
  /** The wire's `allotted_units`. */
  readonly allottedUnits: Units
}

/**
 * Allots a purchase at a NAV: takes the stamp duty, then divides (domain §2).
 *
 * Throws what {@link stampDuty} and {@link unitsFor} throw.
 *
 * @example
 * allot({ amount: rupees('500'), nav: nav('296.0196'), tradedOn: '2024-01-12' })
 * // { stampDuty: 0.03, purchasedAmount: 499.97, allottedUnits: 1.689 }
 */
export function allot(
  purchase: { readonly amount: Rupees; readonly nav: Nav; readonly tradedOn: string },
  options: { readonly policy?: StampDutyPolicy } = {},
): Allotment {
  const policy = options.policy ?? documentedStampDuty
  const duty = stampDuty(purchase.amount, purchase.tradedOn, policy)
  const purchasedAmount = subtract(purchase.amount, duty)
  return { stampDuty: duty, purchasedAmount, allottedUnits: unitsFor(purchasedAmount, purchase.nav, policy.unitsRounding) }
}
