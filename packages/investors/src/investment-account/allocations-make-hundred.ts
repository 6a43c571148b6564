import { isGiven, valueOf } from '../members.js'
import { isPercentage, missingToHundred, percentage, sumOfPercentages, type Percentage } from '../percentage.js'
import { broken, noIssues, type InvestorIssue, type RuleContext } from '../rule.js'
import type { FolioDefaultsDraft } from './draft.js'
import { nominees, shareOf } from './nominees.js'

/**
 * Refuses shares of nominees that do not make exactly 100, in decimals: 33.33, 33.33 and 33.34 do. It speaks once every nominee has a share.
 * `nearest` is what the last nominee should have, where that is more than nothing.
 */
export function allocationsMakeHundred(
  draft: FolioDefaultsDraft,
  context: RuleContext,
): readonly InvestorIssue<'INVESTORS_ALLOCATION_NOT_100'>[] {
  const named = nominees.filter((nominee) => isGiven(valueOf(draft, context, nominee)))
  const shares = named.map((nominee) => valueOf(draft, context, shareOf(nominee)))
  const last = named.at(-1)
  if (last === undefined || !shares.every(isPercentage)) return noIssues
  const sum = sumOfPercentages(shares)
  if (sum === percentage('100')) return noIssues
  const nearest = missingToHundred(shares.slice(0, -1) as Percentage[])
  const message = `The shares of the nominees must make 100, not ${sum}.`
  return broken('INVESTORS_ALLOCATION_NOT_100', [shareOf(last)], message, { sum }).map((issue) =>
    nearest === undefined ? issue : { ...issue, nearest },
  )
}
