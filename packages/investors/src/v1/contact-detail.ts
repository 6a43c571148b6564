import { checkIsdCode, checkMobile } from '@foliokit/identifiers'
import type { InvestorIssueCode } from '../issue-codes.js'
import type { Rule, RuleContext } from '../rule.js'
import { formatOf } from '../rules/format-of.js'
import { emailForm, matches } from '../rules/matches.js'
import { required } from '../rules/required.js'
import type { V1ContactDetailDraft } from './draft.js'

/** The rules of a v1 investor's contacts (v1 documents, contact detail; the formats are those of domain §5). */
export const v1ContactDetailRules: readonly Rule<V1ContactDetailDraft, RuleContext, InvestorIssueCode>[] = Object.freeze([
  required('email'),
  matches('email', emailForm),
  required('isd_code'),
  formatOf('isd_code', checkIsdCode, 'INVESTORS_ISD_CODE_INVALID'),
  required('mobile'),
  formatOf('mobile', checkMobile, 'INVESTORS_PHONE_NUMBER_INVALID'),
])
