import { checkPincode } from '@foliokit/identifiers'
import { isIndia } from '../india.js'
import { memberOf, valueOf } from '../members.js'
import { noIssues, type InvestorIssue, type RuleContext } from '../rule.js'
import { formatOf } from '../rules/format-of.js'
import type { AddressDraft } from './draft.js'

const pincode = formatOf<AddressDraft, 'INVESTORS_PINCODE_INVALID'>('postal_code', checkPincode, 'INVESTORS_PINCODE_INVALID')

/** Refuses a postal code in India that is no pincode. Codes of other countries are theirs to know. */
export function postalCode(draft: AddressDraft, context: RuleContext): readonly InvestorIssue<'INVESTORS_PINCODE_INVALID'>[] {
  return isInIndia(draft, context) && memberOf(draft, 'postal_code') !== '' ? pincode(draft, context) : noIssues
}

/** Tells whether an address lies in India. */
export function isInIndia(draft: AddressDraft, context: RuleContext): boolean {
  return isIndia(valueOf(draft, context, 'country'))
}
