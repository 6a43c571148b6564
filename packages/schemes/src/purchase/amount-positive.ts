import { notPositive } from '../limits/limit-issues.js'
import type { Scheme } from '../scheme.js'
import { purchaseLimits, type PurchaseDraft, type PurchaseIssue } from './draft.js'

/** Refuses an amount of zero or less, whatever the scheme's minimum says: real schemes carry a minimum of zero. */
export function amountPositive(draft: PurchaseDraft, scheme: Scheme): readonly PurchaseIssue[] {
  return notPositive('amount', draft.amount, purchaseLimits(draft, scheme))
}
