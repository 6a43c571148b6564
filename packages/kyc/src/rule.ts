import type { Issue } from '@foliokit/errors'
import type { KycIssueCode } from './issue-codes.js'

export { broken, noIssues, runRules, type FieldOf, type Rule, type RuleOptions } from '@foliokit/errors'

/** A broken rule of this package. `path` begins with the field; no message, context or `nearest` repeats personal data. */
export type KycIssue<Code extends string = KycIssueCode> = Issue<Code>
