import { offMultiple } from '../limits/limit-issues.js'
import type { Scheme } from '../scheme.js'
import { purchaseLimits, type PurchaseDraft, type PurchaseIssue } from './draft.js'

/** Refuses an amount that is not a whole number of the scheme's steps, exactly, down to steps of 0.01 (domain §2). */
export function amountMultiple(draft: PurchaseDraft, scheme: Scheme): readonly PurchaseIssue[] {
  return offMultiple('amount', draft.amount, purchaseLimits(draft, scheme))
}
