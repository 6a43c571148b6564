import type { Issue } from '@foliokit/errors'
import { compare, rupees, type Rupees } from '@foliokit/money'
import { issue } from '../issue.js'
import type { MandateType } from './context.js'

/** The highest limit of a mandate by its type, in INR as text; `null` is no such maximum. */
export type MandateMaximums = Readonly<Record<MandateType, string | null>>

/** The platform's maximums: 1 crore for an e-mandate, 1 lakh for UPI (field notes §2.5). None is documented for paper. */
export const mandateMaximums: MandateMaximums = { NACH: null, E_MANDATE: '10000000', UPI: '100000' }

/** What can be wrong with a mandate's limit. */
export type MandateLimitIssue = Issue<'PAYMENTS_MANDATE_LIMIT_NOT_POSITIVE' | 'PAYMENTS_MANDATE_LIMIT_ABOVE_MAXIMUM', Rupees>

/**
 * Checks the limit of a mandate before it is created: above 0, and at most the maximum of its type, inclusive. Never throws for
 * `Rupees`.
 *
 * @example
 * checkMandateLimit({ type: 'UPI', limit: rupees('150000') }) // [{ code: 'PAYMENTS_MANDATE_LIMIT_ABOVE_MAXIMUM', nearest: 100000.00, ... }]
 */
export function checkMandateLimit(
  { type, limit }: { readonly type: MandateType; readonly limit: Rupees },
  maximums: MandateMaximums = mandateMaximums,
): readonly MandateLimitIssue[] {
  if (compare(limit, rupees('0')) <= 0) {
    return [issue('PAYMENTS_MANDATE_LIMIT_NOT_POSITIVE', ['limit'], `The limit ${limit} must be above 0.`, { limit })]
  }
  const highest = maximums[type]
  const maximum = highest === null ? limit : rupees(highest)
  if (compare(limit, maximum) <= 0) return []
  const message = `The limit ${limit} of a ${type} mandate is above the maximum ${maximum}.`
  return [issue('PAYMENTS_MANDATE_LIMIT_ABOVE_MAXIMUM', ['limit'], message, { type, limit, maximum }, maximum)]
}
