import { isIndia } from '../india.js'
import { isGiven, memberOf } from '../members.js'
import { broken, noIssues, type InvestorIssue } from '../rule.js'
import type { TaxResidencyHash } from './draft.js'
import { foreignTaxIdTypes, indianTaxIdTypes } from './values.js'

/** Refuses a kind of number that does not name a taxpayer in the country: India has four kinds of its own (vendor's tax residency hash). */
export function taxIdType(draft: TaxResidencyHash): readonly InvestorIssue<'INVESTORS_NOT_ALLOWED'>[] {
  const type = memberOf(draft, 'taxid_type')
  const inIndia = isIndia(memberOf(draft, 'country'))
  const allowed: readonly string[] = inIndia ? indianTaxIdTypes : foreignTaxIdTypes
  if (!isGiven(type) || allowed.includes(type as string)) return noIssues
  const where = inIndia ? 'in India' : 'outside India'
  return broken('INVESTORS_NOT_ALLOWED', ['taxid_type'], `taxid_type must be one of these ${where}: ${allowed.join(', ')}.`, { allowed })
}
