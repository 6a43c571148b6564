import type { Issue } from '@foliokit/errors'
import { isAadhaarAddress } from '../address/needs.js'
import { v1FilePurposes } from '../file/purposes.js'
import { memberOf } from '../holder.js'
import type { KycIssueCode } from '../issue-codes.js'
import { runRules, type Rule, type RuleOptions } from '../rule.js'
import { aadhaarNumber } from '../rules/aadhaar-number.js'
import { aadhaarProof } from '../rules/aadhaar-proof.js'
import { addressComplete } from '../rules/address-complete.js'
import { addressPincode } from '../rules/address-pincode.js'
import { bankAccount } from '../rules/bank-account.js'
import { country } from '../rules/country.js'
import { dateOfBirth } from '../rules/date-of-birth.js'
import { email } from '../rules/email.js'
import { filesFit } from '../rules/files-fit.js'
import { geolocation } from '../rules/geolocation.js'
import { individualPan } from '../rules/individual-pan.js'
import { mobile } from '../rules/mobile.js'
import { oneOf } from '../rules/one-of.js'
import { permanentAddress } from '../rules/permanent-address.js'
import { proofDates } from '../rules/proof-dates.js'
import { requiredInside } from '../rules/required-inside.js'
import { required } from '../rules/required.js'
import { residentialStatus } from '../rules/residential-status.js'
import { setOnce } from '../rules/set-once.js'
import { stillOpen } from '../rules/still-open.js'
import type { KycPersonDraft, KycRequestDraft, KycRequestRuleContext, V1KycRequestDraft } from './draft.js'
import { genders, maritalStatuses, occupationTypes, proofTypes, uploadedProofTypes } from './values.js'

type RequestRule<Draft> = Rule<Draft, KycRequestRuleContext, KycIssueCode>

const personRules: readonly RequestRule<KycPersonDraft>[] = [
  required('name'),
  required('pan'),
  individualPan,
  required('email'),
  email,
  required('date_of_birth'),
  dateOfBirth,
  required('mobile'),
  requiredInside('mobile', 'isd', 'number'),
  mobile,
  aadhaarNumber,
  oneOf(['gender'], genders),
  oneOf(['marital_status'], maritalStatuses),
  country(['country_of_birth']),
  residentialStatus,
  oneOf(['occupation_type'], occupationTypes),
]

/** PAN and date of birth are set once (domain §8). */
const updateRules: readonly RequestRule<object>[] = [setOnce('pan', 'date_of_birth'), stillOpen]

const addressRules = <Draft extends object>(field: keyof Draft & string, proofs: readonly string[]): readonly RequestRule<Draft>[] => [
  addressComplete(field),
  oneOf([field, 'proof_type'], proofs),
  country([field, 'country'], (draft) => isAadhaarAddress(memberOf(draft, field))),
  addressPincode(field),
  proofDates(field),
]

/** The rules of a KYC request of v2, in the order they are reported (v2 documents, KYC requests). Which fields are still needed is no rule: ask `requiredFields`. */
export const defaultKycRequestRules: readonly RequestRule<KycRequestDraft>[] = /* @__PURE__ */ Object.freeze([
  ...personRules,
  ...addressRules<KycRequestDraft>('address', proofTypes),
  aadhaarProof,
  requiredInside<KycRequestDraft>('geolocation', 'latitude', 'longitude'),
  geolocation,
  requiredInside<KycRequestDraft>('bank_account', 'account_holder_name', 'account_number', 'ifsc_code'),
  bankAccount,
  filesFit(),
  ...updateRules,
])

/** The rules of a deprecated KYC request of v1, in the order they are reported (v1 documents, KYC requests). */
export const defaultV1KycRequestRules: readonly RequestRule<V1KycRequestDraft>[] = /* @__PURE__ */ Object.freeze([
  ...personRules,
  ...addressRules<V1KycRequestDraft>('correspondence_address', uploadedProofTypes),
  ...addressRules<V1KycRequestDraft>('permanent_address', uploadedProofTypes),
  permanentAddress,
  filesFit(v1FilePurposes),
  ...updateRules,
])

/**
 * Checks a KYC request of v2 before it is created, or updated when the context has it `stored`. Returns one issue per broken rule and
 * never throws; an empty list passes, even when fields are still needed: a request may be filled in over 5 days.
 *
 * @example
 * checkKycRequest({ ...draft, residential_status: 'nri' }, { today: '2024-01-15' })
 * // [{ code: 'KYC_RESIDENTIAL_STATUS_NOT_SERVED', path: ['residential_status'], ... }]
 */
export function checkKycRequest<Code extends string = KycIssueCode>(
  draft: KycRequestDraft,
  context: KycRequestRuleContext,
  options: RuleOptions<KycRequestDraft, KycRequestRuleContext, Code> = {},
): readonly Issue<Code>[] {
  return runRules(defaultKycRequestRules, draft, context, options)
}

/** Checks a deprecated KYC request of v1, as `checkKycRequest` does one of v2. */
export function checkV1KycRequest<Code extends string = KycIssueCode>(
  draft: V1KycRequestDraft,
  context: KycRequestRuleContext,
  options: RuleOptions<V1KycRequestDraft, KycRequestRuleContext, Code> = {},
): readonly Issue<Code>[] {
  return runRules(defaultV1KycRequestRules, draft, context, options)
}
