import type { Issue } from '@foliokit/errors'
import type { Rupees } from '@foliokit/money'
import type { LimitIssueCode } from '../limits/limit-issues.js'
import type { Scheme } from '../scheme.js'
import type { InstallmentsIssueCode } from '../systematic/installments.js'
import type { SystematicTerms } from '../systematic/terms.js'

/** What the SIP rules read of a v1 SIP order that is about to be created: the platform's own names, so a request body is a draft. */
export interface SipDraft {
  readonly amount: Rupees
  /** The day of the month, as text: `"2"`. */
  readonly start_day: string
  /** v1 knows `MONTHLY` only. */
  readonly frequency: string
  readonly installments: number
  /** The scheme's ISIN. Given, it must be that of the scheme whose rules are run. */
  readonly isin?: string | undefined
}

/** The codes of the default SIP rules. */
export type SipIssueCode =
  | 'SCHEMES_SCHEME_DIFFERS'
  | 'SCHEMES_SCHEME_INACTIVE'
  | 'SCHEMES_SIP_NOT_ALLOWED'
  | 'SCHEMES_SIP_FREQUENCY_NOT_OFFERED'
  | 'SCHEMES_SIP_DAY_NOT_OFFERED'
  | InstallmentsIssueCode
  | LimitIssueCode<'amount'>

/** A broken SIP rule. `nearest`, where there is one, passes every rule on its field: an amount, a text, or a count of installments. */
export type SipIssue = Issue<SipIssueCode, Rupees | string | number>

/** One rule over a SIP. Teams write their own with their own codes. */
export type SipRule<Code extends string = string> = (draft: SipDraft, scheme: Scheme) => readonly Issue<Code, Rupees | string | number>[]

/** The terms that apply to a draft; `undefined` where its frequency is not offered, which is a rule of its own. */
export function sipTerms({ frequency }: SipDraft, { sip }: Scheme): SystematicTerms | undefined {
  return frequency === 'MONTHLY' ? sip?.frequencies['monthly'] : undefined
}
