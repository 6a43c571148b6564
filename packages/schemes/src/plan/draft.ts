import type { Issue } from '@foliokit/errors'
import type { Rupees } from '@foliokit/money'
import type { LimitIssueCode } from '../limits/limit-issues.js'
import type { Scheme } from '../scheme.js'
import type { InstallmentsIssueCode } from '../systematic/installments.js'
import type { NotAllowedCode } from '../systematic/not-allowed.js'

/**
 * What the plan rules read of a v2 plan that is about to be created: the platform's own names, so the request body of a purchase,
 * redemption or switch plan is a draft (v2 documents, request parameters of the three).
 */
export interface PlanDraft {
  /** Of one installment. */
  readonly amount: Rupees
  /** `monthly`, `day_in_a_week` and so on; `half-yearly` is read as `half_yearly`. */
  readonly frequency: string
  /** `null` or absent for the daily frequencies; 1 (Monday) to 5 for weeks and fortnights; 1 to 28 for months (domain §4.2). */
  readonly installment_day?: number | null | undefined
  readonly number_of_installments: number
  /** `true` is a SIP, SWP or STP with the fund house; `false` orders each installment by itself. */
  readonly systematic: boolean
  /** A redemption and a switch plan need it; for a purchase plan it is the folio that exists. */
  readonly folio_number?: string | null | undefined
  /** The ISIN of a purchase or redemption plan's scheme. Given, it must be that of the scheme whose rules are run. */
  readonly scheme?: string | undefined
  /** ISIN of the scheme switched out of. Given, it must be that of `from`. */
  readonly switch_out_scheme?: string | undefined
  /** ISIN of the scheme switched into. Given, it must be that of `to`. */
  readonly switch_in_scheme?: string | undefined
}

/** The kind of a plan, which its body does not say, and the scheme or schemes whose rules are run. */
export type PlannedSchemes =
  | { readonly kind: 'purchase' | 'redemption'; readonly scheme: Scheme }
  | { readonly kind: 'switch'; readonly from: Scheme; readonly to: Scheme }

/** The codes of the default plan rules. */
export type PlanIssueCode =
  | 'SCHEMES_SCHEME_DIFFERS'
  | 'SCHEMES_SCHEME_INACTIVE'
  | 'SCHEMES_SWITCH_SAME_SCHEME'
  | 'SCHEMES_SWITCH_AMC_DIFFERS'
  | 'SCHEMES_PURCHASE_NOT_ALLOWED'
  | 'SCHEMES_REDEMPTION_NOT_ALLOWED'
  | 'SCHEMES_SWITCH_OUT_NOT_ALLOWED'
  | 'SCHEMES_SWITCH_IN_NOT_ALLOWED'
  | 'SCHEMES_FOLIO_MISSING'
  | 'SCHEMES_FREQUENCY_UNKNOWN'
  | 'SCHEMES_FREQUENCY_NOT_OFFERED'
  | 'SCHEMES_INSTALLMENT_DAY_FORBIDDEN'
  | 'SCHEMES_INSTALLMENT_DAY_INVALID'
  | 'SCHEMES_INSTALLMENT_DAY_NOT_OFFERED'
  | NotAllowedCode
  | InstallmentsIssueCode
  | LimitIssueCode<'amount'>

/** A value that passes: an amount, a frequency, a day or a count, and `null` where no day may be given. */
export type PlanNearest = Rupees | string | number | null

/**
 * A broken plan rule. Issues about the terms of a switch plan carry the `scheme` they are of, and `nearest`, where there is one, passes
 * every rule on its field, of both schemes.
 */
export type PlanIssue = Issue<PlanIssueCode, PlanNearest>

/** One rule over a plan. Teams write their own with their own codes. */
export type PlanRule<Code extends string = string> = (draft: PlanDraft, planned: PlannedSchemes) => readonly Issue<Code, PlanNearest>[]
