import type { Installment } from './installment.js'
import { CodedError } from '@foliokit/errors'
import { epochDay, type CivilDate } from './civil-date.js'
import { cadenceOf, slotsOfMonth, type Cadence } from './frequency.js'
import { checkedInstallmentDay, forbiddenInstallmentDay } from './installment-day.js'
import { countThrough, installmentAt, lastNumber, segmentOf } from './installments.js'
import type { PlanSchedule, Segment } from './plan-schedule.js'
import { checkedCount } from './plan-terms.js'
import { slotDay, type SlotRule } from './slot-rule.js'
import { mondayOf } from './weekday.js'

/** Calendar days that a change must be made before the installment it is meant for (domain §4.6, §4.7). */
export const changeNotice = 2

/**
 * The first installment that a change made on a date still reaches: the first one dated at least two calendar days later (domain §4.7).
 * It holds for the amount and the mandate of any plan, and after a change of the installment day it is the first one that moved.
 * `undefined` when no installment is left.
 */
export function firstAffected(schedule: PlanSchedule, changedOn: CivilDate): Installment | undefined {
  return installmentAt(schedule, firstAffectedNumber(schedule, epochDay(changedOn)))
}

/**
 * Moves a plan to another installment day (domain §4.6). Returns the changed schedule; the given one stays as it is.
 *
 * An installment dated before the day of change plus two stays. Each later one keeps its month and its slot in the month and takes the new
 * day of that slot; in weekly and fortnightly plans it keeps its week. A date that would so fall before the day of change plus two
 * goes to the same slot of the next period (three months on for a quarterly plan), and all later ones with it.
 *
 * @throws `SCHEDULE_CHANGE_NOT_ALLOWED` for a systematic plan and on a gateway other than `rta` (domain §4.7),
 * `SCHEDULE_INSTALLMENT_DAY_FORBIDDEN` for the daily frequencies, `SCHEDULE_INSTALLMENT_DAY_INVALID`, and `SCHEDULE_CHANGE_OUT_OF_ORDER` when an
 * earlier change, or the registration, has a later date.
 * @example
 * const moved = changeInstallmentDay(plan, { installmentDay: 26, changedOn: civilDate('2023-03-07') })
 * firstAffected(moved, civilDate('2023-03-07')) // the first installment on its new day
 */
export function changeInstallmentDay(
  schedule: PlanSchedule,
  { installmentDay, changedOn }: { readonly installmentDay: number; readonly changedOn: CivilDate },
): PlanSchedule {
  requireChangeable(schedule, changedOn)
  const { terms, calendar } = schedule
  const cadence = cadenceOf(terms.frequency)
  const day = checkedInstallmentDay(terms.frequency, installmentDay, terms.monthEnd)
  if (day === null) throw forbiddenInstallmentDay(terms.frequency, installmentDay)
  const first = firstAffectedNumber(schedule, epochDay(changedOn))
  const old = segmentOf(schedule, first)
  const rule = movedRule(old.rule, cadence, day)
  const inPeriod = rule.every === 'months' ? rule.slots.length : 1
  const kept = old.position + first - old.first
  const tooEarly = slotDay(rule, kept, calendar.index) < epochDay(changedOn) + changeNotice
  const moved: Segment = { first, position: tooEarly ? kept + inPeriod : kept, rule }
  return { ...schedule, changedOn, segments: [...schedule.segments.filter((segment) => segment.first < first), moved] }
}

/**
 * Changes how many installments a plan has (domain §4.7). Returns the changed schedule; the given one stays as it is.
 *
 * Only an active plan may; a schedule does not know its plan's state. The least number is that of the installments the change comes too
 * late for: those dated before the day of change plus two.
 *
 * @throws `SCHEDULE_COUNT_INVALID` with the least number, `SCHEDULE_CHANGE_NOT_ALLOWED` and `SCHEDULE_CHANGE_OUT_OF_ORDER` as for the day.
 */
export function changeNumberOfInstallments(
  schedule: PlanSchedule,
  { numberOfInstallments, changedOn }: { readonly numberOfInstallments: number; readonly changedOn: CivilDate },
): PlanSchedule {
  requireChangeable(schedule, changedOn)
  const tooLate = firstAffectedNumber(schedule, epochDay(changedOn)) - 1
  const least = Math.max(1, Math.min(tooLate, lastNumber(schedule)))
  return { ...schedule, changedOn, numberOfInstallments: checkedCount(numberOfInstallments, least) }
}

/** May lie past the last installment: a later change of the number may add it. */
function firstAffectedNumber(schedule: PlanSchedule, changedOn: number): number {
  return countThrough({ ...schedule, numberOfInstallments: null }, changedOn + changeNotice - 1) + 1
}

function movedRule(rule: SlotRule, cadence: Cadence, installmentDay: number): SlotRule {
  if (rule.every === 'months' && cadence.unit === 'month') return { ...rule, slots: slotsOfMonth(cadence, installmentDay) }
  return rule.every === 'days' ? { ...rule, anchor: mondayOf(rule.anchor) + installmentDay - 1 } : rule
}

function requireChangeable({ terms, changedOn: latest }: PlanSchedule, changedOn: CivilDate): void {
  if (terms.systematic || terms.gateway !== 'rta') {
    const accepted = 'non-systematic plans on gateway rta'
    const { systematic, gateway } = terms
    throw new CodedError('SCHEDULE_CHANGE_NOT_ALLOWED', `The plan's day and number of installments cannot change; accepted: ${accepted}.`, {
      context: { systematic, gateway, accepted },
    })
  }
  if (epochDay(changedOn) >= epochDay(latest)) return
  throw new CodedError('SCHEDULE_CHANGE_OUT_OF_ORDER', `Change on ${changedOn} lies before ${latest}; accepted: ${latest} or later.`, {
    context: { changedOn, accepted: { from: latest } },
  })
}
