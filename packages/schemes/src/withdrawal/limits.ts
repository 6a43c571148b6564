import type { Issue } from '@foliokit/errors'
import { rupees, signOf, smallerOf, type Rupees, type Units } from '@foliokit/money'
import { noAmountLimits, noUnitsLimits, type AmountLimits, type UnitsLimits } from '../limits/exact-limits.js'
import type { LimitCheck, LimitIssueCode } from '../limits/limit-issues.js'
import { noIssues } from '../order/no-issues.js'
import type { Holdings, WithdrawalDraft } from './draft.js'

/** Every limit on what an order takes out: those of the schemes, and what is held. The nearest value passes all of one list. */
export interface WithdrawalLimits {
  readonly amount: readonly AmountLimits[]
  readonly units: readonly UnitsLimits[]
}

/** The holdings as limits: no more than is held, and nothing while all of it is locked in. */
export function heldLimits({ redeemableAmount, redeemableUnits, unlockedUnits }: Holdings): {
  readonly amount: AmountLimits
  readonly units: UnitsLimits
} {
  const allLocked = unlockedUnits != null && signOf(unlockedUnits) <= 0
  return {
    amount: { ...noAmountLimits, maximum: allLocked ? rupees('0') : (redeemableAmount ?? null) },
    units: { ...noUnitsLimits, maximum: lesser(redeemableUnits ?? null, unlockedUnits ?? null) },
  }
}

/** Runs a limit check on the field that the draft names; both fields are another rule's to refuse, neither is everything. */
export function checkAsked(
  { amount, units }: WithdrawalDraft,
  limits: { readonly amount: AmountLimits; readonly units: UnitsLimits },
  all: WithdrawalLimits,
  check: LimitCheck,
): readonly Issue<LimitIssueCode, Rupees | Units>[] {
  if (amount != null) return units == null ? check('amount', amount, limits.amount, all.amount) : noIssues
  return units == null ? noIssues : check('units', units, limits.units, all.units)
}

function lesser(first: Units | null, second: Units | null): Units | null {
  if (first === null || second === null) return first ?? second
  return smallerOf(first, second)
}
