import { shiftedDay } from './business-day.js'
import type { BusinessCalendar } from './calendar.js'
import { coverageOfDays, followingDay, rankOf, type CalendarIndex } from './calendar-index.js'
import { epochDay } from './civil-date.js'
import type { Coverage } from './coverage.js'
import { cadenceOf, slotsOfMonth, type Cadence } from './frequency.js'
import { monthOf } from './month.js'
import type { CheckedTerms } from './plan-terms.js'
import { dayOfMonth, type SlotRule } from './slot-rule.js'
import { mondayOf } from './weekday.js'

/** Calendar days between registration and the first installment (domain §4.3). */
const minimumGap = 1
/** Working days for systematic purchases on `bse`: the day of registration does not count, the seventh working day is allowed. */
const bseMinimumGap = 7

/** Where a plan's row of slots begins. */
export interface FirstSlot {
  readonly rule: SlotRule
  readonly position: number
  /** The coverage of the days that decided the beginning. */
  readonly coverage: Coverage
}

/**
 * The slot of the first installment, or of the second when the first is generated now (domain §4.3, §4.4).
 *
 * The first slot is the first one on or after the earliest day: registration plus the minimum gap, and the activation date. Quarterly
 * and longer without an activation date: in the month of registration if that is possible, else one period later.
 *
 * After a first installment now, it is the first slot of the next period, whatever the gap. Periods: the day; the week from Monday
 * (decision); the fortnight from registration; the month, counted from the month of registration.
 */
export function firstSlot(terms: CheckedTerms, calendar: BusinessCalendar): FirstSlot {
  const { index } = calendar
  const cadence = cadenceOf(terms.frequency)
  const registered = epochDay(terms.registeredOn)
  const workingGap = !terms.firstInstallmentNow && terms.kind === 'purchase' && terms.systematic && terms.gateway === 'bse'
  const afterGap = workingGap ? shiftedDay(calendar, registered, bseMinimumGap) : registered + minimumGap
  const wanted = terms.activationDate === null ? afterGap : epochDay(terms.activationDate)
  const earliest = terms.firstInstallmentNow ? nextPeriod(cadence, registered) : Math.max(afterGap, wanted)
  const coverage = workingGap ? coverageOfDays(index, registered, afterGap) : 'announced'
  // Null only where the frequency takes none, and then not read.
  const installmentDay = terms.installmentDay ?? 0
  switch (cadence.unit) {
    case 'business-day': {
      const start = followingDay(index, earliest)
      return {
        rule: { every: 'business-days' },
        position: rankOf(index, start),
        coverage: coverageOfDays(index, workingGap ? registered : earliest, start),
      }
    }
    case 'day':
      return { rule: { every: 'days', anchor: earliest, step: 1 }, position: 0, coverage }
    case 'week': {
      const sameWeek = mondayOf(earliest) + installmentDay - 1
      const anchor = sameWeek < earliest ? sameWeek + 7 : sameWeek
      return { rule: { every: 'days', anchor, step: 7 * cadence.weeks }, position: 0, coverage }
    }
    case 'month': {
      const slots = slotsOfMonth(cadence, installmentDay)
      const anchor = startMonth(terms, cadence.months, earliest, index)
      return { rule: { every: 'months', anchor, step: cadence.months, slots }, position: slots.indexOf(installmentDay), coverage }
    }
  }
}

/** The first day of the period after the one that a day lies in; months are counted apart. */
function nextPeriod(cadence: Cadence, day: number): number {
  if (cadence.unit !== 'week') return day + 1
  return cadence.weeks === 1 ? mondayOf(day) + 7 : day + 14
}

/** The month of the first slot, where the slots of a plan begin with that of its installment day. */
function startMonth(terms: CheckedTerms, step: number, earliest: number, index: CalendarIndex): number {
  const installmentDay = terms.installmentDay ?? 0
  const registration = monthOf(epochDay(terms.registeredOn))
  if (terms.firstInstallmentNow) return registration + step
  if (step > 1 && terms.activationDate === null) {
    return dayOfMonth(index, registration, installmentDay) < earliest ? registration + step : registration
  }
  // The slot of the month before may have rolled into this one.
  let month = monthOf(earliest) - 1
  while (dayOfMonth(index, month, installmentDay) < earliest) month += 1
  return month
}
