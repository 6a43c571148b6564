import type { InvestorIssueCode } from '../issue-codes.js'
import type { Rule, RuleContext } from '../rule.js'
import { civilDate } from '../rules/civil-date.js'
import { together } from '../rules/together.js'
import { networthAmount } from './networth-amount.js'
import type { Networth } from './networth.js'

/** The rules of a net worth: its form, its date, and that both come together. */
export const networthRules: readonly Rule<Networth, RuleContext, InvestorIssueCode>[] = Object.freeze([
  together('amount', 'as_on'),
  networthAmount,
  civilDate('as_on'),
])
