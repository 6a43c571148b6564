import { compare, type Rupees } from '@foliokit/money'
import type { Advice } from '../advice.js'
import { readinessAdvice, readinessOfReason, type ReadinessCode, type ReadinessStep } from './readiness.js'

/** What is read of a KYC check: `kycCheckSchema` of `@foliokit/kyc/zod` makes one of the wire's object. */
export interface KycCheckLike {
  readonly status: boolean
  readonly constraints?: readonly KycConstraintLike[] | null | undefined
  readonly action?: string | null | undefined
  readonly reason?: string | null | undefined
}

/** A constraint on what an investor may invest. */
export interface KycConstraintLike {
  readonly type: string
  readonly amount?: { readonly value?: Rupees | null | undefined; readonly currency?: string | null | undefined } | null | undefined
}

/** What a KYC check means for the investor. */
export type KycStanding =
  /** The KYC is good, without limit. */
  | { readonly outcome: 'may_invest' }
  /** The KYC is good, and the investor may invest up to an amount. */
  | { readonly outcome: 'may_invest_up_to'; readonly limit: Rupees }
  /** The KYC is good, with a constraint that this release does not know: its types. Ask the platform. */
  | { readonly outcome: 'constrained'; readonly constraints: readonly string[] }
  /** The KYC is not good. A limit that the check may name is no leave to invest. */
  | {
      readonly outcome: 'may_not_invest'
      readonly readiness: ReadinessCode
      readonly advice: Advice<ReadinessStep>
      /** What the platform says is to be done: `modify` is documented. */
      readonly action: string | null
    }

/**
 * Says what a KYC check means for the investor (vendor's KYC checks). `status` alone says whether the KYC is good; of several limits the
 * lowest counts.
 *
 * @example
 * kycStanding({ status: false, constraints: [], action: 'modify', reason: 'onhold' }) // { outcome: 'may_not_invest', readiness: 'kyc_onhold', ... }
 */
export function kycStanding({ status, constraints, action, reason }: KycCheckLike): KycStanding {
  if (!status) {
    const readiness = readinessOfReason(reason)
    return { outcome: 'may_not_invest', readiness, advice: readinessAdvice(readiness), action: action ?? null }
  }
  const given = constraints ?? []
  const limits = given.flatMap(limitOf)
  if (limits.length < given.length) return { outcome: 'constrained', constraints: given.map(({ type }) => type) }
  const [lowest] = [...limits].sort(compare)
  return lowest === undefined ? { outcome: 'may_invest' } : { outcome: 'may_invest_up_to', limit: lowest }
}

/** The limit in INR that a constraint sets; none for one of another kind or currency. */
function limitOf({ type, amount }: KycConstraintLike): readonly Rupees[] {
  const isRupeeLimit = type === 'investment_limit' && (amount?.currency ?? 'inr').toLowerCase() === 'inr'
  return isRupeeLimit && amount?.value != null ? [amount.value] : []
}
