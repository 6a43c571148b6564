import { memberOf } from '../members.js'
import { isPercentage } from '../percentage.js'
import { broken, noIssues, type InvestorIssue } from '../rule.js'
import type { V1NomineeDraft } from './draft.js'

/** Refuses a share that is no whole number: v1 takes an integer (v1 documents, nominee). */
export function wholeShare(draft: V1NomineeDraft): readonly InvestorIssue<'INVESTORS_PERCENTAGE_NOT_WHOLE'>[] {
  const value = memberOf(draft, 'allocation_percentage')
  if (!isPercentage(value) || !value.includes('.')) return noIssues
  return broken('INVESTORS_PERCENTAGE_NOT_WHOLE', ['allocation_percentage'], 'allocation_percentage must be a whole number.')
}
