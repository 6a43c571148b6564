import { checkAmfiEmail } from '../amfi/email.js'
import { memberOf } from '../members.js'
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
