import { offMultiple } from '../limits/limit-issues.js'
import { noIssues } from '../order/no-issues.js'
import type { Scheme } from '../scheme.js'
import { sipTerms, type SipDraft, type SipIssue } from './draft.js'

/** Refuses an installment off the frequency's steps (`amount_multiples`, in v1 `sip_multiples`). */
export function sipAmountMultiple(draft: SipDraft, scheme: Scheme): readonly SipIssue[] {
  const terms = sipTerms(draft, scheme)
  return terms === undefined ? noIssues : offMultiple('amount', draft.amount, terms.amount)
}
