import type { Issue, Rule as AnyRule } from '@foliokit/errors'
import type { InvestorIssueCode } from './issue-codes.js'

export { broken, noIssues, runRules, type FieldOf, type RuleOptions } from '@foliokit/errors'

/**
 * A broken rule of this package. `path` begins with the field. No message, context or `nearest` repeats personal data; codes of banks, places
 * and countries, and licences, are none.
 */
export type InvestorIssue<Code extends string = InvestorIssueCode> = Issue<Code>

/** What every rule may know besides the draft. */
export interface RuleContext {
  /** The object as the platform holds it, when the draft is an update of it. Absent, the draft is a create request. */
  readonly stored?: object | null | undefined
}

/** The context of rules that ask for an age. */
export interface DatedContext extends RuleContext {
  /** The civil date in India on which the draft is checked, `YYYY-MM-DD`. There is no clock in this package. */
  readonly today: string
}

/** One rule over a draft of a resource, with what it may know besides. */
export type Rule<Draft, Context = RuleContext, Code extends string = string> = AnyRule<Draft, Context, Code>
