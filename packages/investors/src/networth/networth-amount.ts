import { isGiven, memberOf } from '../members.js'
import { broken, noIssues, type InvestorIssue } from '../rule.js'
import { networthForm, networthInRupees, type Networth } from './networth.js'

/** Refuses an amount in another form than the platform's (vendor's non individual profiles, net worth). */
export function networthAmount(draft: Networth): readonly InvestorIssue<'INVESTORS_NETWORTH_INVALID'>[] {
  const value = memberOf(draft, 'amount')
  if (!isGiven(value) || networthInRupees(value) !== undefined) return noIssues
  return broken('INVESTORS_NETWORTH_INVALID', ['amount'], `amount must be ${networthForm}.`, { expected: networthForm })
}
