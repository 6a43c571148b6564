import type { Issue } from '@foliokit/errors'
import type { Rupees, Units } from '@foliokit/money'
import { noAmountLimits } from '../limits/exact-limits.js'
import type { LimitIssueCode } from '../limits/limit-issues.js'
import { closedWithdrawal, type Scheme } from '../scheme.js'
import type { Holdings, WithdrawalDraft, WithdrawalIssueCode } from '../withdrawal/draft.js'
import { heldLimits, type WithdrawalLimits } from '../withdrawal/limits.js'

/** What the switch rules read of an order that is about to be created: the platform's own names, so a request body is a draft. */
export interface SwitchDraft extends WithdrawalDraft {
  readonly folio_number: string
  /** ISIN of the scheme switched out of. Given, it must be that of `from`. */
  readonly switch_out_scheme?: string | undefined
  /** ISIN of the scheme switched into. Given, it must be that of `to`. */
  readonly switch_in_scheme?: string | undefined
}

/** The two schemes of a switch, whose rules are run. */
export interface SwitchedSchemes {
  readonly from: Scheme
  readonly to: Scheme
}

/** The codes of the default switch rules. */
export type SwitchIssueCode =
  | 'SCHEMES_SCHEME_DIFFERS'
  | 'SCHEMES_SCHEME_INACTIVE'
  | 'SCHEMES_SWITCH_SAME_SCHEME'
  | 'SCHEMES_SWITCH_AMC_DIFFERS'
  | 'SCHEMES_SWITCH_OUT_NOT_ALLOWED'
  | 'SCHEMES_SWITCH_IN_NOT_ALLOWED'
  | LimitIssueCode
  | WithdrawalIssueCode

/**
 * A broken switch rule. Issues about limits carry the `scheme` they are of, and `nearest`, where there is one, passes the limits of
 * both schemes and what is held.
 */
export type SwitchIssue = Issue<SwitchIssueCode, Rupees | Units>

/** One rule over a switch. Teams write their own with their own codes. */
export type SwitchRule<Code extends string = string> = (
  draft: SwitchDraft,
  schemes: SwitchedSchemes,
  holdings: Holdings,
) => readonly Issue<Code, Rupees | Units>[]

/** Every limit on a switch: out of the one scheme, into the other, and what is held. A scheme has no limit on units switched in. */
export function switchLimits({ from, to }: SwitchedSchemes, holdings: Holdings): WithdrawalLimits {
  const out = from.switchOut ?? closedWithdrawal
  const held = heldLimits(holdings)
  return { amount: [out.amount, to.switchIn?.amount ?? noAmountLimits, held.amount], units: [out.units, held.units] }
}
