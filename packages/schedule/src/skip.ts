import { CodedError } from '@foliokit/errors'
import { textOf } from './calendar-index.js'
import { epochDay, type CivilDate } from './civil-date.js'
import { countThrough, dayOf, lastNumber } from './installments.js'
import type { PlanSchedule } from './plan-schedule.js'

/** An instruction to skip the installments of a window (domain §4.9); both ends are included. */
export interface SkipInstruction {
  /** `from_date` */
  readonly from: CivilDate
  /** `to_date`; null runs until the plan ends. */
  readonly to: CivilDate | null
  /** The day on which the instruction itself was cancelled. */
  readonly cancelledOn?: CivilDate | null | undefined
}

/** The states of a skip instruction that follow from its dates. */
export type SkipState = 'pending' | 'active' | 'completed' | 'cancelled'

/**
 * The instruction that takes an installment dated on a day: the first active one, that is the one with the earliest `from`, and of equal ones
 * the first in the list. `undefined` when the installment is not skipped.
 *
 * Decision: an installment is generated at the start of its day, so an instruction cancelled on that very day has already taken it.
 *
 * @throws `SCHEDULE_SKIP_WINDOW_INVALID` when a window ends before it starts.
 */
export function skipTaking(installmentDay: CivilDate, skips: readonly SkipInstruction[]): SkipInstruction | undefined {
  let taking: SkipInstruction | undefined
  for (const skip of skips) {
    requireWindow(skip)
    const covers = skip.from <= installmentDay && (skip.to === null || installmentDay <= skip.to)
    const alive = skip.cancelledOn == null || installmentDay <= skip.cancelledOn
    if (covers && alive && (taking === undefined || skip.from < taking.from)) taking = skip
  }
  return taking
}

/**
 * The state of an instruction on a date: pending until `from`, active through `to`, then completed; cancelled from the day on which it, or its
 * plan by ending, was cancelled while pending or active.
 *
 * @throws `SCHEDULE_SKIP_WINDOW_INVALID` when the window ends before it starts.
 */
export function skipState(
  skip: SkipInstruction,
  date: CivilDate,
  { planEndedOn }: { readonly planEndedOn?: CivilDate | null | undefined } = {},
): SkipState {
  requireWindow(skip)
  const cancelled = [skip.cancelledOn, planEndedOn].some((day) => day != null && day <= date && (skip.to === null || day <= skip.to))
  if (cancelled) return 'cancelled'
  if (date < skip.from) return 'pending'
  return skip.to === null || date <= skip.to ? 'active' : 'completed'
}

/** How far a skip instruction has come (domain §4.9). */
export interface SkipCount {
  /** `skipped_installments`: generated and cancelled by the instruction. */
  readonly skipped: number
  /** `remaining_installments`: still to be skipped; null for an instruction without end on a perpetual plan. */
  readonly remaining: number | null
}

/**
 * How many installments each instruction has skipped by a date and will skip after it, in the order of the list. Overlapping
 * instructions share none; an installment dated on the date has been generated.
 *
 * @throws `SCHEDULE_SKIP_WINDOW_INVALID` when a window ends before it starts.
 */
export function skipCounts(schedule: PlanSchedule, skips: readonly SkipInstruction[], date: CivilDate): readonly SkipCount[] {
  return skips.map((skip) => {
    const window = numbersIn(schedule, skip)
    const alive = skip.cancelledOn == null ? window.last : Math.min(window.last, countThrough(schedule, epochDay(skip.cancelledOn)))
    const endless = alive === Number.POSITIVE_INFINITY
    let [skipped, remaining] = [0, 0]
    for (let number = window.first; number <= (endless ? countThrough(schedule, epochDay(date)) : alive); number++) {
      const day = installmentDayOf(schedule, number)
      if (skipTaking(day, skips) !== skip) continue
      if (day <= date) skipped += 1
      else remaining += 1
    }
    return { skipped, remaining: endless ? null : remaining }
  })
}

/** Numbers of the installments dated inside a window, as first and last; last is below first when there is none. */
export function numbersIn(schedule: PlanSchedule, skip: SkipInstruction): { readonly first: number; readonly last: number } {
  requireWindow(skip)
  const { from, to } = skip
  return {
    first: countThrough(schedule, epochDay(from) - 1) + 1,
    last: to === null ? lastNumber(schedule) : countThrough(schedule, epochDay(to)),
  }
}

function installmentDayOf(schedule: PlanSchedule, number: number): CivilDate {
  return textOf(schedule.calendar.index, dayOf(schedule, number))
}

function requireWindow({ from, to, cancelledOn }: SkipInstruction): void {
  const start = epochDay(from)
  if (cancelledOn != null) epochDay(cancelledOn)
  if (to === null || epochDay(to) >= start) return
  throw new CodedError('SCHEDULE_SKIP_WINDOW_INVALID', `Skip window ${from} to ${to} ends before it starts; accepted: ${from} or later.`, {
    context: { from, to, accepted: { from } },
  })
}
