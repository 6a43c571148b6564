import { outsideBounds } from '../limits/limit-issues.js'
import { noIssues } from '../order/no-issues.js'
import type { Scheme } from '../scheme.js'
import { sipTerms, type SipDraft, type SipIssue } from './draft.js'

/** Refuses an installment outside the frequency's inclusive bounds (`min_installment_amount`, in v1 `min_sip_amount`; maxima alike). */
export function sipAmountWithinLimits(draft: SipDraft, scheme: Scheme): readonly SipIssue[] {
  const terms = sipTerms(draft, scheme)
  return terms === undefined ? noIssues : outsideBounds('amount', draft.amount, terms.amount)
}
