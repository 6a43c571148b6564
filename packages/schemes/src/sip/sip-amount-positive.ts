import { notPositive } from '../limits/limit-issues.js'
import { noIssues } from '../order/no-issues.js'
import type { Scheme } from '../scheme.js'
import { sipTerms, type SipDraft, type SipIssue } from './draft.js'

/** Refuses an installment of zero or less, whatever the minimum says. */
export function sipAmountPositive(draft: SipDraft, scheme: Scheme): readonly SipIssue[] {
  const terms = sipTerms(draft, scheme)
  return terms === undefined ? noIssues : notPositive('amount', draft.amount, terms.amount)
}
