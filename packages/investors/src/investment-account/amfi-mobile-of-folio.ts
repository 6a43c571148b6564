import { checkAmfiMobile } from '../amfi/mobile.js'
import { memberOf } from '../members.js'
import { noIssues, type InvestorIssue } from '../rule.js'
import type { FolioDefaultsDraft, InvestmentAccountContext } from './draft.js'
import { referenced } from './reference.js'

/** Refuses a mobile number that AMFI refuses, when the context brings the number that the id names (vendor's validation note). */
export function amfiMobileOfFolio(
  draft: FolioDefaultsDraft,
  { references }: InvestmentAccountContext,
): readonly InvestorIssue<'INVESTORS_AMFI_MOBILE'>[] {
  const field = 'communication_mobile_number'
  const object = referenced(field, memberOf(draft, field), references)
  return object ? checkAmfiMobile(object, [field]) : noIssues
}
