import type { Issue } from '@foliokit/errors'
import { noAmountLimits, type AmountLimits } from '../limits/exact-limits.js'
import { ofScheme } from '../order/of-scheme.js'
import { purchaseLimits } from '../purchase/draft.js'
import type { Scheme } from '../scheme.js'
import { frequencyName } from '../systematic/frequencies.js'
import type { SystematicDirection, SystematicTerms } from '../systematic/terms.js'
import type { PlanDraft, PlannedSchemes } from './draft.js'

/** One scheme that a plan meets, and what of it counts: a switch plan meets two, the others one. */
export interface PlanSide {
  readonly scheme: Scheme
  /** The field of the draft that names the scheme. */
  readonly field: 'scheme' | 'switch_out_scheme' | 'switch_in_scheme'
  readonly direction: SystematicDirection
  /** Limits of an order, which is what an installment of a plan that is not systematic is. */
  readonly order: AmountLimits
}

/**
 * The schemes that a plan meets. An STP is held to the terms of both: the documents give a scheme one list for the way out and the way
 * in, and say of neither scheme that its list does not count.
 */
export function sidesOf(draft: PlanDraft, planned: PlannedSchemes): readonly PlanSide[] {
  if (planned.kind === 'switch') {
    const { from, to } = planned
    return [
      { scheme: from, field: 'switch_out_scheme', direction: 'stpOut', order: from.switchOut?.amount ?? noAmountLimits },
      { scheme: to, field: 'switch_in_scheme', direction: 'stpIn', order: to.switchIn?.amount ?? noAmountLimits },
    ]
  }
  const { kind, scheme } = planned
  if (kind === 'purchase') return [{ scheme, field: 'scheme', direction: 'sip', order: purchaseLimits(draft, scheme) }]
  return [{ scheme, field: 'scheme', direction: 'swp', order: scheme.redemption?.amount ?? noAmountLimits }]
}

/** Runs a check on each side. Where there are two, every issue says whose it is. */
export function onEachSide<Code extends string, Nearest>(
  sides: readonly PlanSide[],
  check: (side: PlanSide) => readonly Issue<Code, Nearest>[],
): readonly Issue<Code, Nearest>[] {
  const [first, second] = sides
  if (first === undefined) return []
  if (second === undefined) return check(first)
  return [...ofScheme(check(first), first.scheme), ...ofScheme(check(second), second.scheme)]
}

/** What one side asks of a systematic plan of a frequency; `undefined` where it is not offered, which is a rule of its own. */
export function termsOf(frequency: string, { scheme, direction }: PlanSide): SystematicTerms | undefined {
  const offered = scheme[direction]?.frequencies ?? {}
  const name = frequencyName(frequency)
  return Object.hasOwn(offered, name) ? offered[name] : undefined
}
