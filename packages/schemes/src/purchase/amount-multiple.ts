import { isOffMultiple, nearestAmount } from '../amount-limits.js'
import type { Scheme } from '../scheme.js'
import { noIssues, purchaseLimits, type PurchaseDraft, type PurchaseIssue } from './draft.js'

/** Refuses an amount that is not a whole number of the scheme's steps, exactly, down to steps of 0.01 (domain §2). */
export function amountMultiple(draft: PurchaseDraft, scheme: Scheme): readonly PurchaseIssue[] {
  const { amount } = draft
  const limits = purchaseLimits(draft, scheme)
  if (!isOffMultiple(amount, limits)) return noIssues
  const { multiple, minimum, stepFrom = 'zero' } = limits
  const from = stepFrom === 'minimum' ? ` counted from the minimum ${minimum}` : ''
  return [
    {
      code: 'SCHEMES_AMOUNT_NOT_A_MULTIPLE',
      path: ['amount'],
      message: `Amount ${amount} is not a multiple of ${multiple}${from}.`,
      context: { amount, multiple, minimum, stepFrom },
      nearest: nearestAmount(amount, limits),
    },
  ]
}
