import type { Issue } from '@foliokit/errors'
import { compare, signOf, type Rupees, type Units } from '@foliokit/money'
import { nearestFit } from '../limits/nearest.js'
import { noIssues } from '../order/no-issues.js'
import type { Holdings, WithdrawalDraft, WithdrawalIssueCode } from './draft.js'
import type { WithdrawalLimits } from './limits.js'

/** Finds more asked for than is held, by amount, by units, or everything of nothing. */
export function aboveHoldings(
  { amount, units }: WithdrawalDraft,
  { redeemableAmount, redeemableUnits }: Holdings,
  all: WithdrawalLimits,
): readonly Issue<WithdrawalIssueCode, Rupees | Units>[] {
  if (amount != null && units != null) return noIssues
  if (amount != null) {
    if (redeemableAmount == null || compare(amount, redeemableAmount) <= 0) return noIssues
    const message = `Amount ${amount} is above the redeemable amount ${redeemableAmount}.`
    const nearest = nearestFit(amount, ...all.amount)
    return [{ code: 'SCHEMES_AMOUNT_ABOVE_HOLDINGS', path: ['amount'], message, context: { amount, redeemableAmount }, nearest }]
  }
  if (units != null) {
    if (redeemableUnits == null || compare(units, redeemableUnits) <= 0) return noIssues
    const message = `Units ${units} are above the redeemable units ${redeemableUnits}.`
    const nearest = nearestFit(units, ...all.units)
    return [{ code: 'SCHEMES_UNITS_ABOVE_HOLDINGS', path: ['units'], message, context: { units, redeemableUnits }, nearest }]
  }
  if (![redeemableAmount, redeemableUnits].some((held) => held != null && signOf(held) <= 0)) return noIssues
  const context = { redeemableAmount, redeemableUnits }
  return [{ code: 'SCHEMES_NOTHING_HELD', path: ['folio_number'], message: 'Everything is asked for, nothing is redeemable.', context }]
}
