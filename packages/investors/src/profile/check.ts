import type { Issue } from '@foliokit/errors'
import { checkPan } from '@foliokit/identifiers'
import { runRules, type Rule, type RuleContext, type RuleOptions } from '../rule.js'
import { isIndia } from '../india.js'
import type { InvestorIssueCode } from '../issue-codes.js'
import { atMost } from '../rules/at-most.js'
import { civilDate } from '../rules/civil-date.js'
import { formatOf } from '../rules/format-of.js'
import { inside } from '../rules/inside.js'
import { countryForm, ipAddressForm, matches } from '../rules/matches.js'
import { needs } from '../rules/needs.js'
import { oneOf } from '../rules/one-of.js'
import { onlyForMinors } from '../rules/only-for-minors.js'
import { panOf } from '../rules/pan-of.js'
import { personName } from '../rules/person-name.js'
import { requiredIf } from '../rules/required-if.js'
import { required } from '../rules/required.js'
import { setOnce } from '../rules/set-once.js'
import { defaultTaxResidency } from './default-tax-residency.js'
import type { InvestorProfileContext, InvestorProfileDraft, TaxResidencyHash } from './draft.js'
import { taxIdType } from './tax-id-type.js'
import { genders, incomeSlabs, occupations, pepDetails, sourcesOfWealth, taxStatuses } from './values.js'

/** The rules of one tax residency: all of it, and a kind of number that the country has. */
export const taxResidencyHashRules: readonly Rule<TaxResidencyHash, RuleContext, InvestorIssueCode>[] = Object.freeze([
  required('country'),
  matches('country', countryForm),
  required('taxid_type'),
  taxIdType,
  required('taxid_number'),
])

/**
 * The rules the platform documents for an individual's profile, in the order they are reported (vendor's investor profiles, request table).
 * Filter the list or add to it: `setOnce('name', 'gender', 'occupation')` is what the vendor's guide adds.
 */
export const defaultInvestorProfileRules: readonly Rule<InvestorProfileDraft, InvestorProfileContext, InvestorIssueCode>[] = Object.freeze([
  required('type'),
  oneOf('type', ['individual']),
  oneOf('tax_status', taxStatuses),
  personName('name'),
  atMost('name', 70),
  civilDate('date_of_birth'),
  oneOf('gender', genders),
  oneOf('occupation', occupations),
  formatOf('pan', checkPan, 'INVESTORS_PAN_INVALID'),
  panOf('pan', 'individual'),
  needs('pan', 'tax_status'),
  personName('guardian_name'),
  atMost('guardian_name', 80),
  onlyForMinors('guardian_name', 'date_of_birth'),
  civilDate('guardian_date_of_birth'),
  needs('guardian_date_of_birth', 'guardian_name'),
  formatOf('guardian_pan', checkPan, 'INVESTORS_PAN_INVALID'),
  needs('guardian_pan', 'guardian_name'),
  matches('country_of_birth', countryForm),
  requiredIf('place_of_birth', 'country_of_birth is another than IN', (whole) => {
    const country = whole('country_of_birth')
    return typeof country === 'string' && !isIndia(country)
  }),
  atMost('place_of_birth', 60),
  defaultTaxResidency,
  inside('first_tax_residency', taxResidencyHashRules),
  inside('second_tax_residency', taxResidencyHashRules),
  inside('third_tax_residency', taxResidencyHashRules),
  inside('fourth_tax_residency', taxResidencyHashRules),
  oneOf('source_of_wealth', sourcesOfWealth),
  oneOf('income_slab', incomeSlabs),
  oneOf('pep_details', pepDetails),
  matches('ip_address', ipAddressForm),
  setOnce('type', 'tax_status', 'date_of_birth', 'pan', 'country_of_birth', 'place_of_birth'),
])

/**
 * Checks an individual's profile before it is created, or changed when the context has it `stored`. Returns one issue per broken rule and
 * never throws; an empty list passes. `today` decides who is a minor.
 *
 * @example
 * checkInvestorProfile({ type: 'individual', tax_status: 'nri', pan: 'DWECS2837G' }, { today: '2024-01-15' })
 * // [{ code: 'INVESTORS_PAN_HOLDER', path: ['pan'], context: { found: 'company', expected: 'individual' }, ... }]
 */
export function checkInvestorProfile<Code extends string = InvestorIssueCode>(
  draft: InvestorProfileDraft,
  context: InvestorProfileContext,
  options: RuleOptions<InvestorProfileDraft, InvestorProfileContext, Code> = {},
): readonly Issue<Code>[] {
  return runRules(defaultInvestorProfileRules, draft, context, options)
}
