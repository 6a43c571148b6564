import { reason } from '@foliokit/lifecycle'
import { firstAffected, type CivilDate, type PlanSchedule } from '@foliokit/schedule'
import type { PlanChangeRule } from './change-rule.js'

/**
 * The number of installments changes only while the plan is active, and not below those that were generated or that the change comes too
 * late for: the ones dated before the day of change plus two (domain §4.7).
 */
export const changeOfCount: PlanChangeRule = ({ numberOfInstallments: count }, { plan, on, schedule }) => {
  if (count === undefined) return []
  const path = ['numberOfInstallments']
  if (plan.activatedAt === null) {
    return [reason('PLANS_CHANGE_COUNT_NOT_ACTIVE', 'The number of installments changes only while the plan is active.', {}, path)]
  }
  const least = Math.max(1, plan.generated, schedule === undefined ? 0 : tooLate(schedule, on))
  if (Number.isSafeInteger(count) && count >= least) return []
  const message = `Number of installments ${String(count)}; accepted: a whole number from ${least}.`
  return [
    { ...reason('PLANS_CHANGE_COUNT_TOO_LOW', message, { numberOfInstallments: count, accepted: { from: least } }, path), nearest: least },
  ]
}

/** How many installments of the plan a change comes too late for. */
function tooLate(schedule: PlanSchedule, on: CivilDate): number {
  return (firstAffected(schedule, on)?.number ?? (schedule.numberOfInstallments ?? 0) + 1) - 1
}
