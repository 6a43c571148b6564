import type { Issue } from '@foliokit/errors'
import type { Rupees, Units } from '@foliokit/money'
import { runRules } from '../order/run-rules.js'
import { schemeMatches } from '../order/scheme-matches.js'
import type { Scheme } from '../scheme.js'
import { amountOrUnits } from '../withdrawal/amount-or-units.js'
import type { Holdings } from '../withdrawal/draft.js'
import type { RedemptionDraft, RedemptionIssueCode, RedemptionRule } from './draft.js'
import { instantRedemptionAllowed } from './instant-redemption-allowed.js'
import { instantRedemptionByAmount } from './instant-redemption-by-amount.js'
import { redemptionAllowed } from './redemption-allowed.js'
import { redemptionMultiple } from './redemption-multiple.js'
import { redemptionPositive } from './redemption-positive.js'
import { redemptionUnlocked } from './redemption-unlocked.js'
import { redemptionWithinHoldings } from './redemption-within-holdings.js'
import { redemptionWithinLimits } from './redemption-within-limits.js'

/**
 * The rules the platform documents for a redemption, in the order they are reported. Filter it or add to it.
 *
 * An inactive scheme is not among them: `redemption_allowed` says whether money still comes out.
 */
export const defaultRedemptionRules: readonly RedemptionRule<RedemptionIssueCode>[] = Object.freeze([
  schemeMatches,
  redemptionAllowed,
  instantRedemptionAllowed,
  instantRedemptionByAmount,
  amountOrUnits,
  redemptionPositive,
  redemptionWithinLimits,
  redemptionMultiple,
  redemptionWithinHoldings,
  redemptionUnlocked,
])

/**
 * Checks a redemption against its scheme, and against what is held where that is given, before it is sent. Amount and units both empty
 * is everything. Returns one issue per broken rule and never throws; an empty list passes.
 *
 * @example
 * checkRedemption({ folio_number: '15075102', units: units('12') }, scheme, { holdings: { redeemableUnits: units('10.5') } })
 * // [{ code: 'SCHEMES_UNITS_ABOVE_HOLDINGS', path: ['units'], nearest: 10.500, ... }]
 */
export function checkRedemption<Code extends string = RedemptionIssueCode>(
  draft: RedemptionDraft,
  scheme: Scheme,
  options: { readonly rules?: readonly RedemptionRule<Code>[]; readonly holdings?: Holdings } = {},
): readonly Issue<Code, Rupees | Units>[] {
  const rules = options.rules ?? (defaultRedemptionRules as unknown as readonly RedemptionRule<Code>[])
  return runRules(rules, draft, scheme, options.holdings ?? {})
}
