import { epochDay, type CivilDate } from './civil-date.js'
import { weakestCoverage, type Coverage } from './coverage.js'
import { countThrough, dayCoverage, installmentAt } from './installments.js'
import type { PlanSchedule } from './plan-schedule.js'

/** A plan's state; an unknown one counts as not yet active. */
export type PlanState = 'created' | 'active' | 'cancelled' | 'completed' | 'failed' | (string & {})

/** The attributes that the platform derives from a plan's dates; each names the wire field it stands for. All dates are installment days. */
export interface PlanAttributes {
  /** `start_date` */
  readonly startDate: CivilDate | null
  /** `end_date`; null for a perpetual plan. */
  readonly endDate: CivilDate | null
  /** `previous_installment_date` */
  readonly previousInstallmentDate: CivilDate | null
  /** `next_installment_date` */
  readonly nextInstallmentDate: CivilDate | null
  /** `remaining_installments`: not yet generated; null for a perpetual plan. */
  readonly remainingInstallments: number | null
  /** The weakest coverage of the dates above; only plans on every business day, and their beginnings on `bse`, depend on a calendar. */
  readonly coverage: Coverage
}

const none: PlanAttributes = {
  startDate: null,
  endDate: null,
  previousInstallmentDate: null,
  nextInstallmentDate: null,
  remainingInstallments: null,
  coverage: 'announced',
}

/**
 * The attributes of a plan whose installments the platform generates, as read on a date (domain §4.5).
 *
 * They flip together once an installment day has passed, not on it, so `remainingInstallments` includes the next installment. Give
 * `generated` when you know how many were generated, and it is counted from that instead.
 *
 * Decisions: a cancelled plan keeps what it had on the day of cancellation, which is the date to give, but has no next installment; one
 * that was cancelled before it became active (`activated: false`) has nothing.
 */
export function planAttributes(
  schedule: PlanSchedule,
  on: {
    readonly state: PlanState
    readonly date: CivilDate
    readonly generated?: number | undefined
    readonly activated?: boolean | undefined
  },
): PlanAttributes {
  const { state, date, activated = true } = on
  const known = state === 'active' || state === 'completed' || (state === 'cancelled' && activated)
  if (!known) return none
  const count = schedule.numberOfInstallments
  const passed = state === 'completed' && count !== null ? count : countThrough(schedule, epochDay(date) - 1)
  const generated = state === 'completed' ? passed : (on.generated ?? passed)
  const numbers = [1, count, passed, state === 'active' ? passed + 1 : null]
  const shown = numbers.map((number) => (number === null || number === 0 ? undefined : installmentAt(schedule, number)))
  const [start, end, previous, next] = shown
  return {
    startDate: start?.installmentDay ?? null,
    endDate: end?.installmentDay ?? null,
    previousInstallmentDate: previous?.installmentDay ?? null,
    nextInstallmentDate: next?.installmentDay ?? null,
    remainingInstallments: count === null ? null : count - generated,
    coverage: weakestCoverage(
      ...shown.map((installment) => (installment === undefined ? 'announced' : dayCoverage(schedule, installment.number))),
    ),
  }
}

/**
 * The attributes of a plan with `auto_generate_installments: false`, or of frequency `sporadic`, from the days on which its installments were
 * generated, ascending (domain §4.5): the previous installment is the last but one, there is never a next, and the end is known when
 * the plan is completed.
 */
export function selfGeneratedAttributes(plan: {
  readonly state: PlanState
  readonly generatedOn: readonly CivilDate[]
  /** Null for a perpetual or sporadic plan. */
  readonly numberOfInstallments: number | null
}): PlanAttributes {
  const { state, generatedOn, numberOfInstallments: count } = plan
  if (state === 'created' || state === 'failed') return none
  const completed = state === 'completed'
  const last = generatedOn.at(-1) ?? null
  return {
    startDate: generatedOn[0] ?? null,
    endDate: completed ? last : null,
    previousInstallmentDate: completed ? last : (generatedOn.at(-2) ?? null),
    nextInstallmentDate: null,
    remainingInstallments: completed ? 0 : count === null ? null : count - generatedOn.length,
    coverage: 'announced',
  }
}
