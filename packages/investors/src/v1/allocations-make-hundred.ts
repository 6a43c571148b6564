import { isGiven, memberOf } from '../members.js'
import { comparePercentages, isPercentage, missingToHundred, percentage, sumOfPercentages, type Percentage } from '../percentage.js'
import { broken, noIssues, type InvestorIssue } from '../rule.js'
import type { V1NominationDraft } from './draft.js'
import { sharesOf, v1Nominees } from './nominee-shares.js'
import { nomineesComplete } from './nominees-complete.js'

/** Refuses shares of nominees that do not make exactly 100, once there are all of them. `nearest` is what the last nominee should have. */
export function v1AllocationsMakeHundred(draft: V1NominationDraft): readonly InvestorIssue<'INVESTORS_ALLOCATION_NOT_100'>[] {
  const named = v1Nominees.filter((nominee) => isGiven(memberOf(draft, nominee)))
  const shares = sharesOf(draft, named)
  const last = named.at(-1)
  if (last === undefined || !shares.every(isPercentage)) return noIssues
  const sum = sumOfPercentages(shares)
  const isShort = comparePercentages(sum, percentage('100')) < 0
  if (sum === percentage('100') || (isShort && last !== 'nominee3' && nomineesComplete(draft).length > 0)) return noIssues
  const nearest = missingToHundred(shares.slice(0, -1) as Percentage[])
  const message = `The shares of the nominees must make 100, not ${sum}.`
  return broken('INVESTORS_ALLOCATION_NOT_100', [last, 'allocation_percentage'], message, { sum }).map((issue) =>
    nearest === undefined ? issue : { ...issue, nearest },
  )
}
