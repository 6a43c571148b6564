import { isGiven, valueOf } from '../members.js'
import { broken, noIssues, type InvestorIssue, type RuleContext } from '../rule.js'
import type { FolioDefaultsDraft } from './draft.js'
import { nominees } from './nominees.js'

/** Refuses the same nominee twice. */
export function nomineesDiffer(draft: FolioDefaultsDraft, context: RuleContext): readonly InvestorIssue<'INVESTORS_NOMINEE_TWICE'>[] {
  const ids = nominees.map((nominee) => valueOf(draft, context, nominee))
  return nominees.flatMap((nominee, index) =>
    isGiven(ids[index]) && ids.indexOf(ids[index]) < index
      ? broken('INVESTORS_NOMINEE_TWICE', [nominee], `${nominee} is ${nominees[ids.indexOf(ids[index])]} again.`)
      : noIssues,
  )
}
