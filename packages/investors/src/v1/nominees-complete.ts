import { isGiven, memberOf } from '../members.js'
import { comparePercentages, isPercentage, percentage, sumOfPercentages } from '../percentage.js'
import { broken, noIssues, type InvestorIssue } from '../rule.js'
import type { V1NominationDraft } from './draft.js'
import { sharesOf, v1Nominees } from './nominee-shares.js'

/** Refuses a missing nominee while those before have less than 100 in all (v1 documents, nomination). The first is missing unless skipped. */
export function nomineesComplete(draft: V1NominationDraft): readonly InvestorIssue<'INVESTORS_REQUIRED_IF'>[] {
  if (memberOf(draft, 'skip_nomination') !== false) return noIssues
  const missing = v1Nominees.find((nominee) => !isGiven(memberOf(draft, nominee)))
  if (missing === undefined) return noIssues
  const shares = sharesOf(draft, v1Nominees.slice(0, v1Nominees.indexOf(missing)))
  if (!shares.every(isPercentage) || comparePercentages(sumOfPercentages(shares), percentage('100')) >= 0) return noIssues
  const when = missing === 'nominee1' ? 'skip_nomination is false' : 'the nominees before have less than 100 in all'
  return broken('INVESTORS_REQUIRED_IF', [missing], `${missing} is required when ${when}.`, { when })
}
