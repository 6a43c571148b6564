import type { Issue } from '@foliokit/errors'
import type { KycIssueCode } from '../issue-codes.js'
import { runRules, type Rule, type RuleOptions } from '../rule.js'
import { anyPan } from '../rules/any-pan.js'
import { dateOfBirth } from '../rules/date-of-birth.js'
import { required } from '../rules/required.js'

/** A KYC check as it is asked for. */
export interface KycCheckDraft {
  readonly pan?: string | null | undefined
  /** `YYYY-MM-DD`. With it, the answer also has what the KRA knows of the investor. */
  readonly date_of_birth?: string | null | undefined
}

/** What the rules of a KYC check may know besides the draft. */
export interface KycCheckRuleContext {
  /** The civil date in India on which the draft is checked, `YYYY-MM-DD`. */
  readonly today: string
}

/** The rules of a KYC check (v2 documents, KYC checks). */
export const defaultKycCheckRules: readonly Rule<KycCheckDraft, KycCheckRuleContext, KycIssueCode>[] = /* @__PURE__ */ Object.freeze([
  required<KycCheckDraft>('pan'),
  anyPan,
  dateOfBirth,
])

/** Checks a KYC check before it is asked for. Returns one issue per broken rule and never throws; an empty list passes. */
export function checkKycCheck<Code extends string = KycIssueCode>(
  draft: KycCheckDraft,
  context: KycCheckRuleContext,
  options: RuleOptions<KycCheckDraft, KycCheckRuleContext, Code> = {},
): readonly Issue<Code>[] {
  return runRules(defaultKycCheckRules, draft, context, options)
}
