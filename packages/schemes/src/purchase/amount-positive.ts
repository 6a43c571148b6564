import { signOf } from '@foliokit/money'
import { nearestAmount } from '../amount-limits.js'
import type { Scheme } from '../scheme.js'
import { noIssues, purchaseLimits, type PurchaseDraft, type PurchaseIssue } from './draft.js'

/** Refuses an amount of zero or less, whatever the scheme's minimum says: real schemes carry a minimum of zero. */
export function amountPositive(draft: PurchaseDraft, scheme: Scheme): readonly PurchaseIssue[] {
  const { amount } = draft
  if (signOf(amount) > 0) return noIssues
  const nearest = nearestAmount(amount, purchaseLimits(draft, scheme))
  return [
    { code: 'SCHEMES_AMOUNT_NOT_POSITIVE', path: ['amount'], message: `Amount ${amount} is not above zero.`, context: { amount }, nearest },
  ]
}
