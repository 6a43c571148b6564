import { isGiven, valueOf } from '../members.js'
import { broken, noIssues, type InvestorIssue, type RuleContext } from '../rule.js'
import type { FolioDefaultsDraft } from './draft.js'
import { nominees } from './nominees.js'

/** Refuses a second nominee without a first, and a third without a second. */
export function nomineesInOrder(draft: FolioDefaultsDraft, context: RuleContext): readonly InvestorIssue<'INVESTORS_NOMINEE_SKIPPED'>[] {
  const given = nominees.map((nominee) => isGiven(valueOf(draft, context, nominee)))
  const skipped = given.findIndex((isThere, index) => !isThere && given.slice(index + 1).includes(true))
  if (skipped < 0) return noIssues
  return broken('INVESTORS_NOMINEE_SKIPPED', [nominees[skipped]!], `${nominees[skipped]} is empty and a later nominee is not.`)
}
