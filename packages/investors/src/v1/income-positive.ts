import { isRupees, signOf } from '@foliokit/money'
import { isGiven, memberOf } from '../members.js'
import { broken, noIssues, type InvestorIssue } from '../rule.js'
import type { V1FatcaDetailDraft } from './draft.js'

/** Refuses an income of nothing or less (v1 documents, FATCA detail). */
export function incomePositive(draft: V1FatcaDetailDraft): readonly InvestorIssue<'INVESTORS_AMOUNT_NOT_POSITIVE'>[] {
  const income = memberOf(draft, 'gross_annual_income')
  if (!isGiven(income) || (isRupees(income) && signOf(income) > 0)) return noIssues
  return broken('INVESTORS_AMOUNT_NOT_POSITIVE', ['gross_annual_income'], 'gross_annual_income must be above zero.')
}
