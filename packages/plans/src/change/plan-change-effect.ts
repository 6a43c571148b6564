import { firstAffected, installmentAt, type CivilDate, type Installment, type PlanSchedule } from '@foliokit/schedule'
import type { PlanContext } from '../plan/context.js'

/** What a change made on a day still reaches. */
export interface PlanChangeEffect {
  /** The next installment to be generated; `undefined` when there is none. */
  readonly next: Installment | undefined
  /** The first installment that the change reaches; `undefined` when none is left. */
  readonly firstAffected: Installment | undefined
  /** Whether the change comes too late for the next installment, so that it takes effect from a later one. */
  readonly missesNext: boolean
}

/**
 * Tells from which installment on a change holds: one meant for the next installment must be made at least 2 calendar days before it, a
 * later one takes effect from the installment after (domain §4.7). A changed day may move that installment: ask with the schedule as it
 * is after the change to see where to.
 *
 * @param on the day in India on which the change is made
 */
export function planChangeEffect(plan: PlanContext, schedule: PlanSchedule, on: CivilDate): PlanChangeEffect {
  // What was generated is as it is, even where its day lies ahead.
  const next = installmentAt(schedule, plan.generated + 1)
  if (next === undefined) return { next, firstAffected: undefined, missesNext: false }
  const first = firstAffected(schedule, on)
  const affected = first !== undefined && first.number < next.number ? next : first
  return { next, firstAffected: affected, missesNext: affected?.number !== next.number }
}
