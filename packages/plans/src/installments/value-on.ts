import { daysBetween, type CivilDate } from '@foliokit/schedule'
import type { PlanContext } from '../plan/context.js'

/** Calendar days that a change must be made before the installment it is meant for (domain §4.7). */
const changeNotice = 2

/**
 * The amount that holds for an installment: that of the latest change made at least two calendar days before its installment day
 * (domain §4.7). INR, as exact text.
 *
 * @example
 * amountOn(sip.context, civilDate('2024-03-05')) // '1000.00', although it was changed to 1500.00 on 2024-03-04
 */
export const amountOn = (plan: PlanContext, installmentDay: CivilDate): string => valueOn(plan, 'amount', installmentDay)

/** The mandate that pays an installment, by the same rule; null when none does. */
export const mandateOn = (plan: PlanContext, installmentDay: CivilDate): string | null => valueOn(plan, 'mandate', installmentDay)

function valueOn<Name extends 'amount' | 'mandate'>(plan: PlanContext, name: Name, installmentDay: CivilDate): PlanContext[Name] {
  let value = plan[name]
  for (let i = plan.changes.length - 1; i >= 0; i--) {
    const change = plan.changes[i]!
    const changed = change[name]
    if (changed === undefined) continue
    if (daysBetween(change.changedOn as CivilDate, installmentDay) >= changeNotice) return value
    value = changed.from as PlanContext[Name]
  }
  return value
}
