import type { SkipDraft, SkipIssue, SkipRule, SkippedPlan } from './skip-rule.js'
import { skipAvailable } from './skip-available.js'
import { skipEnd } from './skip-end.js'
import { skipFrequency } from './skip-frequency.js'
import { skipStart } from './skip-start.js'
import { skipWithinFailureLimit } from './skip-within-failure-limit.js'

/** All rules about skip instructions (domain §4.9, §4.10). */
export const defaultSkipRules: readonly SkipRule[] = [skipAvailable, skipFrequency, skipStart, skipEnd, skipWithinFailureLimit]

/**
 * Checks a skip instruction before it is created. Returns one issue for each broken rule and never throws for them.
 *
 * @throws `SCHEDULE_DATE_INVALID` for a malformed date.
 * @example
 * checkSkip({ from: civilDate('2023-03-15'), to: civilDate('2023-03-14') }, { schedule, date: civilDate('2023-02-16') })
 * // [{ code: 'SCHEDULE_SKIP_TO_BEFORE_FROM', path: ['to'], nearest: '2023-03-15', ... }]
 */
export function checkSkip(draft: SkipDraft, plan: SkippedPlan, rules: readonly SkipRule[] = defaultSkipRules): readonly SkipIssue[] {
  return rules.flatMap((rule) => rule(draft, plan))
}
