import type { Issue } from '@foliokit/errors'
import { checkArn, checkEuin, isArn, isRia } from '@foliokit/identifiers'
import type { InvestorIssueCode } from './issue-codes.js'
import { isGiven, memberOf } from './members.js'
import { broken, noIssues, runRules, type InvestorIssue, type Rule, type RuleContext, type RuleOptions } from './rule.js'
import { civilDate } from './rules/civil-date.js'
import { emailForm, matches } from './rules/matches.js'
import { required } from './rules/required.js'
import { requiredIf } from './rules/required-if.js'

/** What the rules read of a partner, such as a sub-broker, who is about to be created. */
export interface PartnerDraft {
  readonly name?: string | null | undefined
  /** An ARN, or the registration number of an adviser. */
  readonly license_code?: string | null | undefined
  /** The partner's codes with the registrars. */
  readonly default_broker_codes?:
    { readonly cams?: string | null | undefined; readonly karvy?: string | null | undefined } | null | undefined
  readonly location?: string | null | undefined
  readonly ref_no?: string | null | undefined
  readonly mobile?: string | null | undefined
  readonly email?: string | null | undefined
  readonly contact_person_name?: string | null | undefined
  /** `YYYY-MM-DD`: when the licence ends. */
  readonly expiry_date?: string | null | undefined
  readonly euins?: readonly string[] | null | undefined
}

/** Refuses a licence that is neither an ARN nor an adviser's registration (vendor's partners). `nearest` is an ARN where one is close. */
export function licenseCode(draft: PartnerDraft): readonly InvestorIssue<'INVESTORS_LICENSE_INVALID'>[] {
  const value = memberOf(draft, 'license_code')
  if (!isGiven(value) || value === '' || isArn(value) || isRia(value)) return noIssues
  const nearest = checkArn(value as string)[0]?.nearest
  const right = 'an ARN (ARN- and 1 to 6 digits) or an RIA code (INA and 9 digits)'
  return broken('INVESTORS_LICENSE_INVALID', ['license_code'], `license_code must be ${right}.`, { expected: right }).map((issue) =>
    nearest === undefined ? issue : { ...issue, nearest },
  )
}

/** Refuses an EUIN of another form, each at its place in the list (vendor's partners; identifiers). */
export function partnerEuins(draft: PartnerDraft): readonly InvestorIssue<'INVESTORS_EUIN_INVALID' | 'INVESTORS_NOT_A_LIST'>[] {
  const value = memberOf(draft, 'euins')
  if (!isGiven(value)) return noIssues
  if (!Array.isArray(value)) return broken('INVESTORS_NOT_A_LIST', ['euins'], 'euins must be a list.')
  return value.flatMap((euin, index) =>
    checkEuin(euin as string).map((found) => ({
      ...found,
      code: 'INVESTORS_EUIN_INVALID' as const,
      path: ['euins', index],
      context: { ...found.context, reason: found.code },
    })),
  )
}

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
