import type { Issue } from '@foliokit/errors'
import type { Rupees } from '@foliokit/money'
import { runRules } from '../order/run-rules.js'
import type { Scheme } from '../scheme.js'
import type { SipDraft, SipIssueCode, SipRule } from './draft.js'
import { sipAllowed } from './sip-allowed.js'
import { sipAmountMultiple } from './sip-amount-multiple.js'
import { sipAmountPositive } from './sip-amount-positive.js'
import { sipAmountWithinLimits } from './sip-amount-within-limits.js'
import { sipDay } from './sip-day.js'
import { sipFrequency } from './sip-frequency.js'
import { sipInstallments } from './sip-installments.js'
import { sipSchemeActive } from './sip-scheme-active.js'
import { sipSchemeMatches } from './sip-scheme-matches.js'

/** The rules the platform documents for a v1 SIP order, in the order they are reported. Filter it or add to it. */
export const defaultSipRules: readonly SipRule<SipIssueCode>[] = Object.freeze([
  sipSchemeMatches,
  sipSchemeActive,
  sipAllowed,
  sipFrequency,
  sipAmountPositive,
  sipAmountWithinLimits,
  sipAmountMultiple,
  sipDay,
  sipInstallments,
])

/**
 * Checks a v1 SIP order against its scheme before it is sent. Returns one issue per broken rule and never throws; an empty list passes.
 *
 * @example
 * checkSip({ amount: rupees('10000'), start_day: '2', frequency: 'MONTHLY', installments: 3 }, scheme)
 * // [{ code: 'SCHEMES_INSTALLMENTS_BELOW_MINIMUM', path: ['installments'], nearest: 6, ... }]
 */
export function checkSip<Code extends string = SipIssueCode>(
  draft: SipDraft,
  scheme: Scheme,
  options: { readonly rules?: readonly SipRule<Code>[] } = {},
): readonly Issue<Code, Rupees | string | number>[] {
  const rules = options.rules ?? (defaultSipRules as unknown as readonly SipRule<Code>[])
  return runRules(rules, draft, scheme, undefined)
}
