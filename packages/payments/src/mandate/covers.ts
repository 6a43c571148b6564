import type { Issue } from '@foliokit/errors'
import { checkMembers, member } from '@foliokit/lifecycle'
import { compare, rupees, type Rupees } from '@foliokit/money'
import { issue } from '../issue.js'
import { approvalIssues } from './approved.js'

/** The debit a mandate is to cover. */
export interface Debit {
  readonly amount: Rupees
  /** The civil date of the debit, `YYYY-MM-DD`. */
  readonly on: string
}

/** A mandate as the wire has it and `mandateSchema` of `@foliokit/payments/zod` reads it. */
export interface CoveringMandate {
  /** Any case. */
  readonly mandate_status: string
  readonly mandate_limit: Rupees
  readonly valid_from?: string | null | undefined
  readonly valid_to?: string | null | undefined
}

/** Why a mandate does not cover a debit. */
export type MandateCoverIssue =
  | Issue<'PAYMENTS_INPUT_INVALID' | 'PAYMENTS_MANDATE_NOT_APPROVED' | 'PAYMENTS_DEBIT_NOT_POSITIVE'>
  | Issue<'PAYMENTS_DEBIT_ABOVE_LIMIT', Rupees>
  | Issue<'PAYMENTS_DEBIT_BEFORE_MANDATE' | 'PAYMENTS_DEBIT_AFTER_MANDATE', string>

/**
 * Checks that a mandate covers a debit: it is approved, the amount is at most its limit, and the date lies between its first and
 * last day, all inclusive (domain §7). Check before the payment is created: a debit has no guard of its own at the platform.
 *
 * @example
 * checkMandateCovers({ amount: rupees('60000'), on: '2024-01-15' }, mandate)
 * // [{ code: 'PAYMENTS_DEBIT_ABOVE_LIMIT', path: ['amount'], nearest: 50000.00, ... }]
 */
export function checkMandateCovers(debit: Debit, mandate: CoveringMandate): readonly MandateCoverIssue[] {
  const inDate = checkMembers('PAYMENTS_INPUT_INVALID', { on: debit.on }, { on: member.civilDate })
  return [
    ...approvalIssues(mandate.mandate_status, []),
    ...amountIssues(debit, mandate),
    ...(inDate.length > 0 ? inDate : dateIssues(debit, mandate)),
  ]
}

function amountIssues({ amount }: Debit, { mandate_limit: limit }: CoveringMandate): readonly MandateCoverIssue[] {
  if (compare(amount, rupees('0')) <= 0) {
    return [issue('PAYMENTS_DEBIT_NOT_POSITIVE', ['amount'], `The amount ${amount} must be above 0.`, { amount })]
  }
  if (compare(amount, limit) <= 0) return []
  const message = `The amount ${amount} is above the mandate's limit ${limit}.`
  return [issue('PAYMENTS_DEBIT_ABOVE_LIMIT', ['amount'], message, { amount, limit }, compare(limit, rupees('0')) > 0 ? limit : undefined)]
}

function dateIssues({ on }: Debit, { valid_from, valid_to }: CoveringMandate): readonly MandateCoverIssue[] {
  const from = valid_from ?? null
  const to = valid_to ?? null
  const within = (date: string | null): string | undefined =>
    date !== null && (from === null || date >= from) && (to === null || date <= to) ? date : undefined
  if (from !== null && on < from) {
    const message = `The mandate pays from ${from}, not on ${on}.`
    return [issue('PAYMENTS_DEBIT_BEFORE_MANDATE', ['on'], message, { on, from, to }, within(from))]
  }
  if (to === null || on <= to) return []
  return [issue('PAYMENTS_DEBIT_AFTER_MANDATE', ['on'], `The mandate pays until ${to}, not on ${on}.`, { on, from, to }, within(to))]
}
