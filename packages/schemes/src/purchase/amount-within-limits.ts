import { outsideBounds } from '../limits/limit-issues.js'
import type { Scheme } from '../scheme.js'
import { purchaseLimits, type PurchaseDraft, type PurchaseIssue } from './draft.js'

/**
 * Refuses an amount outside the scheme's inclusive bounds: `initial_*` for a fresh purchase, `additional_*` in a folio (domain §5).
 */
export function amountWithinLimits(draft: PurchaseDraft, scheme: Scheme): readonly PurchaseIssue[] {
  return outsideBounds('amount', draft.amount, purchaseLimits(draft, scheme))
}
