import { checkAmfiEmail } from '../amfi/email.js'
import { checkAmfiMobile } from '../amfi/mobile.js'
import { checkAmfiName } from '../amfi/name.js'
import { isGiven, memberOf } from '../members.js'
import { noIssues, type InvestorIssue } from '../rule.js'
import type { FolioDefaultsDraft, InvestmentAccountContext } from './draft.js'
import { referenced } from './reference.js'

/** Refuses an e-mail address that AMFI refuses, when the context brings the address that the id names (vendor's validation note). */
export function amfiEmailOfFolio(
  draft: FolioDefaultsDraft,
  { references, emailEndings }: InvestmentAccountContext,
): readonly InvestorIssue<'INVESTORS_AMFI_EMAIL'>[] {
  const field = 'communication_email_address'
  const object = referenced(field, memberOf(draft, field), references)
  return object ? checkAmfiEmail(object.email, [field], { endings: emailEndings }) : noIssues
}

/** Refuses a mobile number that AMFI refuses, when the context brings the number that the id names (vendor's validation note). */
export function amfiMobileOfFolio(
  draft: FolioDefaultsDraft,
  { references }: InvestmentAccountContext,
): readonly InvestorIssue<'INVESTORS_AMFI_MOBILE'>[] {
  const field = 'communication_mobile_number'
  const object = referenced(field, memberOf(draft, field), references)
  return object ? checkAmfiMobile(object, [field]) : noIssues
}

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
