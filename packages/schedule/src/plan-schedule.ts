import type { BusinessCalendar } from './calendar.js'
import { epochDay, type CivilDate } from './civil-date.js'
import type { Coverage } from './coverage.js'
import { firstSlot } from './first-slot.js'
import { checkedTerms, type CheckedTerms, type PlanTerms } from './plan-terms.js'
import type { SlotRule } from './slot-rule.js'

/**
 * The dates of one plan: its terms resolved against a calendar, and the changes made since. A plain value; make it again from the
 * stored terms and changes rather than storing it.
 */
export interface PlanSchedule {
  /** The terms as they were checked; changes do not touch them. */
  readonly terms: CheckedTerms
  readonly calendar: BusinessCalendar
  /** The number of installments after all changes; null is perpetual. */
  readonly numberOfInstallments: number | null
  /** The day of the latest change, or of registration. */
  readonly changedOn: CivilDate
  /** The coverage of the days that decided where the plan begins; it holds for every date of the plan. */
  readonly startCoverage: Coverage
  /** Stretches of installments that follow one rule each, ascending; one, unless the first is generated now or the day was changed. */
  readonly segments: readonly Segment[]
}

/** Installments from number `first` on: number `first + i` lies in the slot at `position + i` of the rule. */
export interface Segment {
  readonly first: number
  readonly position: number
  readonly rule: SlotRule
}

/**
 * Resolves a plan's terms into its dates (domain §4.2 to §4.4).
 *
 * @throws `SCHEDULE_FREQUENCY_UNKNOWN`, `SCHEDULE_KIND_UNKNOWN`, `SCHEDULE_GATEWAY_UNKNOWN`, `SCHEDULE_INSTALLMENT_DAY_INVALID`,
 * `SCHEDULE_INSTALLMENT_DAY_FORBIDDEN`, `SCHEDULE_COUNT_INVALID`, `SCHEDULE_DATE_INVALID`, and `SCHEDULE_FIRST_NOW_NOT_ALLOWED` for a first installment now on a redemption or
 * switch plan, or together with a later activation date (decision: the two contradict each other).
 * @example
 * const sip = planSchedule(
 *   { kind: 'purchase', systematic: true, frequency: 'monthly', installmentDay: 15, numberOfInstallments: 12, registeredOn: civilDate('2022-07-20') },
 *   { calendar: equity },
 * )
 * installmentAt(sip, 1) // { number: 1, installmentDay: '2022-08-15', processingDay: '2022-08-16', coverage: 'announced' }
 */
export function planSchedule(terms: PlanTerms, { calendar }: { readonly calendar: BusinessCalendar }): PlanSchedule {
  const checked = checkedTerms(terms)
  const { rule, position, coverage } = firstSlot(checked, calendar)
  const onRegistration: SlotRule = { every: 'days', anchor: epochDay(checked.registeredOn), step: 1 }
  return {
    terms: checked,
    calendar,
    numberOfInstallments: checked.numberOfInstallments,
    changedOn: checked.registeredOn,
    startCoverage: coverage,
    segments: checked.firstInstallmentNow
      ? [
          { first: 1, position: 0, rule: onRegistration },
          { first: 2, position, rule },
        ]
      : [{ first: 1, position, rule }],
  }
}
