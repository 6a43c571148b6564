/**
 * What the desk's server and its page say to each other. Money, units and NAVs are exact decimal text; dates are `YYYY-MM-DD`; moments are
 * as the platform writes them.
 */

export type Role = 'maker' | 'checker'

/** Who is signed in. */
export interface SessionShape {
  readonly user: string
  readonly role: Role
  readonly tenant: string
  /** Goes with every request that changes something, in the header `x-csrf-token`. */
  readonly csrf: string
  /** Whether the platform is a sandbox, whose clock may be moved. */
  readonly isSandbox: boolean
}

/** What is wrong with one field. */
export interface FieldIssue {
  /** The member of the body, such as `amount`; empty for the body as a whole. */
  readonly field: string
  readonly code: string
  readonly message: string
  /** A value that would be valid. */
  readonly nearest?: string | undefined
}

/** Every refusal. */
export interface ProblemShape {
  readonly code: string
  readonly message: string
  readonly issues: readonly FieldIssue[]
}

export interface LimitsShape {
  readonly minimum: string | null
  readonly maximum: string | null
  readonly multiple: string | null
}

export interface SchemeShape {
  readonly isin: string
  readonly name: string
  readonly category: string | null
  readonly isOpen: boolean
  readonly fresh: LimitsShape
  readonly additional: LimitsShape
  readonly redemption: { readonly allowed: boolean; readonly units: LimitsShape; readonly amount: LimitsShape }
  /** Monthly; `null` where there are none. */
  readonly sip: { readonly amount: LimitsShape; readonly days: readonly number[] | null; readonly minimumInstallments: number } | null
}

/** How far an investor's onboarding is. */
export type InvestorStep = 'identity' | 'contact' | 'bank' | 'review' | 'open'

export interface InvestorShape {
  readonly id: string
  readonly name: string
  /** Five characters of it hidden. */
  readonly pan: string
  readonly step: InvestorStep
  readonly account: string | null
  readonly folios: readonly string[]
  readonly mandate: { readonly id: string; readonly status: string } | null
}

export interface OrderShape {
  readonly id: string
  readonly kind: 'purchase' | 'redemption'
  readonly investor: string
  readonly investorName: string
  readonly scheme: string
  readonly schemeName: string
  readonly amount: string | null
  readonly units: string | null
  readonly folio: string | null
  /** A state of the diagram of its kind. */
  readonly state: string
  readonly failure: string | null
  readonly maker: string
  readonly checker: string | null
  readonly createdAt: string
  /** Whether the signed-in user may approve it, and whether it may be paid. */
  readonly may: { readonly approve: boolean; readonly pay: boolean }
  readonly allotted: { readonly units: string; readonly nav: string; readonly on: string } | null
  readonly history: readonly { readonly at: string; readonly state: string }[]
}

/** A state diagram, made from the machine. */
export interface DiagramShape {
  readonly states: readonly string[]
  readonly edges: readonly { readonly from: string; readonly event: string; readonly to: string }[]
}

export interface InstallmentShape {
  readonly number: number
  readonly day: string
  readonly processingDay: string
  /** Why the two differ: weekend, or the holiday's name. */
  readonly moved: string | null
  readonly state: string
}

export interface PlanShape {
  readonly id: string
  readonly investor: string
  readonly investorName: string
  readonly scheme: string
  readonly schemeName: string
  readonly amount: string
  readonly day: number | null
  readonly state: string
  readonly remaining: number | null
  readonly next: string | null
  readonly installments: readonly InstallmentShape[]
  readonly skips: readonly { readonly id: string; readonly from: string; readonly to: string | null; readonly state: string }[]
  /** What will end the plan unless somebody does something. */
  readonly warning: string | null
}

export interface HoldingShape {
  readonly folio: string
  readonly scheme: string
  readonly schemeName: string
  readonly units: string
  readonly redeemable: string
  readonly invested: string
  readonly worth: string | null
  readonly nav: string | null
}

export interface HoldingsShape {
  readonly asOn: string
  readonly holdings: readonly HoldingShape[]
  readonly invested: string
  readonly worth: string
  readonly realised: string
  /** Decimal text, `0.12` for 12 % a year; `null` before there is one. */
  readonly xirr: string | null
  readonly series: readonly { readonly on: string; readonly invested: string; readonly worth: string }[]
}
