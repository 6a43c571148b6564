import type { Issue } from '@foliokit/errors'
import type { Rupees, Units } from '@foliokit/money'
import type { LimitIssueCode } from '../limits/limit-issues.js'
import { closedWithdrawal, type Scheme } from '../scheme.js'
import type { Holdings, WithdrawalDraft, WithdrawalIssueCode } from '../withdrawal/draft.js'
import { heldLimits, type WithdrawalLimits } from '../withdrawal/limits.js'

/** What the redemption rules read of an order that is about to be created: the platform's own names, so a request body is a draft. */
export interface RedemptionDraft extends WithdrawalDraft {
  readonly folio_number: string
  /** The scheme's ISIN. Given, it must be that of the scheme whose rules are run. */
  readonly scheme?: string | undefined
  /** `normal` when left out. v1 writes it in capitals. */
  readonly redemption_mode?: 'normal' | 'instant' | 'NORMAL' | 'INSTANT' | null | undefined
}

/** The codes of the default redemption rules. */
export type RedemptionIssueCode =
  | 'SCHEMES_SCHEME_DIFFERS'
  | 'SCHEMES_REDEMPTION_NOT_ALLOWED'
  | 'SCHEMES_INSTANT_REDEMPTION_NOT_ALLOWED'
  | 'SCHEMES_INSTANT_REDEMPTION_NEEDS_AMOUNT'
  | LimitIssueCode
  | WithdrawalIssueCode

/** A broken redemption rule. `nearest`, where there is one, passes every rule on its field, the holdings' too. */
export type RedemptionIssue = Issue<RedemptionIssueCode, Rupees | Units>

/** One rule over a redemption. Teams write their own with their own codes. */
export type RedemptionRule<Code extends string = string> = (
  draft: RedemptionDraft,
  scheme: Scheme,
  holdings: Holdings,
) => readonly Issue<Code, Rupees | Units>[]

/** Every limit on a redemption: the scheme's own and what is held. */
export function redemptionLimits({ redemption }: Scheme, holdings: Holdings): WithdrawalLimits {
  const { amount, units } = redemption ?? closedWithdrawal
  const held = heldLimits(holdings)
  return { amount: [amount, held.amount], units: [units, held.units] }
}

/** Tells whether a redemption is to be paid out at once. */
export function isInstant({ redemption_mode }: RedemptionDraft): boolean {
  return redemption_mode === 'instant' || redemption_mode === 'INSTANT'
}
