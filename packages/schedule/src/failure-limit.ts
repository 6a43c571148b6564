import type { CivilDate } from './civil-date.js'
import { weakestCoverage, type Coverage } from './coverage.js'
import { cadenceOf, type Frequency } from './frequency.js'
import { installmentAt } from './installments.js'
import { orderExpiry } from './order-expiry.js'
import type { PlanSchedule } from './plan-schedule.js'
import { skipTaking, type SkipInstruction } from './skip.js'

/** How an installment ended, or `in_flight` while it has not. */
export type InstallmentOutcome = 'successful' | 'failed' | 'skipped' | 'in_flight'

/** A systematic purchase plan that will be cancelled for consecutive failures. */
export interface AutoCancellation {
  /** The installment that makes the run reach the limit. */
  readonly number: number
  readonly installmentDay: CivilDate
  /** The day on which that installment's order has expired, and the plan is cancelled. */
  readonly cancelledOn: CivilDate
  readonly reason: 'consecutive_failed_installment_limit_exceeded'
  readonly coverage: Coverage
}

/** How many installments in a row may not fail or be skipped: 2 for quarterly and longer, 3 for the others (domain §4.10). */
export function failureLimit(frequency: Frequency): 2 | 3 {
  const cadence = cadenceOf(frequency)
  return cadence.unit === 'month' && cadence.months > 1 ? 2 : 3
}

/**
 * The number of the installment with which a run of failed and skipped ones reaches the limit; `undefined` when none does (domain §4.10).
 *
 * `outcomes` are those of installments 1, 2, 3 and so on; `plannedSkips` are numbers after them, ascending. One in flight neither counts nor
 * breaks a run; one that lies ahead and is not to be skipped may succeed, so it breaks it.
 *
 * @example
 * failureLimitReachedBy({ outcomes: ['successful', 'failed', 'failed'], plannedSkips: [4, 5], limit: 3 }) // 4
 */
export function failureLimitReachedBy({
  outcomes,
  plannedSkips,
  limit,
}: {
  readonly outcomes: readonly InstallmentOutcome[]
  readonly plannedSkips: Iterable<number>
  readonly limit: number
}): number | undefined {
  let run = 0
  for (const [i, outcome] of outcomes.entries()) {
    if (outcome === 'successful') run = 0
    if (outcome === 'failed' || outcome === 'skipped') run += 1
    if (run >= limit) return i + 1
  }
  let last = outcomes.length
  for (const number of plannedSkips) {
    if (number <= last) continue
    run = number === last + 1 ? run + 1 : 1
    if (run >= limit) return number
    last = number
  }
  return undefined
}

/**
 * Predicts when a plan will be cancelled for consecutive failures, from what happened and the skips planned (domain §4.10); `undefined`
 * when it will not. Only systematic purchase plans ever are. It happens when the window of the last failure has run out.
 *
 * @param plan.outcomes those of installments 1, 2, 3 and so on, generated ones only
 */
export function predictAutoCancellation(
  schedule: PlanSchedule,
  plan: {
    readonly outcomes: readonly InstallmentOutcome[]
    readonly skips?: readonly SkipInstruction[] | undefined
  },
): AutoCancellation | undefined {
  if (!endsByFailures(schedule)) return undefined
  const { terms, calendar } = schedule
  const { outcomes, skips = [] } = plan
  const plannedSkips = skippedAfter(schedule, outcomes.length, skips)
  const number = failureLimitReachedBy({ outcomes, plannedSkips, limit: failureLimit(terms.frequency) })
  const installment = number === undefined ? undefined : installmentAt(schedule, number)
  if (installment === undefined) return undefined
  const expiry = orderExpiry({ kind: terms.kind, scheduledOn: installment.processingDay, plan: terms, calendar })
  return {
    number: installment.number,
    installmentDay: installment.installmentDay,
    cancelledOn: expiry.expiresOn,
    reason: 'consecutive_failed_installment_limit_exceeded',
    coverage: weakestCoverage(installment.coverage, expiry.coverage),
  }
}

/** Tells whether consecutive failures end a plan: they do for systematic purchase plans only (domain §4.10). */
export function endsByFailures({ terms }: PlanSchedule): boolean {
  return terms.kind === 'purchase' && terms.systematic
}

/** The numbers of the installments after a number that the instructions take, one at a time: a window may have no end. */
export function* skippedAfter(
  schedule: PlanSchedule,
  number: number,
  skips: readonly SkipInstruction[],
): Generator<number, void, undefined> {
  const ends = skips.map(({ to }) => to)
  for (let next = installmentAt(schedule, number + 1); next !== undefined; next = installmentAt(schedule, next.number + 1)) {
    const day = next.installmentDay
    if (ends.every((end) => end !== null && end < day)) return
    if (skipTaking(day, skips) !== undefined) yield next.number
  }
}
