import type { Installment } from './installment.js'
import { statusOfDay, type DayStatus } from './business-day.js'
import { daysBetween, epochDay, type CivilDate } from './civil-date.js'
import { changeNotice } from './change-plan.js'
import { weakestCoverage } from './coverage.js'
import { listInstallments } from './installments.js'
import { orderExpiry } from './order-expiry.js'
import type { OrderKind } from './order-kind.js'
import type { PlanSchedule } from './plan-schedule.js'
import { skipTaking, type SkipInstruction } from './skip.js'

/** A new amount for a plan, and the day on which it was asked for. */
export interface AmountChange<Amount> {
  readonly amount: Amount
  readonly changedOn: CivilDate
}

/** One line of a plan's preview: an installment with everything that follows from its dates. */
export interface PreviewRow<Amount> extends Installment {
  readonly kind: OrderKind
  readonly amount: Amount
  /** The first installment, generated on the day of registration: no mandate pays it, so it needs a payment of its own (domain §4.4). */
  readonly generatedNow: boolean
  /** Last day on which the installment's order can be confirmed (domain §4.8, T = processing day). */
  readonly lastGoodDay: CivilDate
  readonly expiresOn: CivilDate
  /** The instruction that skips the installment; `undefined` when it is not skipped. */
  readonly skip: SkipInstruction | undefined
  /** The closed days that the processing day had to pass over, from the installment day on; empty when it did not move. */
  readonly closedDays: readonly DayStatus[]
}

/** Rows of a perpetual plan when no number is asked for. */
const perpetualRows = 12

/**
 * A plan's installments as a front end shows them and a person can check them.
 *
 * `amount` is whatever type the caller keeps money in; it is passed through. An amount change holds from the first installment at least two
 * calendar days later (domain §4.7). Rows: all of them, or 12 of a perpetual plan, unless `rows` says otherwise.
 *
 * @throws the errors of `listInstallments` and `skipTaking`.
 */
export function previewPlan<Amount>(
  schedule: PlanSchedule,
  options: {
    readonly amount: Amount
    readonly amountChanges?: readonly AmountChange<Amount>[] | undefined
    readonly skips?: readonly SkipInstruction[] | undefined
    /** Number of the first row's installment; 1 when left out. */
    readonly from?: number | undefined
    readonly rows?: number | undefined
  },
): readonly PreviewRow<Amount>[] {
  const { amount, amountChanges = [], skips = [], from = 1, rows = schedule.numberOfInstallments ?? perpetualRows } = options
  const { calendar, terms } = schedule
  const latestFirst = [...amountChanges].sort((a, b) => daysBetween(b.changedOn, a.changedOn)).reverse()
  return listInstallments(schedule, rows, { from }).map((installment) => {
    const { installmentDay, processingDay } = installment
    const expiry = orderExpiry({ kind: terms.kind, scheduledOn: processingDay, plan: terms, calendar })
    return {
      ...installment,
      kind: terms.kind,
      generatedNow: terms.firstInstallmentNow && installment.number === 1,
      amount: (latestFirst.find(({ changedOn }) => daysBetween(changedOn, installmentDay) >= changeNotice) ?? { amount }).amount,
      lastGoodDay: expiry.lastGoodDay,
      expiresOn: expiry.expiresOn,
      skip: skipTaking(installmentDay, skips),
      closedDays: Array.from({ length: daysBetween(installmentDay, processingDay) }, (_, i) =>
        statusOfDay(calendar, epochDay(installmentDay) + i),
      ),
      coverage: weakestCoverage(installment.coverage, expiry.coverage),
    }
  })
}
