import { installmentAt, orderExpiry, weakestCoverage, type AutoCancellation, type PlanSchedule } from '@foliokit/schedule'
import type { PlanContext } from '../plan/context.js'
import { planKinds, type PlanKinds } from '../plan/kinds.js'
import { failureLimitOf, type FailureLimitOf } from './failure-limit-of.js'
import { runReaches } from './failure-run.js'
import { autoCancellationCode } from '../cancellation/codes.js'

/**
 * Whether a plan is to be cancelled for consecutive failures, and on which day: once the expiry window of the installment that made the
 * run reach the limit is over (domain §4.10); `undefined` when it is not. Systematic purchase plans only. What `predictAutoCancellation` of
 * `@foliokit/schedule` says without planned skips, at a cost that does not grow with the plan's age. Until that day an installment in
 * flight, or a retry, may still break the run: ask again then, and send `auto_cancelled`.
 */
export function autoCancellationOf(
  plan: PlanContext,
  schedule: PlanSchedule,
  options: { readonly kinds?: PlanKinds | undefined; readonly failureLimit?: FailureLimitOf | undefined } = {},
): AutoCancellation | undefined {
  const { kinds = planKinds, failureLimit = failureLimitOf } = options
  if (!plan.systematic || !kinds[plan.kind].endsByFailures) return undefined
  const number = runReaches(plan.failures, failureLimit(plan.frequency))
  const installment = number === undefined ? undefined : installmentAt(schedule, number)
  if (installment === undefined) return undefined
  const { terms, calendar } = schedule
  const expiry = orderExpiry({ kind: terms.kind, scheduledOn: installment.processingDay, plan: terms, calendar })
  return {
    number: installment.number,
    installmentDay: installment.installmentDay,
    cancelledOn: expiry.expiresOn,
    reason: autoCancellationCode,
    coverage: weakestCoverage(installment.coverage, expiry.coverage),
  }
}
