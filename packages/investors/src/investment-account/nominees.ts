import { isGiven, memberOf, valueOf } from '../members.js'
import { isPercentage, missingToHundred, percentage, sumOfPercentages, type Percentage } from '../percentage.js'
import { broken, noIssues, type InvestorIssue, type RuleContext } from '../rule.js'
import type { FolioDefaultsDraft } from './draft.js'

/** The nominees of a folio: at most three (vendor's folio defaults; SEBI). */
const nominees = ['nominee1', 'nominee2', 'nominee3'] as const

const shareOf = (nominee: (typeof nominees)[number]) => `${nominee}_allocation_percentage` as const

/** Refuses a second nominee without a first, and a third without a second. */
export function nomineesInOrder(draft: FolioDefaultsDraft, context: RuleContext): readonly InvestorIssue<'INVESTORS_NOMINEE_SKIPPED'>[] {
  const given = nominees.map((nominee) => isGiven(valueOf(draft, context, nominee)))
  const skipped = given.findIndex((isThere, index) => !isThere && given.slice(index + 1).includes(true))
  if (skipped < 0) return noIssues
  return broken('INVESTORS_NOMINEE_SKIPPED', [nominees[skipped]!], `${nominees[skipped]} is empty and a later nominee is not.`)
}

/** Refuses the same nominee twice. */
export function nomineesDiffer(draft: FolioDefaultsDraft, context: RuleContext): readonly InvestorIssue<'INVESTORS_NOMINEE_TWICE'>[] {
  const ids = nominees.map((nominee) => valueOf(draft, context, nominee))
  return nominees.flatMap((nominee, index) =>
    isGiven(ids[index]) && ids.indexOf(ids[index]) < index
      ? broken('INVESTORS_NOMINEE_TWICE', [nominee], `${nominee} is ${nominees[ids.indexOf(ids[index])]} again.`)
      : noIssues,
  )
}

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
