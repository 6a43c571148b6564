import { checkEuin } from '@foliokit/identifiers'
import { isGiven, memberOf } from '../members.js'
import { broken, noIssues, type InvestorIssue } from '../rule.js'
import type { PartnerDraft } from './draft.js'

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
