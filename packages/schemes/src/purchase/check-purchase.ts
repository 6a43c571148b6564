import type { Issue } from '@foliokit/errors'
import type { Rupees } from '@foliokit/money'
import { runRules } from '../order/run-rules.js'
import { schemeActive } from '../order/scheme-active.js'
import { schemeMatches } from '../order/scheme-matches.js'
import type { Scheme } from '../scheme.js'
import { amountMultiple } from './amount-multiple.js'
import { amountPositive } from './amount-positive.js'
import { amountWithinLimits } from './amount-within-limits.js'
import type { PurchaseDraft, PurchaseIssueCode, PurchaseRule } from './draft.js'
import { purchaseAllowed } from './purchase-allowed.js'

/** The rules the platform documents for a lump-sum purchase, in the order they are reported. Filter it or add to it. */
export const defaultPurchaseRules: readonly PurchaseRule<PurchaseIssueCode>[] = Object.freeze([
  schemeMatches,
  schemeActive,
  purchaseAllowed,
  amountPositive,
  amountWithinLimits,
  amountMultiple,
])

/**
 * Checks a purchase against its scheme before it is sent. Returns one issue per broken rule and never throws; an empty list passes.
 *
 * @example
 * checkPurchase({ amount: rupees('99') }, scheme)
 * // [{ code: 'SCHEMES_AMOUNT_BELOW_MINIMUM', path: ['amount'], nearest: 100.00, ... }]
 */
export function checkPurchase<Code extends string = PurchaseIssueCode>(
  draft: PurchaseDraft,
  scheme: Scheme,
  options: { readonly rules?: readonly PurchaseRule<Code>[] } = {},
): readonly Issue<Code, Rupees>[] {
  const rules = options.rules ?? (defaultPurchaseRules as unknown as readonly PurchaseRule<Code>[])
  return runRules(rules, draft, scheme, undefined)
}
