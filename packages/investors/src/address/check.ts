import type { Issue } from '@foliokit/errors'
import type { InvestorIssueCode } from '../issue-codes.js'
import { runRules, type Rule, type RuleOptions } from '../rule.js'
import { countryForm, matches } from '../rules/matches.js'
import { required } from '../rules/required.js'
import { setOnce } from '../rules/set-once.js'
import type { AddressContext, AddressDraft } from './draft.js'
import { addressNature } from './nature.js'
import { placeOfCode } from './place.js'
import { postalCode } from './postal-code.js'

/** The rules the platform documents for an address, in the order they are reported (vendor's addresses). Every member is set once. */
export const defaultAddressRules: readonly Rule<AddressDraft, AddressContext, InvestorIssueCode>[] = Object.freeze([
  required('profile'),
  required('line1'),
  required('postal_code'),
  postalCode,
  required('country'),
  matches('country', countryForm),
  placeOfCode,
  addressNature,
  setOnce('profile', 'line1', 'line2', 'line3', 'city', 'state', 'postal_code', 'country', 'nature'),
])

/**
 * Checks an address before it is created, or changed when the context has it `stored`. Returns one issue per broken rule and never throws;
 * an empty list passes.
 *
 * @example
 * checkAddress({ profile: 'invp_1', line1: '342, 2nd main', postal_code: '56007', country: 'IN' })
 * // [{ code: 'INVESTORS_PINCODE_INVALID', path: ['postal_code'], ... }]
 */
export function checkAddress<Code extends string = InvestorIssueCode>(
  draft: AddressDraft,
  context: AddressContext = {},
  options: RuleOptions<AddressDraft, AddressContext, Code> = {},
): readonly Issue<Code>[] {
  return runRules(defaultAddressRules, draft, context, options)
}
