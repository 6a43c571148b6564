import { isGiven, memberOf, valueOf } from '../members.js'
import { broken, noIssues, type InvestorIssue, type RuleContext } from '../rule.js'
import type { FolioDefaultsDraft } from './draft.js'

/** Refuses a nominee on gateway ondc while nobody said who sees the nominees (field notes §2.7). */
export function nomineesVisibility(
  draft: FolioDefaultsDraft,
  context: RuleContext & { readonly gateway?: string | undefined },
): readonly InvestorIssue<'INVESTORS_REQUIRED_IF'>[] {
  if (context.gateway !== 'ondc' || !isGiven(memberOf(draft, 'nominee1'))) return noIssues
  if (isGiven(valueOf(draft, context, 'nominations_info_visibility'))) return noIssues
  const when = 'a nominee is set and the gateway is ondc'
  return broken('INVESTORS_REQUIRED_IF', ['nominations_info_visibility'], `nominations_info_visibility is required when ${when}.`, { when })
}
