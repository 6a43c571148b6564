import { checkAmfiName } from '../amfi/name.js'
import { isGiven, memberOf } from '../members.js'
import { noIssues, type InvestorIssue } from '../rule.js'
import type { FolioDefaultsDraft, InvestmentAccountContext } from './draft.js'
import { referenced } from './reference.js'

/** Refuses nominees whose name, or whose guardian's, AMFI refuses, when the context brings them (vendor's validation note). */
export function amfiNomineeNames(
  draft: FolioDefaultsDraft,
  { references }: InvestmentAccountContext,
): readonly InvestorIssue<'INVESTORS_AMFI_NAME'>[] {
  return (['nominee1', 'nominee2', 'nominee3'] as const).flatMap((field): readonly InvestorIssue<'INVESTORS_AMFI_NAME'>[] => {
    const party = referenced(field, memberOf(draft, field), references)
    if (!party) return noIssues
    return [party.name, party.guardian_name].filter(isGiven).flatMap((name) => checkAmfiName(name, [field]))
  })
}
