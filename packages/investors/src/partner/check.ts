import type { Issue } from '@foliokit/errors'
import { isArn } from '@foliokit/identifiers'
import type { InvestorIssueCode } from '../issue-codes.js'
import { runRules, type Rule, type RuleContext, type RuleOptions } from '../rule.js'
import { civilDate } from '../rules/civil-date.js'
import { emailForm, matches } from '../rules/matches.js'
import { requiredIf } from '../rules/required-if.js'
import { required } from '../rules/required.js'
import type { PartnerDraft } from './draft.js'
import { licenseCode } from './registration-code.js'
import { partnerEuins } from './partner-euins.js'

/** The rules the platform documents for a partner, in the order they are reported (vendor's partners). There is no way to change one. */
export const defaultPartnerRules: readonly Rule<PartnerDraft, RuleContext, InvestorIssueCode>[] = Object.freeze([
  required('license_code'),
  licenseCode,
  required('default_broker_codes'),
  required('location'),
  matches('email', emailForm),
  civilDate('expiry_date'),
  requiredIf('euins', 'license_code is an ARN', (whole) => isArn(whole('license_code'))),
  partnerEuins,
])

/** Checks a partner before one is created. Returns one issue per broken rule and never throws; an empty list passes. */
export function checkPartner<Code extends string = InvestorIssueCode>(
  draft: PartnerDraft,
  context: RuleContext = {},
  options: RuleOptions<PartnerDraft, RuleContext, Code> = {},
): readonly Issue<Code>[] {
  return runRules(defaultPartnerRules, draft, context, options)
}
