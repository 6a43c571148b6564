import type { Issue } from '@foliokit/errors'
import { compare, signOf, type Units } from '@foliokit/money'
import { nearestFit } from '../limits/nearest.js'
import { noIssues } from '../order/no-issues.js'
import type { Holdings, WithdrawalDraft } from './draft.js'
import type { WithdrawalLimits } from './limits.js'

/**
 * Finds units asked for that are locked in. An amount is refused only while everything is locked: what part of it the free units are
 * worth is known once the order has its NAV.
 */
export function lockedIn(
  { amount, units }: WithdrawalDraft,
  { redeemableUnits, unlockedUnits }: Holdings,
  all: WithdrawalLimits,
): readonly Issue<'SCHEMES_UNITS_LOCKED_IN', Units>[] {
  if (unlockedUnits == null || (amount != null && units != null)) return noIssues
  const asked = units ?? (amount == null ? redeemableUnits : null)
  const locked = signOf(unlockedUnits) <= 0 || (asked != null && compare(asked, unlockedUnits) > 0)
  if (!locked) return noIssues
  const field = amount == null ? 'units' : 'amount'
  return [
    {
      code: 'SCHEMES_UNITS_LOCKED_IN',
      path: [field],
      message: `Only ${unlockedUnits} units are past the lock-in; ${amount ?? asked ?? 'everything'} is asked for.`,
      context: { amount: amount ?? null, units: asked ?? null, unlockedUnits },
      nearest: field === 'units' ? nearestFit(asked ?? unlockedUnits, ...all.units) : undefined,
    },
  ]
}
