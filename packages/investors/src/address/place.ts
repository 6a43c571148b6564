import { isGiven, memberOf } from '../members.js'
import { broken, noIssues, type InvestorIssue } from '../rule.js'
import type { AddressContext, AddressDraft } from './draft.js'
import { isInIndia } from './postal-code.js'

/**
 * Refuses a city or a state that is not the postal code's, when the context brings the place of the code (vendor's contact details guide:
 * in India the two are filled from the code and cannot differ). `nearest` is the place's.
 */
export function placeOfCode(draft: AddressDraft, context: AddressContext): readonly InvestorIssue<'INVESTORS_PLACE_DIFFERS'>[] {
  const { place } = context
  if (place === undefined || !isInIndia(draft, context)) return noIssues
  return (['city', 'state'] as const).flatMap((field): readonly InvestorIssue<'INVESTORS_PLACE_DIFFERS'>[] => {
    const value = memberOf(draft, field)
    if (!isGiven(value) || (typeof value === 'string' && value.toUpperCase() === place[field].toUpperCase())) return noIssues
    const found = broken('INVESTORS_PLACE_DIFFERS', [field], `${field} must be that of the postal code, or left out.`)
    return found.map((issue) => ({ ...issue, nearest: place[field] }))
  })
}
