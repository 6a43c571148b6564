import type { Issue } from '@foliokit/errors'
import type { Rupees } from '@foliokit/money'
import type { AmountLimits } from '../limits/exact-limits.js'
import type { LimitIssueCode } from '../limits/limit-issues.js'
import type { Scheme } from '../scheme.js'

/** What the purchase rules read of an order that is about to be created: the platform's own names, so a request body is a draft. */
export interface PurchaseDraft {
  readonly amount: Rupees
  /** The scheme's ISIN. Given, it must be that of the scheme whose rules are run. */
  readonly scheme?: string | undefined
  /** A folio that exists makes the purchase an additional one; absent or `null` makes it a fresh one. */
  readonly folio_number?: string | null | undefined
}

/** The codes of the default purchase rules. */
export type PurchaseIssueCode =
  'SCHEMES_SCHEME_DIFFERS' | 'SCHEMES_SCHEME_INACTIVE' | 'SCHEMES_PURCHASE_NOT_ALLOWED' | LimitIssueCode<'amount'>

/** A broken purchase rule. `nearest`, where there is one, passes every amount rule of the scheme, not only the broken one. */
export type PurchaseIssue = Issue<PurchaseIssueCode, Rupees>

/** One rule over a purchase. Teams write their own with their own codes. */
export type PurchaseRule<Code extends string = string> = (draft: PurchaseDraft, scheme: Scheme) => readonly Issue<Code, Rupees>[]

/** The limits that apply to a draft: additional inside a folio, fresh otherwise (domain §5). */
export function purchaseLimits(draft: PurchaseDraft, scheme: Scheme): AmountLimits {
  return draft.folio_number == null ? scheme.purchase.fresh : scheme.purchase.additional
}
