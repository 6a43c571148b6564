import { checkIfsc } from '@foliokit/identifiers'
import type { InvestorIssueCode } from '../issue-codes.js'
import type { Rule, RuleContext } from '../rule.js'
import { formatOf } from '../rules/format-of.js'
import { oneOf } from '../rules/one-of.js'
import { required } from '../rules/required.js'
import type { V1BankAccountDraft } from './draft.js'
import { eitherCase, v1BankAccountTypes } from './values.js'

/** The rules of one bank account of a v1 investor (v1 documents, bank account). The number's form is not documented there. */
export const v1BankAccountRules: readonly Rule<V1BankAccountDraft, RuleContext, InvestorIssueCode>[] = Object.freeze([
  required('account_holder_name'),
  required('number'),
  required('primary_account'),
  required('type'),
  oneOf('type', eitherCase(v1BankAccountTypes)),
  required('ifsc_code'),
  formatOf('ifsc_code', checkIfsc, 'INVESTORS_IFSC_INVALID'),
])
