import { noIssues } from '../order/no-issues.js'
import type { Scheme } from '../scheme.js'
import { installmentsIssues } from '../systematic/installments.js'
import { sipTerms, type SipDraft, type SipIssue } from './draft.js'

/** Refuses a count of installments below the scheme's least (`min_installments`, in v1 `min_sip_installments`), above 1200, or not whole. */
export function sipInstallments(draft: SipDraft, scheme: Scheme): readonly SipIssue[] {
  const terms = sipTerms(draft, scheme)
  return terms === undefined ? noIssues : installmentsIssues('installments', draft.installments, terms.minimumInstallments)
}
