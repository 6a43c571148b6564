import { memberOf } from '../members.js'
import { broken, noIssues, type InvestorIssue } from '../rule.js'
import type { V1InvestorDraft } from './draft.js'

/** Refuses more than one primary bank account (v1 documents, create investor). */
export function onePrimaryAccount(draft: V1InvestorDraft): readonly InvestorIssue<'INVESTORS_PRIMARY_ACCOUNTS'>[] {
  const accounts = memberOf(draft, 'bank_accounts')
  const primary = Array.isArray(accounts) ? accounts.filter((account) => memberOf(account, 'primary_account') === true).length : 0
  if (primary <= 1) return noIssues
  return broken('INVESTORS_PRIMARY_ACCOUNTS', ['bank_accounts'], `Only one bank account may be primary, not ${primary}.`, {
    primary,
    maximum: 1,
  })
}
