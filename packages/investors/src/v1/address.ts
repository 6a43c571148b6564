import { checkPincode } from '@foliokit/identifiers'
import type { InvestorIssueCode } from '../issue-codes.js'
import { isFilled } from '../members.js'
import type { Rule, RuleContext } from '../rule.js'
import { formatOf } from '../rules/format-of.js'
import { countryForm, matches } from '../rules/matches.js'
import { requiredIf, type Whole } from '../rules/required-if.js'
import { required } from '../rules/required.js'
import type { V1AddressDraft } from './draft.js'

const withZipcode = (whole: Whole) => isFilled(whole('zipcode'))

/**
 * The rules of an address of a v1 investor, in the order they are reported (v1 documents, address): a pincode in India, or a zipcode with
 * city, state and country. One of the two codes must be there; the documents do not refuse both.
 */
export const v1AddressRules: readonly Rule<V1AddressDraft, RuleContext, InvestorIssueCode>[] = Object.freeze([
  required('line1'),
  requiredIf('pincode', 'zipcode is not given', (whole) => !withZipcode(whole)),
  formatOf('pincode', checkPincode, 'INVESTORS_PINCODE_INVALID'),
  requiredIf('city', 'zipcode is given', withZipcode),
  requiredIf('state', 'zipcode is given', withZipcode),
  requiredIf('country_ansi_code', 'zipcode is given', withZipcode),
  matches('country_ansi_code', countryForm),
])
