import type { Issue } from '@foliokit/errors'
import type { InvestorIssueCode } from '../issue-codes.js'
import { memberOf } from '../members.js'
import { runRules, type Rule, type RuleOptions } from '../rule.js'
import { each, inside } from '../rules/inside.js'
import { ipAddressForm, matches } from '../rules/matches.js'
import { requiredIf } from '../rules/required-if.js'
import { required } from '../rules/required.js'
import { v1AddressRules } from './address.js'
import { v1BankAccountRules } from './bank-account.js'
import { v1ContactDetailRules } from './contact-detail.js'
import type { V1InvestorContext, V1InvestorDraft } from './draft.js'
import { v1FatcaDetailRules } from './fatca-detail.js'
import { v1IdentityRules } from './identity-detail.js'
import { v1NominationRules } from './nomination.js'
import { onePrimaryAccount } from './one-primary-account.js'

function isNonResident(identity: unknown): boolean {
  const status = memberOf(identity, 'residential_status')
  return typeof status === 'string' && status.toUpperCase() === 'NON_RESIDENT_INDIVIDUAL'
}

/** The rules the platform documents for a v1 investor, in the order they are reported (v1 documents, create investor). */
export const defaultV1InvestorRules: readonly Rule<V1InvestorDraft, V1InvestorContext, InvestorIssueCode>[] = Object.freeze([
  required('perm_addr_is_corres_addr'),
  required('bank_accounts'),
  each('bank_accounts', v1BankAccountRules),
  onePrimaryAccount,
  required('contact_detail'),
  inside('contact_detail', v1ContactDetailRules),
  required('fatca_detail'),
  inside('fatca_detail', v1FatcaDetailRules),
  required('nomination'),
  inside('nomination', v1NominationRules),
  required('kyc_identity_detail'),
  inside('kyc_identity_detail', v1IdentityRules),
  required('correspondence_address'),
  inside('correspondence_address', v1AddressRules),
  requiredIf('permanent_address', 'perm_addr_is_corres_addr is false', (whole) => whole('perm_addr_is_corres_addr') === false),
  inside('permanent_address', v1AddressRules),
  requiredIf('overseas_address', 'the investor is a non-resident', (whole) => isNonResident(whole('kyc_identity_detail'))),
  inside('overseas_address', v1AddressRules),
  matches('ip_address', ipAddressForm),
])

/**
 * Checks a v1 investor before one is created or changed; an update sends everything again, so it is checked as a create is. Returns one
 * issue per broken rule and never throws; an empty list passes. `today` decides who is a minor.
 *
 * @example
 * checkV1Investor(draft, { today: '2024-01-15' })
 * // [{ code: 'INVESTORS_REQUIRED_IF', path: ['nomination', 'nominee2'], ... }]
 */
export function checkV1Investor<Code extends string = InvestorIssueCode>(
  draft: V1InvestorDraft,
  context: V1InvestorContext,
  options: RuleOptions<V1InvestorDraft, V1InvestorContext, Code> = {},
): readonly Issue<Code>[] {
  return runRules(defaultV1InvestorRules, draft, context, options)
}
