import { isAboveMaximum, isBelowMinimum, nearestAmount } from '../amount-limits.js'
import type { Scheme } from '../scheme.js'
import { noIssues, purchaseLimits, type PurchaseDraft, type PurchaseIssue } from './draft.js'

/**
 * Refuses an amount outside the scheme's inclusive bounds: `initial_*` for a fresh purchase, `additional_*` in a folio (domain §5).
 */
export function amountWithinLimits(draft: PurchaseDraft, scheme: Scheme): readonly PurchaseIssue[] {
  const { amount } = draft
  const limits = purchaseLimits(draft, scheme)
  const { minimum, maximum } = limits
  if (isBelowMinimum(amount, limits)) {
    const message = `Amount ${amount} is below the minimum ${minimum}.`
    return [
      {
        code: 'SCHEMES_AMOUNT_BELOW_MINIMUM',
        path: ['amount'],
        message,
        context: { amount, minimum, maximum },
        nearest: nearestAmount(amount, limits),
      },
    ]
  }
  if (isAboveMaximum(amount, limits)) {
    const message = `Amount ${amount} is above the maximum ${maximum}.`
    return [
      {
        code: 'SCHEMES_AMOUNT_ABOVE_MAXIMUM',
        path: ['amount'],
        message,
        context: { amount, minimum, maximum },
        nearest: nearestAmount(amount, limits),
      },
    ]
  }
  return noIssues
}
