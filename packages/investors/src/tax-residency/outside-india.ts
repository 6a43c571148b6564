import { isIndia } from '../india.js'
import { memberOf } from '../members.js'
import { broken, noIssues, type InvestorIssue } from '../rule.js'
import type { TaxResidencyDraft } from './draft.js'

/** Refuses India: the resource is for taxes in other countries (vendor's tax residencies; its list example breaks this). */
export function outsideIndia(draft: TaxResidencyDraft): readonly InvestorIssue<'INVESTORS_TAX_RESIDENCY_IN_INDIA'>[] {
  if (!isIndia(memberOf(draft, 'country'))) return noIssues
  return broken(
    'INVESTORS_TAX_RESIDENCY_IN_INDIA',
    ['country'],
    'country must be another than IN: a tax residency tells of taxes elsewhere.',
  )
}
